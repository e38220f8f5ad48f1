package backprop.formula;

import backprop.formula.Formula.Variable;

/** A formula written out from left to right: names of matrices, and the words between them. */
public sealed interface Piece {

  /**
   * An operator, a bracket, a function's name.
   *
   * @param latex its LaTeX
   * @param plain the same in plain characters, as it stands between drawn matrices
   */
  record Word(String latex, String plain) implements Piece {}

  /**
   * One occurrence of a matrix.
   *
   * @param variable which
   * @param suffix what is written to its upper right
   */
  record Name(Variable variable, Suffix suffix) implements Piece {}

  /** What may stand to the upper right of a name or a bracket. */
  enum Suffix {
    /** Nothing. */
    NONE("", ""),
    /** The transpose. */
    TRANSPOSED("^{\\top}", "ᵀ"),
    /** The square of every entry. */
    SQUARED("^{2}", "²");

    private final String latex;
    private final String plain;

    Suffix(String latex, String plain) {
      this.latex = latex;
      this.plain = plain;
    }

    /** As LaTeX. */
    public String latex() {
      return latex;
    }

    /** In plain characters. */
    public String plain() {
      return plain;
    }
  }
}
