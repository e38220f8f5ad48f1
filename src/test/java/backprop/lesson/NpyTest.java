package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arrays as NumPy saves them, and as it would never. */
final class NpyTest {

  @Test
  void every_type_order_and_version_reads_to_the_bits_that_NumPy_says() throws Exception {
    NamedArrays arrays = Npz.read(ArrayFiles.bytes("types.npz"));
    var expected = ArrayFiles.numpy("types.json");
    assertEquals(new HashSet<>(expected.propertyNames()), arrays.numbers().keySet());
    assertEquals(30, arrays.numbers().size());
    arrays
        .numbers()
        .forEach((name, array) -> ArrayFiles.assertSame(name, expected.get(name), array));
  }

  @Test
  void a_number_has_no_dimensions_and_a_list_has_one() throws Exception {
    NamedArrays arrays = Npz.read(ArrayFiles.bytes("types.npz"));
    assertEquals(0, arrays.numbers().get("number").dimensions());
    assertEquals(1, arrays.numbers().get("list").dimensions());
    assertEquals(2, arrays.numbers().get("bool").dimensions());
  }

  @ParameterizedTest
  @CsvSource({
    "objects.npy, npy-objects, |O",
    "texts.npy, npy-text, <U3",
    "bytes.npy, npy-text, |S3",
    "complex.npy, npy-complex, <c16",
    "structured.npy, npy-structured,",
    "dates.npy, npy-dates, <M8[D]",
    "long-double.npy, npy-type, <f16",
    "cube.npy, array-dimensions, '(2, 3, 4)'",
    "empty.npy, array-empty, '(0, 3)'",
    "types.safetensors, npy-magic,",
    "pickle.pkl, npy-magic,",
  })
  void what_is_no_matrix_of_real_numbers_is_refused_by_name(String file, String key, String named) {
    BadLesson refused =
        assertThrows(BadLesson.class, () -> Npy.of(ArrayFiles.bytes(file)).numbers());
    assertEquals(key, refused.problem().key());
    if (named != null) {
      assertEquals(named, refused.problem().arguments().getFirst());
    }
  }

  /** Whatever Python would evaluate it to, it is not evaluated. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1), }| ",
        "{'shape':(1,1),'fortran_order':False,'descr':'<f8'}| ",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (1L, 1L), }| ",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (1,), }| ",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (), }| ",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (1)}| npy-header",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (-1, -1)}| npy-header",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (1 1)}| npy-header",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (1+0, 1)}| npy-header",
        "{'descr': '<f8', 'fortran_order': False, 'shape': [1, 1]}| npy-header",
        "{'descr': '<f8', 'fortran_order': 0, 'shape': (1, 1)}| npy-header",
        "{'descr': exit(), 'fortran_order': False, 'shape': (1, 1)}| npy-header",
        "{'descr': '<f\\x38', 'fortran_order': False, 'shape': (1, 1)}| npy-header",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1)} or 1| npy-header",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 1)| npy-header-ends",
        "{'descr': '<f8', 'fortran_order': False}| npy-missing",
        "{'descr': '<f8', 'descr': '<f8', 'fortran_order': False, 'shape': ()}| npy-key",
        "{'descr': '<f8', 'more': 1, 'fortran_order': False, 'shape': ()}| npy-key",
        "{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': ()}| npy-structured",
        "{'descr': 'f8', 'fortran_order': False, 'shape': (1, 1)}| npy-type",
        "{'descr': '=f8', 'fortran_order': False, 'shape': (1, 1)}| npy-type",
        "{'descr': '<', 'fortran_order': False, 'shape': (1, 1)}| npy-type",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (4000001,)}| array-large",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999999999999, 2)}| array-large",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (65536, 65536)}| array-large",
        "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2)}| npy-short",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 1)}| npy-long",
      })
  void a_header_is_the_three_keys_that_NumPy_writes_and_nothing_else(String header, String key)
      throws Exception {
    byte[] npy = npy(1, header, 8);
    if (key == null) {
      assertEquals(1, Npy.of(npy).numbers().shape().size());
    } else {
      BadLesson refused = assertThrows(BadLesson.class, () -> Npy.of(npy).numbers());
      assertEquals(key, refused.problem().key(), refused.sentence(Locale.ROOT));
    }
  }

  @Test
  void a_header_is_read_up_to_ten_thousand_bytes() throws Exception {
    String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (), }";
    String full = header + " ".repeat(10_000 - header.length());
    assertEquals(0, Npy.of(npy(2, full, 8)).numbers().dimensions());
    ArrayFiles.assertRefused(
        "its header has 10001 bytes, but at most 10000 are read",
        () -> Npy.of(npy(2, full + " ", 8)));
  }

  @Test
  void versions_from_the_future_are_refused() {
    ArrayFiles.assertRefused(
        "this is version 4.0 of .npy, but this program reads 1.0, 2.0 and 3.0:"
            + " save it with np.save",
        () -> Npy.of(npy(4, "{}", 0)));
  }

  @Test
  void texts_are_read_in_both_orders_and_as_bytes() throws Exception {
    NamedArrays arrays = Npz.read(ArrayFiles.bytes("named.npz"));
    assertEquals(List.of("sigmoid", "sigmoid"), arrays.texts().get("activations"));
    assertEquals(List.of("half-squared-error"), arrays.texts().get("loss"));
    assertEquals(List.of("숙제 3"), arrays.texts().get("title"));
    byte[] big = npy(1, "{'descr': '>U2', 'fortran_order': False, 'shape': (1,), }", 0);
    byte[] whole = ByteBuffer.allocate(big.length + 8).put(big).putInt('a').putInt(0xac00).array();
    assertEquals(List.of("a가"), Npy.of(whole).texts());
    byte[] none = ByteBuffer.allocate(big.length + 8).put(big).putInt('a').putInt(-1).array();
    ArrayFiles.assertRefused(
        "it holds something that is no character: save it again", () -> Npy.of(none).texts());
  }

  private static byte[] npy(int version, String header, int data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1));
    out.write(version);
    out.write(0);
    byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(text.length);
    out.write(length.array(), 0, version == 1 ? 2 : 4);
    out.writeBytes(text);
    out.writeBytes(new byte[data]);
    return out.toByteArray();
  }
}
