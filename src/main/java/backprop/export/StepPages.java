package backprop.export;

import backprop.drawing.Palette;
import backprop.drawing.PassPicture;
import backprop.drawing.PresentPicture;
import backprop.drawing.Style;
import backprop.drawing.Typeface;
import backprop.drawing.formula.Typesetter;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.session.Narration;
import backprop.trace.Step;
import java.util.Iterator;
import java.util.Optional;

/** The pages of a job, one a step. Each is drawn when it is asked for: all at once are large. */
final class StepPages implements Iterable<Page> {
  private final RenderJob job;
  private final Messages messages;
  private final Narration narration;
  private final PassPicture pictures;

  StepPages(RenderJob job, Typeface typeface) {
    this.job = job;
    messages = new Messages(job.locale());
    narration = new Narration(messages, job.trace().program());
    pictures =
        new PassPicture(
            new Style(Palette.of(job.theme()), typeface, new Typesetter(), messages, 1));
  }

  @Override
  public Iterator<Page> iterator() {
    return job.steps().stream().map(this::page).iterator();
  }

  private Page page(Step step) {
    Moment moment = Moment.start(job.trace()).at(step.number());
    String title = job.trace().lesson().title();
    return new Page(
        job.present()
            ? PresentPicture.draw(
                pictures.style(), moment, Optional.empty(), false, job.width(), job.height())
            : pictures.page(moment, job.width(), job.height()),
        title.isBlank() ? messages.text("untitled") : title,
        step.number() + ". " + narration.title(step),
        job.locale());
  }
}
