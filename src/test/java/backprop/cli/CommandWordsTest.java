package backprop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line speaks the language that is asked for, in its help, refusals and answers. */
final class CommandWordsTest {
  private static final Pattern HANGUL = Pattern.compile("[가-힣]");
  private static final Path SOURCES = Path.of("src/main/java/backprop/cli");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String line) {
    return new Main(
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            parameters -> 0,
            (job, watch) -> {})
        .run(line.split(" "));
  }

  private String answer() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complaint() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "trace ", "check ", "render "})
  void help_is_korean_from_the_first_word_to_the_last(String command) {
    assertEquals(0, run(command + "--lang ko --help"));
    assertTrue(answer().startsWith("사용법: backprop "), answer());
    // What is left in English are names: those of options, files and formats
    for (String english : List.of("the ", " is ", "Usage", "Commands", "Show", "Draws", "Writes")) {
      assertFalse(answer().contains(english), english + " in:\n" + answer());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "en"})
  void every_option_and_argument_is_explained(String language) {
    for (String command : List.of("", "trace ", "check ", "render ")) {
      out.reset();
      run(command + "--help --lang " + language);
      List<String> lines = answer().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).stripTrailing();
        boolean begins =
            line.matches(" {2,6}(-\\w, )?--\\S+( .*)?") || line.startsWith("      FILE");
        // A long name has its words on the line below
        String below = i + 1 < lines.size() ? lines.get(i + 1) : "";
        boolean explained = line.length() > 29 || below.startsWith(" ".repeat(27));
        assertTrue(!begins || explained, line + " in " + answer());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "trace ", "check ", "render "})
  void lines_end_between_words_and_fit_a_terminal(String command) {
    run(command + "--lang ko --help");
    String written = sentences();
    for (String line : answer().lines().toList()) {
      assertTrue(TerminalText.columns(line) <= 80, line);
      String last = line.strip().substring(line.strip().lastIndexOf(' ') + 1);
      assertTrue(
          !HANGUL.matcher(last).find()
              || written.matches("(?s).*\\s" + Pattern.quote(last) + "\\s.*"),
          last + " is not the end of a word in: " + line);
    }
  }

  /** All words of the help, as they were written. */
  private static String sentences() {
    StringBuilder all = new StringBuilder(" ");
    ResourceBundle help = new Words(Locale.KOREAN).help();
    help.keySet().forEach(key -> all.append(help.getString(key).replace("%n", " ")).append(' '));
    return all + " FILE [FILE] ";
  }

  static Stream<String> refusedCalls() {
    return Stream.of(
        "trace",
        "render default",
        "trace default x",
        "trace default -o",
        "trace --nope default",
        "render default -o a.png -o b.png",
        "x trace default",
        "no.json",
        "trace no.json",
        "trace default -o t.txt",
        "trace default -o no/t.json",
        "check default",
        "render default -o a.bmp",
        "render default -o a.pdf --blank",
        "render default -o a.pdf --handout --per-page 3",
        "render default -o a.pdf --handout --size 800x600",
        "render default -o a.gif --handout",
        "render default -o a.pdf --handout --present",
        "render default -o a.png --loop",
        "render default -o a.gif --frame-time 0.01",
        "render default -o a.svg --scale 2",
        "render default -o a.png --scale 0",
        "render default -o a.png --scale 6",
        "render default -o a.png --size 1600",
        "render default -o a.png --theme pink",
        "render default -o a.png --step 27",
        "render default -o a.png --step X");
  }

  @ParameterizedTest
  @MethodSource("refusedCalls")
  void a_refusal_is_one_korean_line(String line) {
    assertEquals(2, run(line + " --lang=ko"));
    assertEquals(1, complaint().lines().count(), complaint());
    String sentence = complaint().replace("참고)", "");
    assertTrue(HANGUL.matcher(sentence).find(), complaint());
    assertFalse(complaint().contains("{"), complaint());
    assertEquals("", answer());
  }

  @ParameterizedTest
  @MethodSource("refusedCalls")
  void without_a_wish_it_is_that_of_the_machine(String line) {
    assertEquals(2, run(line));
    assertFalse(HANGUL.matcher(complaint()).find(), complaint());
  }

  @Test
  void a_language_that_is_not_spoken_is_refused_in_that_of_the_machine() {
    assertEquals(2, run("check default --lang de"));
    assertTrue(complaint().startsWith("backprop check: --lang is ko or en, not de"), complaint());
  }

  @Test
  void gradients_are_judged_in_korean() {
    assertEquals(0, run("check default --numeric --lang ko"));
    for (String line : answer().lines().toList()) {
      assertTrue(line.matches("dE/d\\S+ +\\d+×\\d+ +가장 큰 상대 오차 .*행 \\d+열  ✓"), line);
    }
  }

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  @Test
  void every_word_is_asked_for() throws IOException {
    String sources = sources();
    Set<String> unused = new TreeSet<>();
    for (String key : new Words(Locale.ENGLISH).help().keySet()) {
      String last = key.substring(key.lastIndexOf('.') + 1);
      // Picocli looks for the words of the help itself, by the name of the option
      boolean option = key.startsWith("backprop.") || key.equals("map");
      boolean ofHelp = key.contains("usage.") || Set.of("help", "version", "FILE").contains(last);
      boolean asked = ofHelp || sources.contains((option ? "\"--" + last : '"' + key) + '"');
      if (!asked) {
        unused.add(key);
      }
    }
    assertEquals(Set.of(), unused);
  }
}
