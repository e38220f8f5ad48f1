package backprop.view;

/** The only screen there is; no window ever fills it. */
final class OneScreen implements Screens {
  @Override
  public boolean hasSecond() {
    return false;
  }

  @Override
  public void fill() {}

  @Override
  public void restore() {}

  @Override
  public void toggle() {}

  @Override
  public Runnable listen(Runnable change) {
    return () -> {};
  }
}
