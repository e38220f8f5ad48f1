package backprop.lesson;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/**
 * Tensors as the library safetensors saves them: the length of a header in 8 bytes, the header in
 * JSON, and then the numbers of all tensors, little-endian, row by row, without gaps.
 */
final class Safetensors {
  private static final int PREFIX = Long.BYTES;
  private static final String METADATA = "__metadata__";

  /** Where a tensor stands; offsets are counted in bytes from the end of the header. */
  private record Tensor(String name, String type, List<Long> shape, long begin, long end) {}

  private final ByteBuffer data;
  private final JsonText header;
  private final List<Tensor> tensors = new ArrayList<>();

  private Safetensors(JsonText header, ByteBuffer data) {
    this.header = header;
    this.data = data;
  }

  /** Whether bytes begin as such a file does. */
  static boolean is(byte[] bytes) {
    return bytes.length > PREFIX + 1 && bytes[PREFIX] == '{' && bytes[6] == 0 && bytes[7] == 0;
  }

  /**
   * Reads all tensors.
   *
   * @throws BadLesson naming the tensor that is at fault, or the place in the header
   */
  static NamedArrays read(byte[] bytes) throws BadLesson {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long length = file.getLong(0);
    if (length > bytes.length - PREFIX) {
      throw new BadLesson(Problem.of("tensors-header", length, bytes.length));
    }
    if (length == 0) {
      throw new BadLesson(Problem.of("tensors-none"));
    }
    byte[] text = new byte[(int) length];
    file.get(PREFIX, text);
    int start = PREFIX + text.length;
    ByteBuffer data = file.slice(start, bytes.length - start).order(ByteOrder.LITTLE_ENDIAN);
    Safetensors reader = new Safetensors(JsonText.of(text), data);
    try {
      reader.readHeader();
    } catch (BadLesson bad) {
      throw bad.in("header");
    }
    return reader.arrays();
  }

  private void readHeader() throws BadLesson {
    try (JsonCursor json = new JsonCursor(header)) {
      json.next();
      Set<String> names = new HashSet<>();
      while (json.next() != JsonToken.END_OBJECT) {
        String name = json.key();
        if (!names.add(name)) {
          throw json.fault("duplicate", JsonWriter.quote(JsonFault.cut(name)));
        }
        json.next();
        if (name.equals(METADATA)) {
          json.compact(2);
        } else if (tensors.size() == NamedArrays.MAX_ARRAYS) {
          throw json.fault("arrays-many", NamedArrays.MAX_ARRAYS);
        } else {
          tensors.add(tensor(json, name));
        }
      }
      json.end();
    } catch (JacksonException cause) {
      throw new JsonFault(header).of(cause);
    }
  }

  private static Tensor tensor(JsonCursor json, String name) throws BadLesson {
    if (!json.is(JsonToken.START_OBJECT)) {
      throw json.fault("tensor-type", JsonFault.cut(name), json.shown());
    }
    BadLesson incomplete = json.fault("tensor-incomplete", JsonFault.cut(name));
    Optional<String> type = Optional.empty();
    Optional<List<Long>> shape = Optional.empty();
    Optional<List<Long>> offsets = Optional.empty();
    while (json.next() != JsonToken.END_OBJECT) {
      String key = json.key();
      json.next();
      boolean twice =
          switch (key) {
            case "dtype" -> {
              boolean again = type.isPresent();
              if (!json.is(JsonToken.VALUE_STRING)) {
                throw incomplete;
              }
              type = Optional.of(json.string());
              yield again;
            }
            case "shape" -> {
              boolean again = shape.isPresent();
              shape = Optional.of(lengths(json));
              yield again;
            }
            case "data_offsets" -> {
              boolean again = offsets.isPresent();
              offsets = Optional.of(lengths(json));
              yield again;
            }
            default -> throw json.fault("tensor-key", JsonWriter.quote(JsonFault.cut(key)));
          };
      if (twice) {
        throw json.fault("duplicate", JsonWriter.quote(key));
      }
    }
    if (type.isEmpty() || shape.isEmpty() || offsets.filter(two -> two.size() == 2).isEmpty()) {
      throw incomplete;
    }
    List<Long> place = offsets.get();
    return new Tensor(name, type.get(), shape.get(), place.getFirst(), place.getLast());
  }

  private static List<Long> lengths(JsonCursor json) throws BadLesson {
    if (!json.is(JsonToken.START_ARRAY)) {
      throw json.fault("tensor-lengths", json.shown());
    }
    List<Long> lengths = new ArrayList<>();
    while (json.next() != JsonToken.END_ARRAY) {
      boolean whole = json.is(JsonToken.VALUE_NUMBER_INT) && json.string().matches("\\d{1,18}");
      if (!whole || lengths.size() == NamedArrays.MAX_ARRAYS) {
        throw json.fault("tensor-lengths", json.shown());
      }
      lengths.add(Long.parseLong(json.string()));
    }
    return lengths;
  }

  private NamedArrays arrays() throws BadLesson {
    if (tensors.isEmpty()) {
      throw new BadLesson(Problem.of("tensors-none"));
    }
    long end = 0;
    for (Tensor tensor :
        tensors.stream()
            .sorted(Comparator.comparingLong(Tensor::begin).thenComparingLong(Tensor::end))
            .toList()) {
      if (tensor.begin != end || tensor.end < tensor.begin || tensor.end > data.limit()) {
        String key = tensor.begin < end ? "tensor-overlaps" : "tensor-offsets";
        throw new BadLesson(Problem.of(key, tensor.begin, tensor.end, data.limit()))
            .in(JsonFault.cut(tensor.name));
      }
      end = tensor.end;
    }
    if (end != data.limit()) {
      throw new BadLesson(Problem.of("tensors-rest", data.limit() - end));
    }
    NamedArrays.Collector arrays = new NamedArrays.Collector(NamedArrays.Source.SAFETENSORS);
    for (Tensor tensor : tensors) {
      try {
        arrays.add(tensor.name, numbers(tensor));
      } catch (BadLesson bad) {
        throw bad.in(JsonFault.cut(tensor.name));
      }
    }
    return arrays.arrays();
  }

  private NumberArray numbers(Tensor tensor) throws BadLesson {
    NumberType type =
        NumberType.ofSafetensors(tensor.type)
            .orElseThrow(
                () -> new BadLesson(Problem.of("tensor-dtype", JsonFault.cut(tensor.type))));
    long bytes = (long) NumberArray.check(tensor.shape) * type.width();
    if (bytes != tensor.end - tensor.begin) {
      throw new BadLesson(Problem.of("tensor-bytes", tensor.end - tensor.begin, bytes));
    }
    int begin = (int) tensor.begin;
    int columns = tensor.shape.isEmpty() ? 1 : tensor.shape.getLast().intValue();
    return NumberArray.of(
        tensor.shape, (i, j) -> type.decode(data, begin + type.width() * (i * columns + j)));
  }
}
