package backprop.lesson;

import backprop.lesson.BadLesson.Place;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Where the reader of a JSON text stands; every complaint knows the place. */
final class JsonCursor implements AutoCloseable {
  /** Objects and lists inside one another, the outermost counted. */
  static final int MAX_DEPTH = 32;

  private final JsonText text;
  private final JsonParser json;

  JsonCursor(JsonText text) {
    this.text = text;
    // NaN is let through only to be refused by its place in the matrix
    JsonFactory factory =
        JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();
    char[] characters = text.characters().toCharArray();
    json = factory.createParser(ObjectReadContext.empty(), characters, 0, characters.length);
  }

  /** Steps on to the next token; null at the end of the text. */
  JsonToken next() {
    return json.nextToken();
  }

  boolean is(JsonToken token) {
    return json.currentToken() == token;
  }

  boolean isNumber() {
    return json.currentToken().isNumeric();
  }

  /** The key of the property that the cursor is on or in. */
  String key() {
    return json.currentName();
  }

  /** The text of a string, or a number as it is spelled. */
  String string() {
    return json.getString();
  }

  /** Where the current token begins. */
  Place place() {
    TokenStreamLocation location = json.currentTokenLocation();
    return new Place(location.getLineNr(), location.getColumnNr());
  }

  /** A complaint about the current token. */
  BadLesson fault(String key, Object... arguments) {
    return new BadLesson(Problem.of(key, arguments)).at(place());
  }

  /** The current token, to be shown in a sentence. */
  String shown() {
    return switch (json.currentToken()) {
      case START_ARRAY -> "[…]";
      case START_OBJECT -> "{…}";
      case VALUE_STRING -> JsonWriter.quote(JsonFault.cut(string()));
      default -> JsonFault.cut(string());
    };
  }

  /**
   * The current token as a finite number; not finite if it is none, or too large for one.
   *
   * <p>Only for a token that {@link #isNumber}.
   */
  double number() {
    String spelled = string();
    boolean word = !Character.isDigit(spelled.charAt(spelled.length() - 1));
    return word ? Double.NaN : Double.parseDouble(spelled);
  }

  /**
   * Refuses anything after the value that the cursor has just left.
   *
   * @throws BadLesson with the place of what follows
   */
  void end() throws BadLesson {
    int end = text.afterSpace(Math.toIntExact(json.currentLocation().getCharOffset()));
    if (end < text.characters().length()) {
      throw new BadLesson(Problem.of("trailing", text.shown(end))).at(text.place(end));
    }
  }

  /**
   * The current value as JSON without white space, every number as it was spelled; the cursor moves
   * to its end.
   *
   * @param depth of the value, 1 for the outermost
   */
  String compact(int depth) throws BadLesson {
    StringBuilder out = new StringBuilder();
    copy(out, depth);
    return out.toString();
  }

  private void copy(StringBuilder out, int depth) throws BadLesson {
    boolean nested = is(JsonToken.START_ARRAY) || is(JsonToken.START_OBJECT);
    if (nested && depth > MAX_DEPTH) {
      throw fault("too-deep", MAX_DEPTH);
    }
    switch (json.currentToken()) {
      case START_ARRAY -> {
        String separator = "[";
        while (next() != JsonToken.END_ARRAY) {
          out.append(separator);
          copy(out, depth + 1);
          separator = ",";
        }
        out.append(separator.equals("[") ? "[]" : "]");
      }
      case START_OBJECT -> {
        String separator = "{";
        Set<String> keys = new HashSet<>();
        while (next() != JsonToken.END_OBJECT) {
          if (!keys.add(key())) {
            throw fault("duplicate", JsonWriter.quote(JsonFault.cut(key())));
          }
          out.append(separator).append(JsonWriter.quote(key())).append(':');
          next();
          copy(out, depth + 1);
          separator = ",";
        }
        out.append(separator.equals("{") ? "{}" : "}");
      }
      case VALUE_STRING -> out.append(JsonWriter.quote(string()));
      case VALUE_NUMBER_FLOAT -> {
        if (Double.isNaN(number())) {
          throw fault("no-number", shown());
        }
        out.append(string());
      }
      default -> out.append(string());
    }
  }

  @Override
  public void close() {
    json.close();
  }
}
