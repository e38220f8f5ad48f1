package backprop.lesson;

/**
 * A generator of numbers whose every bit is written down here, so that a seed means the same lesson
 * on every machine and in every version of Java; the library promises that of {@link
 * java.util.Random} alone, and neighbouring seeds of that one start alike.
 *
 * <p>Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014; the constants
 * are those of Stafford's mix 13.
 */
final class SplitMix64 {
  private long state;

  SplitMix64(long seed) {
    state = seed;
  }

  /** The next 64 bits. */
  long next() {
    state += 0x9e3779b97f4a7c15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** A multiple of 2⁻⁵³ from 0 to below 1, each as likely as any other. */
  double uniform() {
    return (next() >>> 11) * 0x1p-53;
  }

  /**
   * A number of mean 0 and variance 1 that is normal for the eye: the sum of twelve uniform ones,
   * less 6. It needs additions only, and ends at ±6.
   */
  double normal() {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += uniform();
    }
    return sum - 6;
  }

  /** True half of the time. */
  boolean coin() {
    return next() < 0;
  }

  /** A whole number from 0 to below {@code bound}, which is small. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }
}
