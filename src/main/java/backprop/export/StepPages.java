package backprop.export;

import backprop.drawing.HandoutPicture;
import backprop.drawing.NetworkPicture;
import backprop.drawing.Palette;
import backprop.drawing.PassPicture;
import backprop.drawing.Picture;
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
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The pages of a job. Each is drawn when it is asked for: all at once are large. The watch hears of
 * a page when the next is asked for, and may end it there.
 */
final class StepPages implements Iterable<Page> {
  private final RenderJob job;
  private final JobWatch watch;
  private final Messages messages;
  private final Narration narration;
  private final Style style;
  private final String title;
  private final int size;
  private final IntFunction<Page> pages;
  private final int rounds;
  private int round;

  /** The pages, to be walked once. */
  StepPages(RenderJob job, Typeface typeface, JobWatch watch) {
    this(job, typeface, watch, 1);
  }

  /**
   * @param rounds how often the pages will be walked: each is its share of the work
   */
  StepPages(RenderJob job, Typeface typeface, JobWatch watch, int rounds) {
    this.job = job;
    this.watch = watch;
    this.rounds = rounds;
    messages = new Messages(job.locale());
    narration = new Narration(messages, job.trace().program());
    style = new Style(Palette.of(job.theme()), typeface, new Typesetter(), messages, 1);
    String given = job.trace().lesson().title();
    title = given.isBlank() ? messages.text("untitled") : given;
    if (job.layout() instanceof Layout.Handout(int perPage, boolean blank)) {
      HandoutPicture handout = new HandoutPicture(style, job.trace(), job.steps(), perPage, blank);
      size = handout.pages();
      pages = number -> sheet(handout, number);
    } else {
      size = job.steps().size();
      pages = number -> page(job.steps().get(number));
    }
  }

  /** How many there are. */
  int size() {
    return size;
  }

  @Override
  public Iterator<Page> iterator() {
    int before = round++ * size;
    return IntStream.range(0, size)
        .mapToObj(number -> {
          told(before + number);
          return pages.apply(number);
        })
        .iterator();
  }

  private void told(int done) {
    if (watch.isCancelled()) {
      throw new CancellationException("called off after " + done + " pages");
    }
    watch.done((double) done / (rounds * size));
  }

  private Page sheet(HandoutPicture handout, int number) {
    return new Page(
        handout.page(number),
        title,
        messages.text("handout.page", "number", number + 1, "total", size),
        job.locale());
  }

  private Page page(Step step) {
    Moment moment = Moment.start(job.trace()).at(step.number());
    return new Page(
        picture(moment), title, step.number() + ". " + narration.title(step), job.locale());
  }

  private Picture picture(Moment moment) {
    return switch (job.layout()) {
      case Layout.Hall _ ->
          PresentPicture.draw(style, moment, Optional.empty(), false, job.width(), job.height());
      case Layout.Network _ -> NetworkPicture.draw(style, moment, job.width(), job.height());
      case Layout.Whole _, Layout.Handout _ ->
          new PassPicture(style).page(moment, job.width(), job.height());
    };
  }
}
