package backprop.export;

import backprop.drawing.Typeface;
import backprop.lesson.WholeFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.CancellationException;

/** Draws steps in the format that the name of the output asks for. */
public final class PictureFiles implements StepPictures {

  @Override
  public void draw(RenderJob job, JobWatch watch) throws IOException {
    Typeface typeface = new Typeface();
    boolean isGif = job.format().equals("gif");
    StepPages pages = new StepPages(job, typeface, watch, isGif ? 2 : 1);
    try (WholeFiles whole = new WholeFiles()) {
      switch (job.format()) {
        case "png" -> {
          PngPicture png = new PngPicture(typeface);
          draft(
              whole,
              job,
              pages,
              (page, out) -> PngPicture.write(png.paint(page.picture(), job.scale()), out));
        }
        case "svg" -> draft(whole, job, pages, new SvgPicture(typeface)::write);
        case "pdf" -> whole.draft(job.out(), out -> new PdfPicture(typeface).write(pages, out));
        case "gif" ->
            whole.draft(job.out(), out -> new GifAnimation(typeface, job).write(pages, out));
        case "apng" ->
            whole.draft(
                job.out(), out -> new ApngAnimation(typeface, job).write(pages, pages.size(), out));
        default -> throw new IllegalArgumentException(job.out() + " is no picture");
      }
      if (watch.isCancelled()) {
        throw new CancellationException("called off before the files got their names");
      }
      whole.keep();
      watch.done(1);
    }
  }

  /** A format whose files hold one page each. */
  @FunctionalInterface
  private interface OnePage {
    void write(Page page, OutputStream out) throws IOException;
  }

  private static void draft(WholeFiles whole, RenderJob job, StepPages pages, OnePage format)
      throws IOException {
    Iterator<Path> files = job.files(pages.size()).iterator();
    for (Page page : pages) {
      whole.draft(files.next(), out -> format.write(page, out));
    }
  }
}
