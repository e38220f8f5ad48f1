package backprop.cli;

import java.lang.Character.UnicodeScript;

/** Text as a terminal lays it out: in columns, of which a syllable of Hangul takes two. */
final class TerminalText {
  private TerminalText() {}

  /** The columns that a text takes. */
  static int columns(String text) {
    return text.codePoints()
        .map(sign -> UnicodeScript.of(sign) == UnicodeScript.HANGUL ? 2 : 1)
        .sum();
  }

  /** A text followed by as many blanks as make it so many columns wide. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - columns(text)));
  }

  /**
   * A text broken between words, where a line would grow beyond so many columns. Java itself, and
   * picocli with it, would also break between any two syllables of a Korean word.
   *
   * @param lineBreak what to put between lines
   */
  static String wrapped(String text, int width, String lineBreak) {
    StringBuilder all = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ", -1)) {
      int columns = columns(word);
      if (column > 0 && column + 1 + columns > width) {
        all.append(lineBreak);
        column = 0;
      } else if (column > 0) {
        all.append(' ');
        column++;
      }
      all.append(word);
      column += columns;
    }
    return all.toString();
  }
}
