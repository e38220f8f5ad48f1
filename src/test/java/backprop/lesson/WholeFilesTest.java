package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that happens while a file is saved costs a person the file. */
final class WholeFilesTest {
  private static final int KILLS = 25;

  @TempDir private Path folder;

  private final List<Long> pauses = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"a.backprop.json", "a.npz"})
  void a_kill_at_any_moment_leaves_the_old_or_the_new_file_whole(String name) throws Exception {
    Path file = folder.resolve(name);
    Path mine = Files.writeString(folder.resolve(name + ".bak"), "mine");
    byte[][] whole = {saved(name, 0), saved(name, 1)};
    Files.write(file, whole[0]);
    Random random = new Random(20260101);
    int killedAtIt = 0;
    for (int i = 0; i < KILLS; i++) {
      killAtIt(file, 1 + random.nextInt(20), random.nextInt(20_000_000));
      byte[] left = Files.readAllBytes(file);
      assertTrue(Arrays.equals(left, whole[0]) || Arrays.equals(left, whole[1]), "kill " + i);
      killedAtIt += files().size() > 2 ? 1 : 0;
    }
    // Else every process would have been killed between two savings
    assertNotEquals(0, killedAtIt);
    new LessonFile(file).save(SavingProcess.lesson(1));
    assertArrayEquals(whole[1], Files.readAllBytes(file));
    assertEquals(List.of(file, mine), files());
    assertEquals("mine", Files.readString(mine));
  }

  private static byte[] saved(String name, int which) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (name.endsWith(".npz")) {
      LessonNpz.write(SavingProcess.lesson(which), out);
    } else {
      out.writeBytes(LessonJson.write(SavingProcess.lesson(which)));
    }
    return out.toByteArray();
  }

  private static void killAtIt(Path file, int savings, int nanoseconds) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                SavingProcess.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (InputStream dots = process.getInputStream()) {
      assertEquals(savings, dots.readNBytes(savings).length);
      long then = System.nanoTime() + nanoseconds;
      while (System.nanoTime() < then) {
        Thread.onSpinWait();
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** As Windows has it while a scanner looks at the file. */
  private Replacement lockedFor(int times) {
    int[] left = {times};
    return new Replacement(
        (from, to) -> {
          assertEquals("old", Files.readString(to));
          assertEquals(3, files().size());
          if (left[0]-- > 0) {
            throw new FileSystemException(to.toString(), null, "used by another process");
          }
          Files.delete(to);
          Files.move(from, to);
        },
        pauses::add);
  }

  private void write(Path file, Replacement replacement) throws IOException {
    try (WholeFiles files = new WholeFiles(replacement)) {
      files.draft(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
      files.keep();
    }
  }

  @Test
  void a_locked_file_is_tried_again_and_then_replaced() throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), "old");
    write(file, lockedFor(5));
    assertEquals("new", Files.readString(file));
    assertEquals(List.of(20L, 40L, 80L, 160L, 320L), pauses);
    assertEquals(List.of(file), files());
  }

  @Test
  void a_file_that_stays_locked_stays_as_it_was() throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), "old");
    FileProblem locked = assertThrows(FileProblem.class, () -> write(file, lockedFor(6)));
    assertEquals(
        "it cannot be written (used by another process)", locked.problem().sentence(Locale.ROOT));
    assertEquals("old", Files.readString(file));
    assertEquals(List.of(file), files());
  }

  @Test
  void only_what_dead_processes_left_is_tidied_away() throws Exception {
    long dead = deadProcess();
    long alive = ProcessHandle.current().pid();
    Path file = Files.writeString(folder.resolve("a.json"), "old");
    List<Path> gone =
        List.of(
            folder.resolve(".backprop-" + dead + "-1f.tmp"),
            folder.resolve("a.json.backprop-" + dead + "-1f.bak"));
    List<Path> kept =
        List.of(
            folder.resolve(".backprop-" + alive + "-1f.tmp"),
            folder.resolve("a.json.bak"),
            folder.resolve("lost.json.backprop-" + dead + "-1f.bak"),
            folder.resolve("notes.tmp"));
    for (Path path : Stream.concat(gone.stream(), kept.stream()).toList()) {
      Files.writeString(path, "x");
    }
    new LessonFile(file).save(JsonLessons.builtIn());
    assertEquals(Stream.concat(kept.stream(), Stream.of(file)).sorted().toList(), files());
  }

  private static long deadProcess() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.waitFor();
    return process.pid();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
