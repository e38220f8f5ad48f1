package backprop.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long jobs can be watched, and called off at any page without leaving anything behind. */
final class JobWatchTest {
  @TempDir private Path folder;

  /** Notes every share, and calls the job off after so many. */
  private static final class Notes implements JobWatch {
    private final List<Double> shares = new ArrayList<>();
    private final int patience;

    Notes(int patience) {
      this.patience = patience;
    }

    @Override
    public void done(double share) {
      shares.add(share);
    }

    @Override
    public boolean isCancelled() {
      return shares.size() >= patience;
    }
  }

  private RenderJob job(String suffix) {
    RenderJob large = PictureJobs.of("light", folder.resolve("a." + suffix), 1, 5, 10);
    return new RenderJob(
        large.trace(), large.steps(), 320, 240, "light", large.locale(), large.out());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> folder.relativize(file).toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "svg", "pdf", "gif", "apng"})
  void it_hears_of_every_page_until_all_is_written(String suffix) throws IOException {
    Notes notes = new Notes(100);
    new PictureFiles().draw(job(suffix), notes);
    assertEquals(notes.shares.stream().sorted().toList(), notes.shares);
    assertEquals(0, notes.shares.getFirst());
    assertEquals(1, notes.shares.getLast());
    // A GIF looks at every page twice
    assertEquals(suffix.equals("gif") ? 7 : 4, notes.shares.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "svg", "pdf", "gif", "apng"})
  void called_off_at_any_page_it_leaves_what_was_there(String suffix) throws IOException {
    for (int patience = 0; patience <= 3; patience++) {
      Path old = folder.resolve("a." + suffix);
      Files.writeString(old, "old");
      Notes notes = new Notes(patience);
      assertThrows(CancellationException.class, () -> new PictureFiles().draw(job(suffix), notes));
      assertEquals(patience, notes.shares.size());
      assertEquals("old", Files.readString(old));
      assertEquals(List.of("a." + suffix), files());
    }
  }
}
