package backprop.lesson;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.lesson.BadLesson.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonToken;

/** Reads the keys of one lesson, in whatever order they come. */
final class LessonReader {
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
        Optional<ArrayRole> role = ArrayRole.named(key);
        if (role.isPresent()) {
          (role.get().gradient() ? draft.claims : draft.inputs)
              .put(role.get().of(), new JsonMatrix(json, key).read());
        } else {
          draft.unknown.put(key, json.compact(2));
        }
      }
    }
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
      draft.activations.add(
          activation.orElseThrow(
              () -> json.fault("activation-unknown", json.shown(), LessonWords.activations())));
    }
  }

  private void loss() throws BadLesson {
    String name = json.is(JsonToken.VALUE_STRING) ? json.string() : "";
    draft.loss =
        Stream.of(Loss.values())
            .filter(loss -> loss.key().equals(name))
            .findFirst()
            .orElseThrow(() -> json.fault("loss-unknown", json.shown(), LessonWords.losses()));
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
