package backprop.lesson;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says what is wrong with text that is not JSON, in words that tell how to mend it. */
final class JsonFault {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");
  private static final Pattern NUMBER_START = Pattern.compile("[-+.]?\\d.*|[-+.]");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);
  private static final int SHOWN = 20;

  private final JsonText text;

  JsonFault(JsonText text) {
    this.text = text;
  }

  /** The fault behind an exception of the parser. */
  BadLesson of(JacksonException cause) {
    TokenStreamLocation location = cause.getLocation();
    int length = text.characters().length();
    int offset = location == null ? length : Math.toIntExact(location.getCharOffset());
    if (cause instanceof UnexpectedEndOfInputException || offset < 0 || offset >= length) {
      return at(length, "ends-early");
    }
    return at(offset);
  }

  private BadLesson at(int offset) {
    char c = text.at(offset);
    String shown = text.shown(offset);
    if (text.at(offset - 1) == '\\') {
      return at(offset - 1, "bad-escape", shown);
    }
    if (c < ' ') {
      return at(offset, "control-character", shown);
    }
    char next = text.at(offset + 1);
    if (c == '#' || (c == '/' && (next == '/' || next == '*'))) {
      return at(offset, "comment");
    }
    char before = text.before(offset);
    if (before == ',' && (c == ']' || c == '}')) {
      return at(offset, "trailing-comma", shown);
    }
    int start = wordStart(offset);
    String word = text.characters().substring(start, wordEnd(offset));
    if (NOT_FINITE.matcher(word).matches()) {
      return at(start, "no-number", word);
    }
    if (NUMBER_START.matcher(word).matches() && !NUMBER.matcher(word).matches()) {
      return at(start, "number-form", cut(word));
    }
    if (!isWord(c)) {
      // What came before it is a good word
      start = offset;
      word = shown;
    }
    if (start == offset && before != ',' && before != ':' && before != '[' && before != '{') {
      return at(offset, "comma-missing", cut(word));
    }
    return at(start, c == '\'' ? "quotes" : "unexpected", cut(word));
  }

  private BadLesson at(int offset, String key, Object... arguments) {
    return new BadLesson(Problem.of(key, arguments)).at(text.place(offset));
  }

  private int wordStart(int offset) {
    int start = offset;
    while (isWord(text.at(start - 1))) {
      start--;
    }
    return start;
  }

  private int wordEnd(int offset) {
    int end = offset;
    while (isWord(text.at(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.' || c == '_';
  }

  /** At most as much of a text as still fits into a sentence. */
  static String cut(String word) {
    return word.length() <= SHOWN ? word : word.substring(0, SHOWN) + "…";
  }
}
