package backprop.lesson;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One array as NumPy saves it, format versions 1 to 3 ({@code numpy.lib.format}). Numbers of every
 * real type, and texts; nothing that would have to be unpickled.
 *
 * @param header what the file says of itself
 * @param data the entries, one after the other
 */
record Npy(NpyHeader header, ByteBuffer data) {
  private static final byte[] MAGIC = "\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1);
  private static final int MAX_HEADER = 10_000;
  private static final Pattern TEXT = Pattern.compile("[<>|=]([US])(\\d{1,7})");

  /** Whether bytes begin as such a file does. */
  static boolean is(byte[] bytes) {
    return bytes.length >= MAGIC.length
        && ByteBuffer.wrap(bytes, 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
  }

  /**
   * Splits a file into what it says of itself and its entries.
   *
   * @throws BadLesson if it is no such file, or of another version
   */
  static Npy of(byte[] bytes) throws BadLesson {
    if (!is(bytes)) {
      throw new BadLesson(Problem.of("npy-magic"));
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(MAGIC.length);
    int major = in.remaining() < 2 ? 0 : in.get();
    int minor = major == 0 ? 0 : in.get();
    if (major < 1 || major > 3 || minor != 0) {
      throw new BadLesson(Problem.of("npy-version", major + "." + minor));
    }
    int width = major == 1 ? 2 : 4;
    if (in.remaining() < width) {
      throw new BadLesson(Problem.of("npy-header-ends"));
    }
    long length =
        major == 1 ? Short.toUnsignedInt(in.getShort()) : Integer.toUnsignedLong(in.getInt());
    if (length > MAX_HEADER) {
      throw new BadLesson(Problem.of("npy-header-long", length, MAX_HEADER));
    }
    if (length > in.remaining()) {
      throw new BadLesson(Problem.of("npy-header-ends"));
    }
    byte[] text = new byte[(int) length];
    in.get(text);
    NpyHeader header =
        NpyHeader.of(
            new String(text, major == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
    ByteOrder order = header.type().startsWith(">") ? ByteOrder.BIG_ENDIAN : in.order();
    return new Npy(header, in.slice().order(order));
  }

  /** Whether its entries are texts. */
  boolean isText() {
    return TEXT.matcher(header.type()).matches();
  }

  /**
   * Its entries as numbers.
   *
   * @throws BadLesson if they are of a type that is not real numbers, too many, or cut short
   */
  NumberArray numbers() throws BadLesson {
    NumberType type = numberType();
    int entries = NumberArray.check(header.shape());
    checkLength((long) entries * type.width());
    int columns = header.shape().isEmpty() ? 1 : header.shape().getLast().intValue();
    int rows = entries / columns;
    return NumberArray.of(
        header.shape(),
        (i, j) ->
            type.decode(
                data, type.width() * (header.columnsFirst() ? j * rows + i : i * columns + j)));
  }

  private NumberType numberType() throws BadLesson {
    String type = header.type();
    // A single byte has no order: NumPy writes |; without a sign the order would be a guess
    boolean signed = type.length() == 3 && "<>|=".indexOf(type.charAt(0)) >= 0;
    Optional<NumberType> known = signed ? NumberType.ofNumPy(type.substring(1)) : Optional.empty();
    boolean unsure =
        known.isPresent() && known.get().width() > 1 && "|=".indexOf(type.charAt(0)) >= 0;
    if (known.isPresent() && !unsure) {
      return known.get();
    }
    String kind = type.replaceFirst("^[<>|=]", "");
    String key =
        switch (kind.isEmpty() ? ' ' : kind.charAt(0)) {
          case 'O' -> "npy-objects";
          case 'U', 'S', 'a' -> "npy-text";
          case 'c' -> "npy-complex";
          case 'V' -> "npy-structured";
          case 'M', 'm' -> "npy-dates";
          default -> "npy-type";
        };
    throw new BadLesson(Problem.of(key, JsonFault.cut(type)));
  }

  /**
   * Its entries as texts, in the order of the file.
   *
   * @throws BadLesson if they are none, or cut short, or no characters
   */
  List<String> texts() throws BadLesson {
    Matcher matcher = TEXT.matcher(header.type());
    if (!matcher.matches()) {
      throw new BadLesson(Problem.of("npy-no-text", JsonFault.cut(header.type())));
    }
    boolean wide = matcher.group(1).equals("U");
    int width = Integer.parseInt(matcher.group(2)) * (wide ? Integer.BYTES : 1);
    int entries = NumberArray.check(header.shape());
    if (header.shape().size() > 1 || entries > NamedArrays.MAX_ARRAYS) {
      throw new BadLesson(Problem.of("npy-texts", NamedArrays.MAX_ARRAYS));
    }
    checkLength((long) entries * width);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      texts.add(wide ? wide(i * width, width) : narrow(i * width, width));
    }
    return texts;
  }

  private String wide(int start, int width) throws BadLesson {
    StringBuilder text = new StringBuilder();
    for (int at = start; at < start + width && data.getInt(at) != 0; at += Integer.BYTES) {
      int character = data.getInt(at);
      if (!Character.isValidCodePoint(character)) {
        throw new BadLesson(Problem.of("npy-character"));
      }
      text.appendCodePoint(character);
    }
    return text.toString();
  }

  private String narrow(int start, int width) throws BadLesson {
    StringBuilder text = new StringBuilder();
    for (int at = start; at < start + width && data.get(at) != 0; at++) {
      if (data.get(at) < 0) {
        throw new BadLesson(Problem.of("npy-character"));
      }
      text.append((char) data.get(at));
    }
    return text.toString();
  }

  private void checkLength(long expected) throws BadLesson {
    if (data.remaining() != expected) {
      String key = data.remaining() < expected ? "npy-short" : "npy-long";
      throw new BadLesson(Problem.of(key, data.remaining(), expected));
    }
  }
}
