package backprop.view;

import java.io.IOException;
import java.util.Set;

/**
 * A kind of file that can be written.
 *
 * @param id the end of its key in the bundle: {@code export.kind.<id>}
 * @param suffix what its files end in, {@code .pdf}; empty for a folder
 * @param choices what a person has a say in
 * @param writer writes it
 */
public record ExportKind(String id, String suffix, Set<Choice> choices, Writer writer) {

  /** Copies the set. */
  public ExportKind {
    choices = Set.copyOf(choices);
  }

  /** What differs from one order to the next. */
  public enum Choice {
    /** The step that is shown: there has to be one. */
    STEP,
    /** The colours. */
    THEME,
    /** The language of its words. */
    LANGUAGE,
    /** Width and height. */
    SIZE
  }

  /** Writes files of one kind. */
  @FunctionalInterface
  public interface Writer {
    /**
     * Writes what is ordered, whole or not at all; on a thread of its own.
     *
     * @throws IOException if it cannot be written
     * @throws java.util.concurrent.CancellationException if it was called off
     */
    void write(ExportOrder order, ExportWatch watch) throws IOException;
  }
}
