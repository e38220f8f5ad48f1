package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Opens the corpus, and the corpus harmed in thousands of ways, always the same. A longer search,
 * led by what of the readers it reaches, is {@code ./mvnw -Pfuzz}.
 */
final class ReaderFuzzTest {
  private static final Path CORPUS = Path.of("src/test/resources/backprop/lesson/ReaderFuzzInputs");
  private static final int ROUNDS = 6_000;

  private static List<byte[]> corpus(ReaderProperty reader) throws IOException {
    List<byte[]> corpus = new ArrayList<>();
    try (Stream<Path> files = Files.list(CORPUS.resolve(reader.folder()))) {
      for (Path file : files.sorted().toList()) {
        corpus.add(Files.readAllBytes(file));
      }
    }
    assertFalse(corpus.isEmpty());
    return corpus;
  }

  private static void check(ReaderProperty reader, byte[] bytes, String what) {
    try {
      reader.checkWithinLimits(bytes);
    } catch (RuntimeException | Error broken) {
      // The bytes themselves, to be put into the corpus
      fail(what + " " + Base64.getEncoder().encodeToString(bytes), broken);
    }
  }

  @ParameterizedTest
  @EnumSource
  void any_bytes_give_a_lesson_or_one_sentence(ReaderProperty reader) throws Exception {
    List<byte[]> corpus = corpus(reader);
    for (byte[] file : corpus) {
      check(reader, file, "as it is");
    }
    Mutator mutator = new Mutator(1);
    for (int i = 0; i < ROUNDS; i++) {
      boolean inside = reader == ReaderProperty.NPZ && i % 2 == 0;
      byte[] bytes = inside ? mutator.harmInside(corpus) : mutator.harm(corpus);
      check(reader, bytes, "round " + i);
    }
  }
}
