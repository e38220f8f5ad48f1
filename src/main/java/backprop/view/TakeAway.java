package backprop.view;

import java.util.List;

/**
 * What can be carried out of the window. The window knows that it can be written, not how: that is
 * handed in where the window is made.
 *
 * @param copies formats of one matrix on the clipboard; the first is meant where none is named
 */
public record TakeAway(List<CopyFormat> copies) {
  /** For a window out of which nothing has to be carried. */
  public static final TakeAway NOTHING = new TakeAway(List.of());

  /** Copies the list. */
  public TakeAway {
    copies = List.copyOf(copies);
  }
}
