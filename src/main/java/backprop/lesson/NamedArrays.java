package backprop.lesson;

import backprop.formula.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arrays of one file or folder by name, before anyone has said which of them is X, T, W or B.
 *
 * @param source what they came in
 * @param numbers arrays of numbers, in the order of the file
 * @param texts lists of texts: {@code activations}, {@code loss}, {@code title}
 */
public record NamedArrays(
    Source source, Map<String, NumberArray> numbers, Map<String, List<String>> texts) {

  /** What arrays come in. */
  public enum Source {
    /** One {@code .npy}. */
    NPY,
    /** Several {@code .npy} in a ZIP, as {@code numpy.savez} makes it. */
    NPZ,
    /** One matrix as text. */
    CSV,
    /** What PyTorch and others save weights in. */
    SAFETENSORS,
    /** A folder of {@code .npy}, or of {@code .csv}. */
    FOLDER;

    /** Whether it can hold no more than one. */
    public boolean single() {
      return this == NPY || this == CSV;
    }
  }

  /** The names under which texts may stand. */
  static final List<String> TEXTS = List.of("activations", "loss", "title");

  /** Arrays of one file or folder. */
  static final int MAX_ARRAYS = 64;

  /** Bytes of one file or folder, unpacked. */
  static final int MAX_BYTES = 64 * 1024 * 1024;

  /** Numbers of one file or folder: as many as fill its bytes when each has 64 bits. */
  private static final int MAX_NUMBERS = MAX_BYTES / Double.BYTES;

  /** Keeps the order of the file. */
  public NamedArrays {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** One array alone. */
  static NamedArrays of(Source source, String name, NumberArray array) {
    return new NamedArrays(source, Map.of(name, array), Map.of());
  }

  /** The names of the arrays of numbers with their shapes: {@code W1 (10×15), b1 (1×15)}. */
  public String listed() {
    List<String> words = new ArrayList<>();
    for (var entry : numbers.entrySet()) {
      words.add(JsonFault.cut(entry.getKey()) + " (" + entry.getValue().shape() + ")");
      if (words.size() == 12 && numbers.size() > 13) {
        words.add("…");
        break;
      }
    }
    return String.join(", ", words);
  }

  /** Arrays while a file is being read; refuses more than there may be. */
  static final class Collector {
    private final Source source;
    private final Map<String, NumberArray> numbers = new LinkedHashMap<>();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private long entries;

    Collector(Source source) {
      this.source = source;
    }

    void add(String name, NumberArray array) throws BadLesson {
      Shape shape = array.shape();
      entries += shape.size();
      if (entries > MAX_NUMBERS) {
        throw new BadLesson(Problem.of("arrays-large", MAX_NUMBERS));
      }
      unique(name);
      numbers.put(name, array);
    }

    void add(String name, List<String> lines) throws BadLesson {
      unique(name);
      texts.put(name, lines);
    }

    private void unique(String name) throws BadLesson {
      if (numbers.containsKey(name) || texts.containsKey(name)) {
        throw new BadLesson(Problem.of("array-twice", JsonFault.cut(name)));
      }
      if (numbers.size() + texts.size() == MAX_ARRAYS) {
        throw new BadLesson(Problem.of("arrays-many", MAX_ARRAYS));
      }
    }

    NamedArrays arrays() {
      return new NamedArrays(source, numbers, texts);
    }
  }
}
