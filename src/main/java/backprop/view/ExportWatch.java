package backprop.view;

/** Whoever waits for an export: hears how far it has come, and may call it off. */
public interface ExportWatch {
  /**
   * A part is done.
   *
   * @param share of the whole, from 0 to 1
   */
  void done(double share);

  /** Whether nobody wants the file any more. */
  boolean isCancelled();
}
