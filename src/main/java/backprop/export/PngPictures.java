package backprop.export;

import backprop.drawing.Palette;
import backprop.drawing.PassPicture;
import backprop.drawing.Picture;
import backprop.drawing.Style;
import backprop.drawing.Typeface;
import backprop.drawing.formula.Typesetter;
import backprop.lesson.WholeFiles;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.trace.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/** Steps as PNG files, one page each. */
public final class PngPictures implements StepPictures {

  @Override
  public void draw(RenderJob job) throws IOException {
    Typeface typeface = new Typeface();
    Style style =
        new Style(
            Palette.of(job.theme()), typeface, new Typesetter(), new Messages(job.locale()), 1);
    PassPicture pictures = new PassPicture(style);
    PngPicture png = new PngPicture(typeface);
    Iterator<Path> files = job.files().iterator();
    try (WholeFiles whole = new WholeFiles()) {
      for (Step step : job.steps()) {
        Moment moment = Moment.start(job.trace()).at(step.number());
        Picture page = pictures.page(moment, job.width(), job.height());
        whole.draft(files.next(), out -> png.write(page, out));
      }
      whole.keep();
    }
  }
}
