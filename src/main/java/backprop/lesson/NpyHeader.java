package backprop.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an {@code .npy} file says of itself: a Python dict of three keys, read as text and never
 * evaluated. Its grammar is that of {@code numpy.lib.format}; Python 2 wrote {@code 10L} for 10.
 *
 * @param type of the entries, as NumPy spells it: {@code <f8}
 * @param columnsFirst whether the first index runs fastest, as in Fortran
 * @param shape lengths, none for a single number
 */
record NpyHeader(String type, boolean columnsFirst, List<Long> shape) {

  /**
   * Reads the text.
   *
   * @throws BadLesson if it is anything else than those three keys, each once
   */
  static NpyHeader of(String text) throws BadLesson {
    return new Reader(text).read();
  }

  /** Stands somewhere in the text. */
  private static final class Reader {
    private final String text;
    private int at;
    private Optional<String> type = Optional.empty();
    private Optional<Boolean> columnsFirst = Optional.empty();
    private Optional<List<Long>> shape = Optional.empty();

    Reader(String text) {
      this.text = text;
    }

    NpyHeader read() throws BadLesson {
      expect('{');
      while (!accept('}')) {
        key(string());
        if (!accept(',') && peek() != '}') {
          throw unexpected();
        }
      }
      if (space() < text.length()) {
        throw unexpected();
      }
      return new NpyHeader(
          type.orElseThrow(() -> missing("descr")),
          columnsFirst.orElseThrow(() -> missing("fortran_order")),
          shape.orElseThrow(() -> missing("shape")));
    }

    private void key(String key) throws BadLesson {
      expect(':');
      boolean twice =
          switch (key) {
            case "descr" -> {
              boolean again = type.isPresent();
              if (peek() == '[') {
                throw new BadLesson(Problem.of("npy-structured"));
              }
              type = Optional.of(string());
              yield again;
            }
            case "fortran_order" -> {
              boolean again = columnsFirst.isPresent();
              columnsFirst = Optional.of(truth());
              yield again;
            }
            case "shape" -> {
              boolean again = shape.isPresent();
              shape = Optional.of(lengths());
              yield again;
            }
            default -> throw new BadLesson(Problem.of("npy-key", JsonFault.cut(key)));
          };
      if (twice) {
        throw new BadLesson(Problem.of("npy-key", key));
      }
    }

    private List<Long> lengths() throws BadLesson {
      List<Long> lengths = new ArrayList<>();
      expect('(');
      while (!accept(')')) {
        lengths.add(number());
        if (!accept(',') && (peek() != ')' || lengths.size() == 1)) {
          throw unexpected();
        }
      }
      return lengths;
    }

    private long number() throws BadLesson {
      int start = space();
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        at++;
      }
      int digits = at - start;
      if (digits == 0) {
        throw unexpected();
      }
      // More digits are more than any file holds
      long number = digits > 18 ? Long.MAX_VALUE : Long.parseLong(text.substring(start, at));
      if (at < text.length() && text.charAt(at) == 'L') {
        at++;
      }
      return number;
    }

    private boolean truth() throws BadLesson {
      space();
      for (boolean value : new boolean[] {true, false}) {
        String word = value ? "True" : "False";
        if (text.startsWith(word, at)) {
          at += word.length();
          return value;
        }
      }
      throw unexpected();
    }

    private String string() throws BadLesson {
      char quote = peek();
      if (quote != '\'' && quote != '"') {
        throw unexpected();
      }
      int end = text.indexOf(quote, at + 1);
      if (end < 0 || text.substring(at, end).contains("\\")) {
        throw unexpected();
      }
      String string = text.substring(at + 1, end);
      at = end + 1;
      return string;
    }

    private void expect(char c) throws BadLesson {
      if (!accept(c)) {
        throw unexpected();
      }
    }

    private boolean accept(char c) {
      boolean here = peek() == c;
      at += here ? 1 : 0;
      return here;
    }

    private char peek() {
      int here = space();
      return here < text.length() ? text.charAt(here) : '\0';
    }

    private int space() {
      while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      return at;
    }

    private BadLesson missing(String key) {
      return new BadLesson(Problem.of("npy-missing", key));
    }

    private BadLesson unexpected() {
      String rest = text.substring(space()).strip();
      return new BadLesson(
          rest.isEmpty()
              ? Problem.of("npy-header-ends")
              : Problem.of("npy-header", at + 1, JsonFault.cut(rest)));
    }
  }
}
