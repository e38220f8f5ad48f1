package backprop.export;

import java.io.IOException;

/** Draws steps into files, without a display. */
@FunctionalInterface
public interface StepPictures {
  /**
   * Draws every step of the job. What is asked for is known to be in bounds, and the files of the
   * job can be written as far as that can be told before.
   *
   * @throws IOException if a file cannot be written; then none should be
   */
  void draw(RenderJob job) throws IOException;
}
