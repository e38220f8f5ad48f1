package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.formula.Activation;
import backprop.formula.Symbol;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class LessonFileTest {
  @TempDir private Path folder;

  @Test
  void the_built_in_lesson_opens_by_its_name() throws Exception {
    Lesson lesson = LessonFile.open("default");
    assertEquals("10-15-5", lesson.title());
    assertEquals(JsonLessons.builtIn().copyOf(Symbol.w(1)), lesson.copyOf(Symbol.w(1)));
  }

  @Test
  void what_is_saved_opens_again_and_nothing_else_is_left() throws Exception {
    Path file = folder.resolve("수업.backprop.json");
    Lesson lesson = JsonLessons.builtIn();
    new LessonFile(file).save(lesson.with(Symbol.X, 0, 0, 17));
    new LessonFile(file).save(lesson.with(Symbol.X, 0, 0, 18));
    assertEquals(18, LessonFile.open(file.toString()).get(Symbol.X, 0, 0));
    assertEquals(List.of(file), files());
  }

  @Test
  void a_file_that_cannot_be_read_is_named_in_a_sentence() throws Exception {
    Path missing = folder.resolve("no.json");
    assertProblem(missing, "there is no such file");
    BadLesson empty = assertThrows(BadLesson.class, () -> new LessonFile(folder).open());
    assertEquals("folder-no-arrays", empty.problem().key());
    assertProblem(missing.resolve("x"), "there is no such file");
    FileProblem impossible = assertThrows(FileProblem.class, () -> LessonFile.open("a\0b"));
    assertEquals("no file can have this name", impossible.problem().sentence(Locale.ROOT));
  }

  private static void assertProblem(Path file, String sentence) {
    FileProblem problem = assertThrows(FileProblem.class, () -> new LessonFile(file).open());
    assertEquals(sentence, problem.problem().sentence(Locale.ROOT));
    assertEquals(file.toString(), problem.file());
  }

  @Test
  void ten_megabytes_are_read_and_one_byte_more_is_not() throws Exception {
    byte[] lesson = LessonJson.write(JsonLessons.builtIn());
    byte[] padded = " ".repeat(10 * 1024 * 1024).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(lesson, 0, padded, 0, lesson.length);
    Path file = Files.write(folder.resolve("large.json"), padded);
    assertEquals("10-15-5", new LessonFile(file).open().title());
    Files.write(file, new byte[] {' '}, StandardOpenOption.APPEND);
    BadLesson refused = assertThrows(BadLesson.class, () -> new LessonFile(file).open());
    assertEquals("the file is larger than 10 MB", refused.sentence(Locale.ROOT));
  }

  @Test
  void a_small_file_whose_pass_would_be_huge_is_refused() throws Exception {
    LessonDraft draft = new LessonDraft();
    draft.activations.add(Activation.SIGMOID);
    draft.activations.add(Activation.SIGMOID);
    draft.inputs.put(Symbol.X, MatrixUtils.createRealMatrix(10_000, 1));
    draft.inputs.put(Symbol.w(1), MatrixUtils.createRealMatrix(1, 10_000));
    draft.inputs.put(Symbol.b(1), MatrixUtils.createRealMatrix(1, 10_000));
    draft.inputs.put(Symbol.w(2), MatrixUtils.createRealMatrix(10_000, 1));
    draft.inputs.put(Symbol.b(2), MatrixUtils.createRealMatrix(1, 1));
    draft.inputs.put(Symbol.T, MatrixUtils.createRealMatrix(10_000, 1));
    Path file = folder.resolve("wide.json");
    new LessonFile(file).save(draft.finish());
    BadLesson refused = assertThrows(BadLesson.class, () -> new LessonFile(file).open());
    assertTrue(
        refused.sentence(Locale.ROOT).matches("the pass would come to 600180002 numbers, but .*"),
        refused.sentence(Locale.ROOT));
  }

  @Test
  void a_target_that_cannot_be_written_is_named_in_a_sentence() throws Exception {
    Path nowhere = folder.resolve("no");
    assertEquals(
        "there is no folder " + nowhere + ": make it first", refusal(nowhere.resolve("a.json")));
    assertEquals("this is a folder: name a file in it", refusal(folder));
    assertEquals(List.of(), files());
  }

  private static String refusal(Path target) {
    LessonFile file = new LessonFile(target);
    return assertThrows(FileProblem.class, () -> file.save(JsonLessons.builtIn()))
        .problem()
        .sentence(Locale.ROOT);
  }

  @Test
  void a_write_that_fails_leaves_what_stood_there_and_nothing_else() throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), "old");
    FileProblem full =
        assertThrows(
            FileProblem.class,
            () ->
                WholeFiles.write(
                    file,
                    out -> {
                      out.write(new byte[1 << 20]);
                      throw new IOException("No space left on device");
                    }));
    assertEquals(
        "it cannot be written, the disk is full: make room, or choose another place",
        full.problem().sentence(Locale.ROOT));
    assertThrows(
        IllegalStateException.class,
        () ->
            WholeFiles.write(
                file,
                out -> {
                  throw new IllegalStateException();
                }));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of(file), files());
  }

  @Test
  void of_several_files_none_appears_before_all_are_written() throws Exception {
    Path a = folder.resolve("a");
    Path b = folder.resolve("b");
    try (WholeFiles files = new WholeFiles()) {
      files.draft(a, out -> out.write('a'));
      files.draft(b, out -> out.write('b'));
      assertTrue(Files.notExists(a) && Files.notExists(b));
      files.keep();
    }
    assertEquals("ab", Files.readString(a) + Files.readString(b));
    assertEquals(List.of(a, b), files());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_stays_a_link_and_permissions_stay() throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), "old");
    Set<PosixFilePermission> mine = PosixFilePermissions.fromString("rw-r-----");
    Files.setPosixFilePermissions(file, mine);
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("a.json"));
    new LessonFile(link).save(JsonLessons.builtIn());
    assertTrue(Files.isSymbolicLink(link));
    assertArrayEquals(LessonJson.write(JsonLessons.builtIn()), Files.readAllBytes(file));
    assertEquals(mine, Files.getPosixFilePermissions(file));
    assertEquals(List.of(file, link), files());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
