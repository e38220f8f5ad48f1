package backprop.export;

/** Holds the place of the drawing: to be replaced by what really draws. */
public final class NoPictures implements StepPictures {
  @Override
  public void draw(RenderJob job) {
    throw new UnsupportedOperationException("this build cannot draw yet");
  }
}
