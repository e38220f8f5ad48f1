package backprop.lesson;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The members of a ZIP that is held in memory, found by its central directory as PKWARE's
 * APPNOTE.TXT 4.3 lays it down. Java's own reader wants a file, and refuses a whole archive without
 * naming the member that is at fault.
 */
final class ZipMembers {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int LOCAL_LENGTH = 30;
  private static final int CENTRAL_LENGTH = 46;
  private static final int END_LENGTH = 22;
  private static final int MAX_COMMENT = 0xffff;
  private static final int ENCRYPTED = 1;
  private static final int UTF_8 = 1 << 11;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final ByteBuffer zip;
  private final List<Member> members = new ArrayList<>();

  private ZipMembers(byte[] bytes) {
    zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** One file in it; the numbers are those of the directory. */
  record Member(String name, int flags, int method, int crc, long packed, long size, int at) {}

  /** Whether bytes begin as a ZIP does. */
  static boolean is(byte[] bytes) {
    return bytes.length >= END_LENGTH
        && bytes[0] == 'P'
        && bytes[1] == 'K'
        && ((bytes[2] == 3 && bytes[3] == 4) || (bytes[2] == 5 && bytes[3] == 6));
  }

  /** The name of the member that stands first in the bytes; empty if none does. */
  static String firstName(byte[] bytes) {
    ZipMembers zip = new ZipMembers(bytes);
    boolean whole = bytes.length >= LOCAL_LENGTH && zip.zip.getInt(0) == LOCAL;
    int length = whole ? zip.u2(26) : 0;
    return !whole || bytes.length < LOCAL_LENGTH + length
        ? ""
        : zip.name(LOCAL_LENGTH, length, UTF_8);
  }

  /**
   * Reads the directory.
   *
   * @throws BadLesson if it is broken, or names more members or bytes than are read
   */
  static ZipMembers of(byte[] bytes) throws BadLesson {
    ZipMembers zip = new ZipMembers(bytes);
    try {
      zip.readDirectory();
    } catch (IndexOutOfBoundsException _) {
      throw broken();
    }
    return zip;
  }

  /** In the order of the directory; folders are left out. */
  List<Member> members() {
    return members;
  }

  private void readDirectory() throws BadLesson {
    int end = end();
    int count = u2(end + 10);
    long at = u4(end + 16);
    if (count == 0xffff || at == 0xffffffffL) {
      throw new BadLesson(Problem.of("zip-64"));
    }
    if (u2(end + 4) != 0 || u2(end + 8) != count || at + u4(end + 12) > end) {
      throw broken();
    }
    long size = 0;
    for (int i = 0; i < count; i++) {
      int here = Math.toIntExact(at);
      if (zip.getInt(here) != CENTRAL) {
        throw broken();
      }
      int name = u2(here + 28);
      at += CENTRAL_LENGTH + name + u2(here + 30) + u2(here + 32);
      Member member = member(here, name);
      if (!member.name.endsWith("/")) {
        members.add(member);
        size += member.size;
      }
      if (members.size() > NamedArrays.MAX_ARRAYS) {
        throw new BadLesson(Problem.of("arrays-many", NamedArrays.MAX_ARRAYS));
      }
      if (size > NamedArrays.MAX_BYTES) {
        throw new BadLesson(Problem.of("zip-large", NamedArrays.MAX_BYTES >> 20));
      }
    }
  }

  private Member member(int here, int nameLength) throws BadLesson {
    int flags = u2(here + 8);
    long local = u4(here + 42);
    if (local + LOCAL_LENGTH > zip.limit()) {
      throw broken();
    }
    return new Member(
        name(here + CENTRAL_LENGTH, nameLength, flags),
        flags,
        u2(here + 10),
        zip.getInt(here + 16),
        u4(here + 20),
        u4(here + 24),
        (int) local);
  }

  /** The end of the directory stands before a comment of unknown length. */
  private int end() throws BadLesson {
    int last = zip.limit() - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
      if (zip.getInt(at) == END && u2(at + 20) == last - at) {
        return at;
      }
    }
    throw broken();
  }

  private String name(int at, int length, int flags) {
    byte[] name = new byte[length];
    zip.get(at, name);
    boolean utf8 = (flags & UTF_8) != 0;
    return new String(name, utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
  }

  /**
   * Unpacks a member; its bytes are counted, whatever the directory says.
   *
   * @throws BadLesson if it is encrypted, packed in an unknown way, or not what the directory says
   */
  byte[] unpack(Member member) throws BadLesson {
    if ((member.flags & ENCRYPTED) != 0) {
      throw new BadLesson(Problem.of("zip-encrypted"));
    }
    if (member.method != STORED && member.method != DEFLATED) {
      throw new BadLesson(Problem.of("zip-method", member.method, method(member.method)));
    }
    try {
      byte[] bytes = unpacked(member, packed(member));
      CRC32 sum = new CRC32();
      sum.update(bytes);
      if ((int) sum.getValue() != member.crc) {
        throw new BadLesson(Problem.of("zip-sum"));
      }
      return bytes;
    } catch (IndexOutOfBoundsException | DataFormatException _) {
      throw broken();
    }
  }

  private ByteBuffer packed(Member member) throws BadLesson {
    int at = member.at;
    int name = u2(at + 26);
    boolean same =
        zip.getInt(at) == LOCAL
            && u2(at + 8) == member.method
            && name(at + LOCAL_LENGTH, name, member.flags).equals(member.name);
    long data = (long) at + LOCAL_LENGTH + name + u2(at + 28);
    if (!same || data + member.packed > zip.limit()) {
      throw broken();
    }
    return zip.slice((int) data, (int) member.packed);
  }

  private static byte[] unpacked(Member member, ByteBuffer packed)
      throws BadLesson, DataFormatException {
    // One byte more than there may be, to see whether there is more
    ByteBuffer bytes = ByteBuffer.allocate((int) member.size + 1);
    if (member.method == STORED) {
      if (packed.remaining() != member.size) {
        throw new BadLesson(Problem.of("zip-size"));
      }
      bytes.put(packed);
    } else {
      try (Inflater inflater = new Inflater(true)) {
        inflater.setInput(packed);
        while (!inflater.finished() && bytes.hasRemaining() && inflater.inflate(bytes) > 0) {
          // Goes on while there is more
        }
        if (!inflater.finished()) {
          throw new BadLesson(Problem.of("zip-size"));
        }
      }
    }
    if (bytes.position() != member.size) {
      throw new BadLesson(Problem.of("zip-size"));
    }
    byte[] exact = new byte[bytes.position()];
    bytes.get(0, exact);
    return exact;
  }

  private static String method(int number) {
    return switch (number) {
      case 9 -> "Deflate64";
      case 12 -> "bzip2";
      case 14 -> "LZMA";
      case 93 -> "Zstandard";
      case 95 -> "xz";
      case 99 -> "AES";
      default -> "?";
    };
  }

  private static BadLesson broken() {
    return new BadLesson(Problem.of("zip-broken"));
  }

  private int u2(int at) {
    return Short.toUnsignedInt(zip.getShort(at));
  }

  private long u4(int at) {
    return Integer.toUnsignedLong(zip.getInt(at));
  }
}
