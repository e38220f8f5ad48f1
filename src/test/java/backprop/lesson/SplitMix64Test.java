package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class SplitMix64Test {

  /** The vector that is published beside most implementations of the algorithm. */
  @Test
  void seed_1234567_gives_the_published_numbers() {
    SplitMix64 random = new SplitMix64(1234567);
    long[] expected = {
      Long.parseUnsignedLong("6457827717110365317"),
      Long.parseUnsignedLong("3203168211198807973"),
      Long.parseUnsignedLong("9817491932198370423"),
      Long.parseUnsignedLong("4593380528125082431"),
      Long.parseUnsignedLong("16408922859458223821")
    };
    assertArrayEquals(expected, LongStream.generate(random::next).limit(5).toArray());
  }

  @Test
  void the_library_s_generator_of_the_same_kind_agrees() {
    for (long seed : new long[] {0, 1, -1, Long.MIN_VALUE, 450}) {
      SplitMix64 ours = new SplitMix64(seed);
      SplittableRandom theirs = new SplittableRandom(seed);
      for (int i = 0; i < 1000; i++) {
        assertEquals(theirs.nextLong(), ours.next(), "number " + i + " of seed " + seed);
      }
    }
  }

  @Test
  void uniform_numbers_fill_0_to_1_evenly() {
    SplitMix64 random = new SplitMix64(7);
    int[] tenths = new int[10];
    for (int i = 0; i < 100_000; i++) {
      double u = random.uniform();
      assertTrue(u >= 0 && u < 1);
      tenths[(int) (u * 10)]++;
    }
    for (int count : tenths) {
      assertEquals(10_000, count, 400);
    }
  }

  @Test
  void normal_numbers_have_mean_0_and_variance_1() {
    SplitMix64 random = new SplitMix64(7);
    double sum = 0;
    double squares = 0;
    int within = 0;
    int n = 100_000;
    for (int i = 0; i < n; i++) {
      double x = random.normal();
      sum += x;
      squares += x * x;
      within += Math.abs(x) < 1 ? 1 : 0;
    }
    assertEquals(0, sum / n, 0.01);
    assertEquals(1, squares / n, 0.02);
    assertEquals(0.683, (double) within / n, 0.01, "within one deviation");
  }

  @Test
  void coins_and_small_numbers_are_fair() {
    SplitMix64 random = new SplitMix64(7);
    int heads = 0;
    int[] thirds = new int[3];
    for (int i = 0; i < 30_000; i++) {
      heads += random.coin() ? 1 : 0;
      thirds[random.below(3)]++;
    }
    assertEquals(15_000, heads, 400);
    for (int count : thirds) {
      assertEquals(10_000, count, 400);
    }
  }
}
