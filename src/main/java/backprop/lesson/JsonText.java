package backprop.lesson;

import backprop.lesson.BadLesson.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The characters of a file, and where in it a person finds each of them. */
record JsonText(String characters) {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  /**
   * Reads bytes as UTF-8, with or without a byte order mark.
   *
   * @throws BadLesson at the first byte that is not UTF-8
   */
  static JsonText of(byte[] bytes) throws BadLesson {
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), out, true);
    String characters = out.flip().toString();
    if (!characters.isEmpty() && characters.charAt(0) == BYTE_ORDER_MARK) {
      characters = characters.substring(1);
    }
    JsonText text = new JsonText(characters);
    if (result.isError()) {
      throw new BadLesson(Problem.of("not-utf8")).at(text.place(characters.length()));
    }
    return text;
  }

  /** Line and column of the character at an offset; a line ends with \n, \r or both. */
  Place place(int offset) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < offset; i++) {
      char c = characters.charAt(i);
      boolean windows = c == '\r' && at(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !windows)) {
        line++;
        start = i + 1;
      }
    }
    return new Place(line, offset - start + 1);
  }

  /** The character at an offset; NUL outside. */
  char at(int offset) {
    return offset >= 0 && offset < characters.length() ? characters.charAt(offset) : '\0';
  }

  /** The first offset from {@code from} on that is not white space; the length if all is. */
  int afterSpace(int from) {
    int i = from;
    while (i < characters.length() && isSpace(characters.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The last character before an offset that is not white space; NUL if there is none. */
  char before(int offset) {
    int i = offset - 1;
    while (i >= 0 && isSpace(characters.charAt(i))) {
      i--;
    }
    return at(i);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** The character at an offset, to be shown in a sentence. */
  String shown(int offset) {
    return character(characters.codePointAt(offset));
  }

  /** A text with whatever a line cannot show written as its code. */
  static String printable(String text) {
    return text.codePoints().mapToObj(JsonText::character).collect(Collectors.joining());
  }

  private static String character(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
        ? "U+%04X".formatted(c)
        : Character.toString(c);
  }
}
