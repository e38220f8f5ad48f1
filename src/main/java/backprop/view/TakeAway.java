package backprop.view;

import java.util.List;

/**
 * What can be carried out of the window. The window knows that it can be written, not how: that is
 * handed in where the window is made.
 *
 * @param copies formats of one matrix on the clipboard; the first is meant where none is named
 * @param exports kinds of files, as they are offered
 */
public record TakeAway(List<CopyFormat> copies, List<ExportKind> exports) {
  /** For a window out of which nothing has to be carried. */
  public static final TakeAway NOTHING = new TakeAway(List.of(), List.of());

  /** Copies the lists. */
  public TakeAway {
    copies = List.copyOf(copies);
    exports = List.copyOf(exports);
  }
}
