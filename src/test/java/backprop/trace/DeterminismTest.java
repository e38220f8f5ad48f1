package backprop.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same numbers in, the same bits out: on every run and on every machine. */
final class DeterminismTest {

  static Stream<Named<Lesson>> networks() {
    return RandomNetworks.all();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void two_runs_agree_to_the_last_bit(Lesson lesson) {
    Trace once = Trace.of(lesson);
    for (Trace again : List.of(Trace.of(lesson), once.rerun(lesson))) {
      for (Step step : once.steps()) {
        assertArrayEquals(bits(once, step), bits(again, step), step.symbol().key());
      }
    }
  }

  private static long[] bits(Trace trace, Step step) {
    return Arrays.stream(trace.values().copyOf(step.symbol()).getData())
        .flatMapToDouble(Arrays::stream)
        .mapToLong(Double::doubleToRawLongBits)
        .toArray();
  }

  /** First and last entries, written down on one machine: any other has to come to the same. */
  @Test
  void the_bits_of_the_built_in_lesson_are_the_committed_ones() {
    Trace trace = Trace.of(JsonLessons.builtIn());
    List<String> bits = new ArrayList<>();
    for (Step step : trace.steps()) {
      RealMatrix value = trace.values().copyOf(step.symbol());
      double last = value.getEntry(value.getRowDimension() - 1, value.getColumnDimension() - 1);
      bits.add(
          "%s %s %s"
              .formatted(
                  step.symbol().key(),
                  Double.toHexString(value.getEntry(0, 0)),
                  Double.toHexString(last)));
    }
    bits.add("total " + Double.toHexString(trace.totalError()));
    byte[] committed = JsonLessons.bytes("/backprop/oracle/default-bits.txt");
    assertEquals(String.join("\n", bits), new String(committed, UTF_8).strip());
  }
}
