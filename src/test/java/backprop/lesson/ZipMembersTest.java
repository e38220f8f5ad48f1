package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Archives that are harmed on purpose. */
final class ZipMembersTest {
  private static final int CENTRAL = 0x02014b50;
  private static final byte[] NPY = ArrayFiles.bytes("W1.npy");

  private static byte[] zip(String... names) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(NPY);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** Where the directory says something of its first member. */
  private static int directory(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (bytes.getInt(at) != CENTRAL) {
      at++;
    }
    return at;
  }

  private static void assertRefused(byte[] zip, String sentence) {
    BadLesson refused = assertThrows(BadLesson.class, () -> Npz.read(zip));
    assertEquals(sentence, refused.sentence(Locale.ROOT));
  }

  private static byte[] harmed(int offset, int... bytes) throws Exception {
    byte[] zip = zip("W1.npy");
    int at = directory(zip) + offset;
    for (int b : bytes) {
      zip[at++] = (byte) b;
    }
    return zip;
  }

  @Test
  void packed_members_and_a_folder_around_them_are_read() throws Exception {
    assertEquals(Set.of("W1"), Npz.read(zip("W1.npy")).numbers().keySet());
    NamedArrays arrays = Npz.read(zip("case/", "case/W1.npy", "case/X.npy", "__MACOSX/X.npy"));
    assertEquals(Set.of("W1", "X"), arrays.numbers().keySet());
    assertEquals(
        Set.of("dE/dW1", "dE/dX"), Npz.read(zip("dE/dW1.npy", "dE/dX.npy")).numbers().keySet());
  }

  @Test
  void a_member_that_is_encrypted_or_packed_otherwise_is_refused_by_name() throws Exception {
    assertRefused(harmed(8, 1), "W1.npy: it is encrypted: pack it without a password");
    assertRefused(
        harmed(10, 14),
        "W1.npy: it is packed by method 14 (LZMA): pack it with Deflate or not at all,"
            + " as np.savez does");
  }

  @Test
  void the_real_bytes_are_counted_whatever_the_directory_says() throws Exception {
    String wrong = "W1.npy: its bytes are not as many as the ZIP says: save it again";
    assertRefused(harmed(24, 10, 0), wrong);
    assertRefused(harmed(24, 0xff, 0xff), wrong);
    assertRefused(
        harmed(24, 0, 0, 0, 0x40),
        "unpacked it comes to more than 64 MB: save fewer or smaller arrays");
  }

  @Test
  void a_changed_byte_shows_in_the_sum() throws Exception {
    assertRefused(
        harmed(16, 0, 0, 0, 0),
        "W1.npy: its bytes are not those that were packed, their sum is another: save it again");
  }

  @Test
  void an_archive_that_is_cut_anywhere_is_refused() throws Exception {
    byte[] zip = zip("W1.npy");
    for (int length = 0; length < zip.length; length++) {
      byte[] cut = Arrays.copyOf(zip, length);
      assertThrows(BadLesson.class, () -> Npz.read(cut), () -> "cut to " + cut.length);
    }
  }

  @Test
  void two_members_of_one_name_are_refused() throws Exception {
    byte[] zip = zip("W1.npy", "W2.npy");
    for (int i = 0; i < zip.length - 2; i++) {
      if (zip[i] == 'W' && zip[i + 1] == '2') {
        zip[i + 1] = '1';
      }
    }
    assertRefused(zip, "W1.npy: there are two arrays named W1: rename one");
  }

  @Test
  void more_than_64_members_are_refused() throws Exception {
    String[] names = new String[65];
    for (int i = 0; i < names.length; i++) {
      names[i] = "W" + i + ".npy";
    }
    assertRefused(
        zip(names), "there are more than 64 arrays: save only X, T and those of the network");
  }

  @Test
  void an_archive_without_arrays_is_refused() throws Exception {
    assertRefused(zip("readme.txt"), "there is no .npy in this ZIP: save the arrays with np.savez");
  }

  @Test
  void a_bad_member_is_named() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("W1.npy"));
      zip.write(ArrayFiles.bytes("complex.npy"));
    }
    assertRefused(
        out.toByteArray(), "W1.npy: it holds complex numbers (type <c16): save array.real");
  }
}
