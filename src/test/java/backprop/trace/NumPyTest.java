package backprop.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.lesson.JsonLessons;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Every quantity of several networks as NumPy computes it; {@code make_oracle.py} made the files.
 */
final class NumPyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one-layer",
        "sigmoid-batch",
        "tanh-identity",
        "relu-tanh-relu",
        "softmax",
        "softmax-any-targets",
        "sigmoid-cross-entropy",
        "four-layers"
      })
  void every_quantity_is_as_NumPy_computes_it(String network) {
    String file = "/backprop/oracle/" + network + ".json";
    Trace trace = Trace.of(JsonLessons.lesson(file));
    JsonNode quantities = JsonLessons.json(file).get("quantities");
    Set<String> computed = new HashSet<>();
    for (Step step : trace.steps()) {
      String key = step.symbol().key();
      computed.add(key);
      assertTrue(quantities.has(key), () -> "NumPy knows no " + key);
      assertEquals(
          Optional.empty(),
          GradientOracle.objection(
              key,
              JsonLessons.matrix(quantities.get(key)),
              trace.values().copyOf(step.symbol()),
              1e-14));
    }
    assertEquals(new HashSet<>(quantities.propertyNames()), computed);
  }
}
