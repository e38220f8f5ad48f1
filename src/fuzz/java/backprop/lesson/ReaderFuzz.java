package backprop.lesson;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * The same property as {@code ReaderFuzzTest}, searched for as long as one likes and led by what of
 * the readers is reached: {@code ./mvnw -Pfuzz -Dreader=npz}. What breaks it goes into the corpus.
 * Memory is not counted here, where most of it is taken for watching the code.
 */
final class ReaderFuzz {
  @FuzzTest(maxDuration = "")
  void json(byte[] bytes) {
    ReaderProperty.JSON.check(bytes);
  }

  @FuzzTest(maxDuration = "")
  void npy(byte[] bytes) {
    ReaderProperty.NPY.check(bytes);
  }

  @FuzzTest(maxDuration = "")
  void npz(byte[] bytes) {
    ReaderProperty.NPZ.check(bytes);
  }

  @FuzzTest(maxDuration = "")
  void csv(byte[] bytes) {
    ReaderProperty.CSV.check(bytes);
  }

  @FuzzTest(maxDuration = "")
  void safetensors(byte[] bytes) {
    ReaderProperty.SAFETENSORS.check(bytes);
  }
}
