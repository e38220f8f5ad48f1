package backprop.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A kind of file that can be written.
 *
 * @param id the end of its key in the bundle: {@code export.kind.<id>}
 * @param suffix what its files end in, {@code .pdf}; empty for a folder
 * @param choices what a person has a say in
 * @param files what an order makes: one file or many
 * @param writer writes it
 */
public record ExportKind(
    String id,
    String suffix,
    Set<Choice> choices,
    Function<ExportOrder, List<Path>> files,
    Writer writer) {

  /** Copies the set. */
  public ExportKind {
    choices = Set.copyOf(choices);
  }

  /** What differs from one order to the next. */
  public enum Choice {
    /** The step that is shown, if there is one, or all. */
    STEPS,
    /** The colours. */
    THEME,
    /** The language of its words. */
    LANGUAGE,
    /** Width and height. */
    SIZE,
    /** How many pixels stand for one. */
    SCALE,
    /** Steps on a sheet of paper. */
    PER_SHEET,
    /** How long each step stands, and whether it begins anew. */
    PACE
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
