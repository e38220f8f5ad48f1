package backprop.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.lesson.FileProblem;
import backprop.lesson.JsonLessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered between two starts, and where. */
final class DeskTest {
  private static final Path HOME = Path.of("/home/someone").toAbsolutePath();

  @TempDir private Path folder;

  private static AppFolders on(String system, Map<String, String> environment) {
    return AppFolders.of(system, HOME, name -> environment.getOrDefault(name, ""));
  }

  @Test
  void each_system_has_its_own_folders() {
    assertEquals(HOME.resolve(".config/backprop"), on("Linux", Map.of()).settings());
    assertEquals(HOME.resolve(".local/state/backprop"), on("Linux", Map.of()).state());
    assertEquals(
        HOME.resolve("Library/Application Support/Backprop"), on("Mac OS X", Map.of()).state());
    assertEquals(HOME.resolve("AppData/Roaming/Backprop"), on("Windows 11", Map.of()).settings());
    assertEquals(HOME.resolve(".local/state/backprop"), on("Linux", Map.of()).logs());
    assertEquals(HOME.resolve("Library/Logs/Backprop"), on("Mac OS X", Map.of()).logs());
    assertEquals(HOME.resolve("AppData/Local/Backprop"), on("Windows 11", Map.of()).logs());
  }

  @Test
  void the_environment_says_otherwise_unless_it_is_relative() {
    Path elsewhere = HOME.resolve("elsewhere");
    assertEquals(
        elsewhere.resolve("backprop"),
        on("Linux", Map.of("XDG_CONFIG_HOME", elsewhere.toString())).settings());
    assertEquals(
        HOME.resolve(".config/backprop"),
        on("Linux", Map.of("XDG_CONFIG_HOME", "relative")).settings());
  }

  @Test
  void what_is_chosen_is_there_the_next_time() throws FileProblem {
    Settings settings = new Settings(folder.resolve("new/folder"));
    settings.put("theme", "dark");
    settings.put("title", "역전파 = \\ 한 걸음");
    settings.save();
    Settings again = new Settings(folder.resolve("new/folder"));
    assertEquals(Optional.of("dark"), again.get("theme"));
    assertEquals(Optional.of("역전파 = \\ 한 걸음"), again.get("title"));
  }

  @Test
  void two_windows_keep_what_was_chosen_in_each() throws FileProblem {
    Settings one = new Settings(folder);
    Settings other = new Settings(folder);
    one.put("theme", "dark");
    one.remember(HOME.resolve("a"));
    one.save();
    other.put("language", "ko");
    other.remember(HOME.resolve("b"));
    other.save();
    one.put("theme", "dark");
    one.save();
    Settings again = new Settings(folder);
    assertEquals(Optional.of("dark"), again.get("theme"));
    assertEquals(Optional.of("ko"), again.get("language"));
    assertEquals(List.of(HOME.resolve("b"), HOME.resolve("a")), again.recent());
  }

  @Test
  void a_broken_file_means_that_nothing_was_chosen() throws IOException {
    Files.write(folder.resolve("settings.properties"), new byte[] {(byte) 0xff, 0, 1, 2});
    assertEquals(Optional.empty(), new Settings(folder).get("theme"));
    Files.writeString(folder.resolve("settings.properties"), "theme=\\u12");
    assertEquals(Optional.empty(), new Settings(folder).get("theme"));
    Files.writeString(folder.resolve("settings.properties"), "width=wide\nheight=NaN");
    List<Double> told = new ArrayList<>();
    Settings settings = new Settings(folder);
    settings.number("width", told::add);
    settings.number("height", told::add);
    assertEquals(List.of(), told);
  }

  @Test
  void the_ten_latest_files_are_remembered_each_once() throws FileProblem {
    Settings settings = new Settings(folder);
    for (int i = 0; i < 12; i++) {
      settings.remember(HOME.resolve("lesson" + i));
    }
    settings.remember(HOME.resolve("lesson5"));
    settings.forget(HOME.resolve("lesson10"));
    settings.save();
    List<Path> recent = new Settings(folder).recent();
    assertEquals(Settings.MOST_RECENT - 1, recent.size());
    assertEquals(HOME.resolve("lesson5"), recent.get(0));
    assertEquals(HOME.resolve("lesson11"), recent.get(1));
    assertEquals(HOME.resolve("lesson9"), recent.get(2));
  }

  @Test
  void work_of_a_program_that_runs_is_nobody_elses() throws FileProblem {
    new Autosave(folder).keep(JsonLessons.builtIn(), Optional.empty(), 0);
    assertEquals(List.of(), new Autosave(folder).found());
  }

  @Test
  void work_that_was_left_behind_is_found_as_it_was() throws IOException {
    Autosave autosave = new Autosave(folder);
    Path file = HOME.resolve("한글 \"quoted\" \\ name.json");
    autosave.keep(JsonLessons.builtIn(), Optional.of(file), 17);
    try (var files = Files.list(folder)) {
      Files.move(files.findFirst().orElseThrow(), folder.resolve("work-1-1.backprop.json"));
    }
    Files.writeString(folder.resolve("work-1-2.backprop.json"), "{ broken");
    List<Autosave.Found> found = autosave.found();
    assertEquals(1, found.size());
    assertEquals(Optional.of(file), found.getFirst().file());
    assertEquals(17, found.getFirst().position());
    assertEquals(Map.of(), found.getFirst().lesson().unknown());
    assertTrue(Files.exists(folder.resolve("work-1-2.backprop.json")));
    autosave.discard(found.getFirst().kept());
    assertEquals(List.of(), autosave.found());
  }

  @Test
  void no_folder_means_nothing_was_left() {
    assertEquals(List.of(), new Autosave(folder.resolve("none")).found());
  }
}
