package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** What holds whatever bytes are opened: a lesson, arrays to be asked about, or one sentence. */
enum ReaderProperty {
  JSON("a.backprop.json"),
  NPY("a.npy"),
  NPZ("a.npz"),
  CSV("a.csv"),
  SAFETENSORS("a.safetensors");

  /** All limits together: an archive, unpacked, as numbers, and as what is kept of it. */
  private static final long MOST_BYTES = 600L << 20;

  private final String file;

  ReaderProperty(String file) {
    this.file = file;
  }

  /** The folder of its corpus. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Opens the bytes; whatever comes out of it but a lesson or a BadLesson is a failure. */
  void check(byte[] bytes) {
    try {
      switch (LessonFile.read(bytes, file, List.of())) {
        case Opened.Whole(Lesson lesson) -> assertNotNull(lesson);
        case Opened.Asking(NamedArrays arrays, BadLesson reason) -> {
          assertFalse(arrays.numbers().isEmpty() && arrays.texts().isEmpty());
          assertSentence(reason);
        }
      }
    } catch (BadLesson refused) {
      assertSentence(refused);
    }
  }

  /** The same, and that it takes no more memory than the limits allow. */
  void checkWithinLimits(byte[] bytes) {
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = memory.getCurrentThreadAllocatedBytes();
    check(bytes);
    long used = memory.getCurrentThreadAllocatedBytes() - before;
    assertTrue(used < MOST_BYTES + 100L * bytes.length, () -> used + " bytes of memory");
  }

  private static void assertSentence(BadLesson refused) {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
      String sentence = refused.sentence(locale);
      assertFalse(sentence.isBlank());
      assertFalse(sentence.chars().anyMatch(c -> Character.isISOControl(c)), sentence);
      assertTrue(sentence.length() < 2000, sentence);
    }
  }
}
