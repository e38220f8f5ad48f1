package backprop.trace;

import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Loss;
import backprop.formula.Symbol;
import backprop.lesson.BadLesson;
import backprop.lesson.Initialiser;
import backprop.lesson.Lesson;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.linear.RealMatrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs that the pass is data: a recorded pass of 10-15-5 beside the same pass written by
 * hand. Recording is meant to stay below twice the hand-written time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TraceBenchmark {
  private Lesson lesson;
  private Trace trace;
  private RealMatrix x;
  private RealMatrix t;
  private RealMatrix w1;
  private RealMatrix b1;
  private RealMatrix w2;
  private RealMatrix b2;

  /** The default lesson, and proof that both ways come to the same numbers. */
  @Setup
  public void prepare() throws BadLesson {
    Architecture architecture =
        new Architecture(
            1,
            List.of(10, 15, 5),
            List.of(Activation.SIGMOID, Activation.SIGMOID),
            Loss.HALF_SQUARED_ERROR,
            false);
    lesson = Initialiser.XAVIER.lesson("10-15-5", architecture, 450);
    trace = Trace.of(lesson);
    x = lesson.copyOf(Symbol.X);
    t = lesson.copyOf(Symbol.T);
    w1 = lesson.copyOf(Symbol.w(1));
    b1 = lesson.copyOf(Symbol.b(1));
    w2 = lesson.copyOf(Symbol.w(2));
    b2 = lesson.copyOf(Symbol.b(2));
    List<RealMatrix> byHand = handWritten();
    for (Step step : trace.steps()) {
      RealMatrix difference =
          byHand.get(step.index()).subtract(trace.values().copyOf(step.symbol()));
      if (!(difference.getNorm() < 1e-14)) {
        throw new IllegalStateException(step.symbol().key() + " differs");
      }
    }
  }

  /** The pass by hand. */
  @Benchmark
  public List<RealMatrix> handWritten() {
    return HandWrittenPass.run(x, t, w1, b1, w2, b2, 0.5);
  }

  /** The pass again with the same program, as after editing a number. */
  @Benchmark
  public Trace rerun() {
    return trace.rerun(lesson);
  }

  /** The program written and the pass run, as after opening a file. */
  @Benchmark
  public Trace fromScratch() {
    return Trace.of(lesson);
  }
}
