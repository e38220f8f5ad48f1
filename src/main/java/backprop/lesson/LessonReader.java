package backprop.lesson;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.lesson.BadLesson.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonToken;

/** Reads the keys of one lesson, in whatever order they come. */
final class LessonReader {
  private static final Pattern PARAMETER = Pattern.compile("[WB][1-9]\\d{0,6}");

  private final JsonCursor json;
  private final LessonDraft draft = new LessonDraft();
  private final Map<String, Place> places = new HashMap<>();

  LessonReader(JsonCursor json) {
    this.json = json;
  }

  Lesson read() throws BadLesson {
    json.next();
    while (json.next() != JsonToken.END_OBJECT) {
      String key = json.key();
      if (places.containsKey(key)) {
        throw json.fault("duplicate", JsonWriter.quote(JsonFault.cut(key)));
      }
      json.next();
      places.put(key, json.place());
      value(key);
    }
    json.end();
    require("format", Problem.of("format-missing"));
    require("version", Problem.of("version-missing"));
    require("activations", Problem.of("missing", "activations"));
    require("loss", Problem.of("missing", "loss"));
    try {
      return draft.finish();
    } catch (BadLesson bad) {
      Optional<Place> place = bad.subject().map(places::get);
      throw place.isPresent() ? bad.at(place.get()) : bad;
    }
  }

  private void require(String key, Problem otherwise) throws BadLesson {
    if (!places.containsKey(key)) {
      throw new BadLesson(otherwise, key);
    }
  }

  private void value(String key) throws BadLesson {
    switch (key) {
      case "format" -> format();
      case "version" -> version();
      case "title" -> draft.title = string("title-type");
      case "activations" -> activations();
      case "loss" -> loss();
      case "learningRate" -> learningRate();
      default -> {
        Optional<Quantity> input = input(key);
        Optional<Quantity> claim =
            key.startsWith("d") ? claimed(key.substring(1)) : Optional.empty();
        if (input.isPresent()) {
          draft.inputs.put(input.get(), new JsonMatrix(json, key).read());
        } else if (claim.isPresent()) {
          draft.claims.put(claim.get(), new JsonMatrix(json, key).read());
        } else {
          draft.unknown.put(key, json.compact(2));
        }
      }
    }
  }

  private static Optional<Quantity> input(String name) {
    return name.equals("T") ? Optional.of(Symbol.T) : claimed(name);
  }

  /** What a gradient of one's own may be the gradient of. */
  private static Optional<Quantity> claimed(String name) {
    if (name.equals("X")) {
      return Optional.of(Symbol.X);
    }
    if (!PARAMETER.matcher(name).matches()) {
      return Optional.empty();
    }
    int layer = Integer.parseInt(name.substring(1));
    return Optional.of(name.startsWith("W") ? Symbol.w(layer) : Symbol.b(layer));
  }

  private void format() throws BadLesson {
    if (!json.is(JsonToken.VALUE_STRING) || !json.string().equals(LessonJson.FORMAT)) {
      throw json.fault("format", json.shown());
    }
  }

  private void version() throws BadLesson {
    if (!json.isNumber()) {
      throw json.fault("version-type", json.shown());
    }
    // 1.5 would be another minor version: what is new in it is kept as unknown
    if (Math.floor(json.number()) != LessonJson.VERSION) {
      throw json.fault("version", json.shown(), LessonJson.VERSION);
    }
  }

  private String string(String complaint) throws BadLesson {
    if (!json.is(JsonToken.VALUE_STRING)) {
      throw json.fault(complaint, json.shown());
    }
    return json.string();
  }

  private void activations() throws BadLesson {
    if (!json.is(JsonToken.START_ARRAY)) {
      throw json.fault("activations-type", json.shown());
    }
    while (json.next() != JsonToken.END_ARRAY) {
      String name = string("activations-type");
      Optional<Activation> activation =
          Stream.of(Activation.values()).filter(a -> a.key().equals(name)).findFirst();
      String known = words(Stream.of(Activation.values()).map(Activation::key).toList());
      draft.activations.add(
          activation.orElseThrow(() -> json.fault("activation-unknown", json.shown(), known)));
    }
  }

  private void loss() throws BadLesson {
    String known = words(Stream.of(Loss.values()).map(Loss::key).toList());
    String name = json.is(JsonToken.VALUE_STRING) ? json.string() : "";
    draft.loss =
        Stream.of(Loss.values())
            .filter(loss -> loss.key().equals(name))
            .findFirst()
            .orElseThrow(() -> json.fault("loss-unknown", json.shown(), known));
  }

  private static String words(List<String> names) {
    return String.join(", ", names);
  }

  private void learningRate() throws BadLesson {
    if (!json.isNumber()) {
      throw json.fault("learning-rate", json.shown());
    }
    draft.learningRate = json.number();
    if (!Double.isFinite(draft.learningRate)) {
      throw json.fault("learning-rate", json.shown());
    }
  }
}
