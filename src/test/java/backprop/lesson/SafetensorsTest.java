package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** Tensors in the format of the library safetensors. */
final class SafetensorsTest {

  @Test
  void every_type_reads_to_the_bits_that_NumPy_says() throws Exception {
    NamedArrays arrays = Safetensors.read(ArrayFiles.bytes("types.safetensors"));
    var expected = ArrayFiles.numpy("types-safetensors.json");
    assertEquals(new HashSet<>(expected.propertyNames()), arrays.numbers().keySet());
    arrays
        .numbers()
        .forEach((name, array) -> ArrayFiles.assertSame(name, expected.get(name), array));
    assertEquals(1, arrays.numbers().get("list").dimensions());
  }

  private static byte[] file(String header, int data) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + text.length + data)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(text.length)
        .put(text)
        .array();
  }

  private static String tensor(String name, String type, String shape, int begin, int end) {
    return "\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
        .formatted(name, type, shape, begin, end);
  }

  private static void assertRefused(String header, int data, String sentence) {
    ArrayFiles.assertRefused(sentence, () -> Safetensors.read(file(header, data)));
  }

  @Test
  void bytes_belong_to_one_tensor_each_and_all_of_them_to_some() {
    String a = tensor("a", "F32", "[2,1]", 0, 8);
    assertRefused(
        "{" + a + "," + tensor("b", "F32", "[1,1]", 4, 8) + "}",
        8,
        "b: its bytes 4 to 8 overlap those of another tensor: save the file again");
    assertRefused(
        "{" + a + "," + tensor("b", "F32", "[1,1]", 12, 16) + "}",
        16,
        "b: its bytes are 12 to 16, but the tensors have to follow one another within 16:"
            + " save the file again");
    assertRefused(
        "{" + a + "}",
        4,
        "a: its bytes are 0 to 8, but the tensors have to follow one another within 4:"
            + " save the file again");
    assertRefused("{" + a + "}", 9, "1 bytes at its end belong to no tensor: save it again");
    assertRefused(
        "{" + tensor("a", "F32", "[2,2]", 0, 8) + "}",
        8,
        "a: it has 8 bytes, but its shape and type need 16: save the file again");
  }

  @Test
  void what_a_tensor_cannot_be_is_named() {
    assertRefused(
        "{" + tensor("a", "F8_E4M3", "[1,1]", 0, 1) + "}",
        1,
        "a: its type is F8_E4M3, which is not read: save it as float32, tensor.float()");
    assertRefused(
        "{" + tensor("conv", "F32", "[1,1,1]", 0, 4) + "}",
        4,
        "conv: its shape is (1, 1, 1), 3 dimensions, but a matrix has two:"
            + " save it with reshape(rows, columns)");
    assertRefused(
        "{" + tensor("a", "F32", "[4000001]", 0, 4) + "}",
        4,
        "a: its shape is (4000001,), but at most 4000000 numbers are read from one array");
  }

  @Test
  void the_header_is_strict_json() {
    String a = tensor("a", "F32", "[1]", 0, 4);
    assertRefused(
        "{" + a + "," + a + "}", 4, "header: line 1, column 55: \"a\" is there twice: remove one");
    assertRefused(
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}",
        4,
        "header: line 1, column 30: here has to be a list of whole numbers from 0,"
            + " but there is -1");
    assertRefused(
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}",
        4,
        "header: line 1, column 6: a needs dtype as a text, shape,"
            + " and data_offsets as two numbers");
    assertRefused("{}", 0, "there is no tensor in this file");
  }

  @Test
  void a_header_longer_than_its_file_is_refused() {
    byte[] bytes = file("{}", 0);
    bytes[1] = 1;
    ArrayFiles.assertRefused(
        "its header has 258 bytes, but the file only 10: save it again",
        () -> Safetensors.read(bytes));
  }
}
