package backprop.export;

import java.io.IOException;

/** Draws steps into files, without a display. */
@FunctionalInterface
public interface StepPictures {
  /**
   * Draws every step of the job. What is asked for is known to be in bounds, and the files of the
   * job can be written as far as that can be told before.
   *
   * @param watch hears of every page or frame, and may call the job off
   * @throws IOException if a file cannot be written; then none should be
   * @throws java.util.concurrent.CancellationException if the job was called off; then no file is
   *     there that was not there before
   */
  void draw(RenderJob job, JobWatch watch) throws IOException;

  /** The same with nobody waiting. */
  default void draw(RenderJob job) throws IOException {
    draw(job, JobWatch.NONE);
  }
}
