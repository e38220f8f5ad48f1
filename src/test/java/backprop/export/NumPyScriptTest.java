package backprop.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backprop.formula.Activation;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.lesson.BadLesson;
import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import backprop.lesson.LessonDraft;
import backprop.lesson.LessonFile;
import backprop.session.Messages;
import backprop.trace.RandomNetworks;
import backprop.trace.Trace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pass as a Python program: what it says, and that Python agrees. */
final class NumPyScriptTest {
  /** Runs every script that is named; says which ones do not end well. */
  private static final String DRIVER =
      """
      import runpy, sys
      for path in sys.argv[1:]:
          try:
              runpy.run_path(path)
          except AssertionError as wrong:
              print("WRONG", path, str(wrong).split(":")[0])
      """;

  @TempDir private Path folder;

  private static String script(Lesson lesson, Locale locale) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      NumPyScript.write(Trace.of(lesson), new Messages(locale), out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String script(Lesson lesson) {
    return script(lesson, Locale.ENGLISH);
  }

  // What it says

  /** The lines of the pass that compute, without the lesson's numbers. */
  private static List<String> pass(Lesson lesson) {
    String script = script(lesson);
    String pass = script.substring(script.indexOf("# --- "), script.indexOf("def check("));
    return pass.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
  }

  @Test
  void a_batch_through_two_layers_is_the_textbook_pass() {
    assertEquals(
        List.of(
            "A1 = X @ W1 + np.ones((3, 1)) @ B1",
            "Z1 = np.tanh(A1)",
            "A2 = Z1 @ W2 + np.ones((3, 1)) @ B2",
            "Z2 = sigmoid(A2)",
            "E = 0.5 * np.square(Z2 - T)",
            "dE_dZ2 = Z2 - T",
            "dZ2_dA2 = Z2 * (np.ones((3, 2)) - Z2)",
            "dE_dA2 = dE_dZ2 * dZ2_dA2",
            "dA2_dW2 = Z1.T",
            "dE_dW2 = dA2_dW2 @ dE_dA2",
            "dA2_dB2 = np.ones((3, 1)).T",
            "dE_dB2 = dA2_dB2 @ dE_dA2",
            "dA2_dZ1 = W2.T",
            "dE_dZ1 = dE_dA2 @ dA2_dZ1",
            "dZ1_dA1 = np.ones((3, 4)) - np.square(Z1)",
            "dE_dA1 = dE_dZ1 * dZ1_dA1",
            "dA1_dW1 = X.T",
            "dE_dW1 = dA1_dW1 @ dE_dA1",
            "dA1_dB1 = np.ones((3, 1)).T",
            "dE_dB1 = dA1_dB1 @ dE_dA1",
            "dA1_dX = W1.T",
            "dE_dX = dE_dA1 @ dA1_dX",
            "W2_new = W2 - eta * dE_dW2",
            "B2_new = B2 - eta * dE_dB2",
            "W1_new = W1 - eta * dE_dW1",
            "B1_new = B1 - eta * dE_dB1"),
        pass(
            lesson(
                3,
                List.of(2, 4, 2),
                Loss.HALF_SQUARED_ERROR,
                Activation.TANH,
                Activation.SIGMOID)));
  }

  @Test
  void brackets_stand_where_python_would_read_it_differently() {
    List<String> pass = pass(lesson(2, List.of(1, 3), Loss.CROSS_ENTROPY, Activation.SOFTMAX));
    assertTrue(pass.contains("E = T * minus_ln_softmax(A1)"), pass::toString);
    assertTrue(
        pass.contains("dE_dA1 = Z1 * ((T @ np.ones((3, 1))) @ np.ones((3, 1)).T) - T"),
        pass::toString);
    List<String> yesOrNo = pass(lesson(1, List.of(1, 2), Loss.CROSS_ENTROPY, Activation.SIGMOID));
    assertTrue(
        yesOrNo.contains("E = T * softplus(-A1) + (np.ones((1, 2)) - T) * softplus(A1)"),
        yesOrNo::toString);
    assertTrue(
        yesOrNo.contains(
            "dE_dZ1 = (np.ones((1, 2)) - T) * one_plus_exp(A1) - T * one_plus_exp(-A1)"),
        yesOrNo::toString);
    assertTrue(yesOrNo.contains("A1 = X @ W1 + B1"), yesOrNo::toString);
  }

  @Test
  void only_functions_that_are_called_are_defined_and_all_of_them() {
    for (Named<Lesson> network : RandomNetworks.all().toList()) {
      String script = script(network.getPayload()).replaceAll("(?m)^#.*$", "");
      Matcher definitions = Pattern.compile("(?m)^def (\\w+)\\(").matcher(script);
      List<String> defined = new ArrayList<>();
      while (definitions.find()) {
        defined.add(definitions.group(1));
        assertTrue(
            script.split("\\b" + definitions.group(1) + "\\(", -1).length > 2,
            definitions.group(1));
      }
      Matcher calls = Pattern.compile("(?<![\\w.])([a-z_]+)\\(").matcher(script);
      while (calls.find()) {
        assertTrue(
            defined.contains(calls.group(1)) || calls.group(1).equals("print"), calls.group(1));
      }
    }
  }

  @Test
  void formulas_are_said_in_the_lessons_own_notation_and_in_both_languages() {
    String english = script(LessonFile.builtIn());
    assertTrue(
        english.contains(
            """
            # 10. Gradient of the weights, layer 2, 15×5
            # ∂E/∂W₂ = ∂A₂/∂W₂ · ∂E/∂A₂
            dE_dW2 = dA2_dW2 @ dE_dA2
            """));
    assertTrue(english.contains("# --- Backward · layer 2 ---"));
    String korean = script(LessonFile.builtIn(), Locale.KOREAN);
    assertTrue(korean.contains("# 10. 2층 가중치의 기울기, 15×5\n"));
    assertEquals(
        english.lines().filter(line -> !line.startsWith("#") && !line.startsWith("print")).toList(),
        korean.lines().filter(line -> !line.startsWith("#") && !line.startsWith("print")).toList());
  }

  @Test
  void a_title_cannot_get_out_of_its_comment() {
    String script = script(titled("one\nimport os\r\n\u2028x = 1 \"\"\" \\ \u0085y \u000c z"));
    assertEquals("# one import os x = 1 \"\"\" \\ y z", script.lines().findFirst().orElseThrow());
  }

  // What Python says

  @Test
  void python_computes_the_same_in_networks_of_every_kind() throws Exception {
    List<Path> scripts = new ArrayList<>();
    for (Named<Lesson> network : RandomNetworks.all().toList()) {
      scripts.add(saved(script(network.getPayload())));
    }
    scripts.add(saved(script(LessonFile.builtIn())));
    scripts.add(saved(script(LessonFile.builtIn(), Locale.KOREAN)));
    scripts.add(saved(script(titled("a\nb \"\"\" \\"))));
    scripts.add(saved(script(large())));
    scripts.add(saved(script(opposed())));
    String said = python(scripts);
    assertFalse(said.contains("WRONG"), said);
    assertEquals(scripts.size(), said.lines().count(), said);
    assertTrue(said.contains("All 26 quantities agree."), said);
  }

  @Test
  void python_stops_at_any_number_that_is_off() throws Exception {
    String script = script(LessonFile.builtIn());
    int checks = script.indexOf("def check(");
    List<Path> scripts = new ArrayList<>();
    Matcher names = Pattern.compile("check\\(\"(\\w+)\".*\n.*?\\[\\[(\\S+?)[,\\]]").matcher(script);
    for (int from = checks; names.find(from); from = names.end()) {
      double right = Double.parseDouble(names.group(2));
      String off = Double.toString(right == 0 ? 1e-9 : right * (1 + 1e-9));
      scripts.add(
          saved(script.substring(0, names.start(2)) + off + script.substring(names.end(2))));
    }
    assertEquals(26, scripts.size());
    String said = python(scripts);
    assertEquals(26, said.lines().filter(line -> line.startsWith("WRONG")).count(), said);
  }

  @Test
  void python_stops_at_a_formula_that_is_wrong() throws Exception {
    String script = script(LessonFile.builtIn());
    List<Path> scripts = new ArrayList<>();
    for (String[] change :
        new String[][] {
          {"0.5 * np.square(Z2 - T)", "np.square(Z2 - T)"},
          {"dE_dZ2 = Z2 - T", "dE_dZ2 = T - Z2"},
          {"dE_dA1 = dE_dZ1 * dZ1_dA1", "dE_dA1 = dE_dZ1"},
          {"W1_new = W1 - eta", "W1_new = W1 + eta"}
        }) {
      assertTrue(script.contains(change[0]), change[0]);
      scripts.add(saved(script.replace(change[0], change[1])));
    }
    String said = python(scripts);
    assertEquals(4, said.lines().filter(line -> line.startsWith("WRONG")).count(), said);
  }

  private Path saved(String script) throws IOException {
    Path file = Files.createTempFile(folder, "lesson", ".py");
    return Files.writeString(file, script);
  }

  private String python(List<Path> scripts) throws Exception {
    assumeTrue(hasNumPy(), "python3 with NumPy is not on this machine");
    List<String> call = new ArrayList<>(List.of("python3", "-W", "ignore", "-c", DRIVER));
    scripts.forEach(script -> call.add(script.toString()));
    return output(call);
  }

  private static boolean hasNumPy() {
    try {
      return output(List.of("python3", "-c", "import numpy; print('yes')")).startsWith("yes");
    } catch (IOException | InterruptedException _) {
      return false;
    }
  }

  private static String output(List<String> call) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(call).redirectErrorStream(true);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  // Lessons

  private static Lesson titled(String title) {
    try {
      return LessonFile.builtIn().change(draft -> draft.title = title);
    } catch (BadLesson e) {
      throw new AssertionError(e);
    }
  }

  /** One in whose first sum infinities of both signs meet. */
  private static Lesson opposed() throws BadLesson {
    Lesson lesson = LessonFile.builtIn();
    for (int i = 0; i < 4; i++) {
      double sign = i % 2 == 0 ? 1 : -1;
      lesson = lesson.with(Symbol.X, 0, i, sign * 1e200).with(Symbol.w(1), i, 0, 1e200);
    }
    return lesson;
  }

  /** One whose pass overflows. */
  private static Lesson large() {
    LessonDraft draft = new LessonDraft();
    draft.activations.add(Activation.RELU);
    draft.loss = Loss.HALF_SQUARED_ERROR;
    draft.inputs.put(Symbol.X, MatrixUtils.createRealMatrix(new double[][] {{1e308, 1}}));
    draft.inputs.put(Symbol.w(1), MatrixUtils.createRealMatrix(new double[][] {{10, -10}, {1, 2}}));
    draft.inputs.put(Symbol.b(1), MatrixUtils.createRealMatrix(1, 2));
    draft.inputs.put(Symbol.T, MatrixUtils.createRealMatrix(1, 2));
    return JsonLessons.finished(draft);
  }

  private static Lesson lesson(
      int rows, List<Integer> sizes, Loss loss, Activation... activations) {
    LessonDraft draft = new LessonDraft();
    draft.loss = loss;
    draft.activations.addAll(List.of(activations));
    draft.inputs.put(Symbol.X, MatrixUtils.createRealMatrix(rows, sizes.getFirst()));
    draft.inputs.put(Symbol.T, MatrixUtils.createRealMatrix(rows, sizes.getLast()));
    for (int l = 1; l < sizes.size(); l++) {
      draft.inputs.put(Symbol.w(l), MatrixUtils.createRealMatrix(sizes.get(l - 1), sizes.get(l)));
      draft.inputs.put(Symbol.b(l), MatrixUtils.createRealMatrix(1, sizes.get(l)));
    }
    return JsonLessons.finished(draft);
  }
}
