package backprop.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backprop.formula.Symbol;
import backprop.lesson.BadLesson;
import backprop.lesson.Lesson;
import backprop.lesson.LessonFile;
import backprop.session.Messages;
import backprop.trace.RandomNetworks;
import backprop.trace.Trace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The derivation as LaTeX: well formed, whole, and accepted by LaTeX where there is one. */
final class LatexDerivationTest {
  private static final String HARD_TITLE = "50 % of $x_1^2$ & #3 ~ {a} \\input <b> \"c\" |d|";

  @TempDir private Path folder;

  private static String latex(Lesson lesson, Locale locale) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      LatexDerivation.write(Trace.of(lesson), new Messages(locale), out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Lesson titled(String title) {
    try {
      return LessonFile.builtIn().change(draft -> draft.title = title);
    } catch (BadLesson e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void networks_of_every_kind_are_well_formed_in_both_languages() {
    for (Named<Lesson> network : RandomNetworks.all().toList()) {
      for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
        String latex = latex(network.getPayload(), locale);
        assertEquals("", LatexChecker.complaint(latex), network::getName);
        int steps = Trace.of(network.getPayload()).steps().size();
        assertEquals(steps, latex.split("\\\\subsection\\*", -1).length - 1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a } b",
        "a { b",
        "5 % of it",
        "a_b",
        "a & b",
        "a # b",
        "$a$$",
        "\\begin{a} \\end{b}",
        "\\left( a",
        "$\\begin{bmatrix} 1 & 2$"
      })
  void the_checker_finds_what_latex_would_stop_at(String broken) {
    assertFalse(LatexChecker.complaint(broken).isEmpty());
  }

  @Test
  void a_title_full_of_signs_is_only_words() {
    String latex = latex(titled(HARD_TITLE), Locale.ENGLISH);
    assertEquals("", LatexChecker.complaint(latex));
    assertTrue(
        latex.contains(
            "{\\Large 50 \\% of \\$x\\_1\\textasciicircum{}2\\$ \\& \\#3 \\textasciitilde{}"
                + " \\{a\\} \\textbackslash{}input \\textless{}b\\textgreater{} ''c''"
                + " \\textbar{}d\\textbar{}}"),
        latex::toString);
  }

  @Test
  void english_is_written_with_a_keyboards_letters_so_that_any_latex_reads_it() {
    String latex = latex(LessonFile.builtIn(), Locale.ENGLISH);
    assertTrue(latex.chars().allMatch(c -> c < 128));
    assertTrue(latex.startsWith("% pdflatex, xelatex or lualatex; needs amsmath"));
    assertFalse(latex.contains("kotex"));
  }

  @Test
  void korean_and_other_letters_say_which_latex_they_need() {
    String korean = latex(LessonFile.builtIn(), Locale.KOREAN);
    assertTrue(korean.lines().findFirst().orElseThrow().contains("xelatex"));
    assertTrue(korean.contains("\\usepackage{kotex}"));
    assertTrue(korean.contains("\\subsection*{10. 2층 가중치의 기울기 (15$\\times$5)}"));
    String title = latex(titled("역전파"), Locale.ENGLISH);
    assertTrue(title.startsWith("% xelatex or lualatex, not pdflatex;"));
    assertTrue(title.contains("\\usepackage{kotex}"));
    assertTrue(latex(titled("Élan"), Locale.ENGLISH).contains("\\usepackage{fontspec}"));
  }

  @Test
  void a_step_has_its_formula_its_why_and_its_numbers() {
    String latex = latex(LessonFile.builtIn(), Locale.ENGLISH);
    String step =
        latex.substring(latex.indexOf("\\subsection*{10. "), latex.indexOf("\\subsection*{11. "));
    assertTrue(step.contains("\\frac{\\partial E}{\\partial W_{2}} = \\underset{"), step);
    assertTrue(step.contains("Why does $Z_{1}^{\\top}$ stand in front?"), step);
    assertTrue(step.contains("\\begin{bmatrix} 0.0124 & -0.0416 & -0.0492 & "), step);
    assertTrue(step.contains("\\vdots"), step);
    assertTrue(step.contains("$\\partial E/\\partial W_{2}$ ($15\\times 5$)"), step);
  }

  @Test
  void a_matrix_that_is_shown_whole_has_no_dots_and_nothing_is_said_of_any() {
    String latex = latex(LessonFile.builtIn(), Locale.ENGLISH);
    String step =
        latex.substring(latex.indexOf("\\subsection*{4. "), latex.indexOf("\\section*{Error}"));
    assertFalse(step.contains("dots"), step);
    assertFalse(step.contains("Dots"), step);
  }

  @Test
  void all_that_is_given_can_be_copied_out_of_it() {
    Lesson lesson = LessonFile.builtIn();
    Trace trace = Trace.of(lesson);
    String latex = latex(lesson, Locale.ENGLISH);
    String given =
        latex.substring(latex.indexOf("\\section*{What"), latex.indexOf("\\section*{Forward"));
    assertFalse(given.contains("dots"), given);
    assertFalse(given.contains("Dots"), given);
    assertTrue(given.contains("\\eta = 0.5"), given);
    assertTrue(given.contains("\\underset{W_{1},\\ \\text{columns 1--8}}{"), given);
    List<String> cells = List.of(given.split("[ {}&\\\\]+"));
    for (Symbol symbol : trace.program().inputs().keySet()) {
      for (double[] row : trace.values().copyOf(symbol).getData()) {
        for (double entry : row) {
          assertTrue(
              cells.stream().anyMatch(cell -> isNumber(cell) && Double.parseDouble(cell) == entry),
              symbol + " " + entry);
        }
      }
    }
  }

  private static boolean isNumber(String cell) {
    return cell.matches("-?\\d+(\\.\\d+)?");
  }

  @ParameterizedTest
  @CsvSource({"en, four digits", "ko, 네 자리"})
  void it_says_how_numbers_are_rounded_and_does_so(String language, String said) {
    Lesson lesson = LessonFile.builtIn();
    String latex = latex(lesson, Locale.of(language));
    assertTrue(latex.contains(said), latex);
    // X comes again as ∂A₁/∂W₁ in step 17: three decimals, for its largest entry is 1.641
    String step =
        latex.substring(latex.indexOf("\\subsection*{17. "), latex.indexOf("\\subsection*{18. "));
    assertTrue(step.contains("-1.641"), step);
    assertTrue(step.contains("0.669 "), step);
  }

  @ParameterizedTest
  @CsvSource({
    "pdflatex, en, ''",
    "xelatex, en, Élan",
    "xelatex, ko, ''",
    "lualatex, ko, ''",
  })
  void latex_accepts_it(String engine, String language, String title) throws Exception {
    String name = title.isEmpty() ? HARD_TITLE : title;
    compile(engine, latex(titled(name), Locale.of(language)));
  }

  @Test
  void latex_accepts_networks_of_every_kind() throws Exception {
    StringBuilder all = new StringBuilder();
    for (Named<Lesson> network : RandomNetworks.all().toList()) {
      String latex = latex(network.getPayload(), Locale.ENGLISH);
      int begin = latex.indexOf("\\begin{document}") + "\\begin{document}".length();
      if (all.isEmpty()) {
        all.append(latex, 0, begin);
      }
      all.append(latex, begin, latex.indexOf("\\end{document}"));
    }
    compile("pdflatex", all.append("\\end{document}\n").toString());
  }

  private void compile(String engine, String latex) throws Exception {
    assumeTrue(runs(List.of(engine, "--version")), engine + " is not on this machine");
    if (latex.contains("kotex")) {
      // What kotex loads in its turn
      String korean = engine.equals("lualatex") ? "luatexko.sty" : "xetexko.sty";
      assumeTrue(runs(List.of("kpsewhich", korean)), korean + " is not on this machine");
    }
    Files.writeString(folder.resolve("lesson.tex"), latex);
    boolean accepted =
        runs(List.of(engine, "-interaction=nonstopmode", "-halt-on-error", "lesson.tex"));
    Path log = folder.resolve("lesson.log");
    String said = Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "no log";
    assertTrue(accepted, said);
    assertFalse(said.contains("Missing character"), said);
    assertFalse(said.contains("Overfull"), said);
    assertTrue(Files.size(folder.resolve("lesson.pdf")) > 10_000);
  }

  private boolean runs(List<String> call) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(call)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      return process.waitFor() == 0;
    } catch (IOException _) {
      return false;
    }
  }
}
