package backprop.trace;

import backprop.formula.Definition;
import backprop.formula.Formula;
import backprop.formula.Program;
import backprop.formula.Symbol;
import backprop.formula.Symbol.Quantity;
import backprop.formula.Term;
import backprop.lesson.Lesson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** A whole recorded pass: a program, filled by a lesson, and every value it came to. */
public final class Trace {
  private final Program program;
  private final Lesson lesson;
  private final List<Step> steps;
  private final Values values;
  private final Evaluator evaluator;

  private Trace(Program program, List<Step> steps, Lesson lesson) {
    this.program = program;
    this.steps = steps;
    this.lesson = lesson;
    Map<Symbol, Array2DRowRealMatrix> matrices =
        LinkedHashMap.newLinkedHashMap(program.inputs().size() + steps.size());
    for (Symbol input : program.inputs().keySet()) {
      matrices.put(input, Values.owned(lesson.copyOf((Quantity) input)));
    }
    values = new Values(matrices);
    evaluator = new Evaluator(values, lesson.learningRate());
    for (Step step : steps) {
      matrices.put(step.symbol(), evaluator.value(step.definition().right()));
    }
  }

  /** Runs the whole pass of a lesson. */
  public static Trace of(Lesson lesson) {
    Program program = new Program(lesson.architecture());
    List<Step> steps = new ArrayList<>();
    for (Definition definition : program.definitions()) {
      steps.add(new Step(steps.size(), definition));
    }
    return new Trace(program, List.copyOf(steps), lesson);
  }

  /** Runs the pass with other numbers; the program is written anew only if it has to be. */
  public Trace rerun(Lesson changed) {
    return changed.architecture().equals(lesson.architecture())
        ? new Trace(program, steps, changed)
        : of(changed);
  }

  /** The definitions that were computed. */
  public Program program() {
    return program;
  }

  /** The numbers it started from. */
  public Lesson lesson() {
    return lesson;
  }

  /** Every definition in teaching order. */
  public List<Step> steps() {
    return steps;
  }

  /** The step that computes a symbol; empty for the lesson's own matrices. */
  public Optional<Step> step(Symbol symbol) {
    return steps.stream().filter(step -> step.symbol().equals(symbol)).findFirst();
  }

  /** The value of every symbol, inputs included. */
  public Values values() {
    return values;
  }

  /** The value of any formula over the program's symbols, as a matrix of the caller's own. */
  public RealMatrix value(Formula formula) {
    return evaluator.value(formula).copy();
  }

  /** The number that a scalar term comes to. */
  public double value(Term term) {
    return term.value(
        entry -> values.get(entry.symbol(), entry.row(), entry.column()), lesson.learningRate());
  }

  /** The sum of E's entries: what every gradient is the gradient of. */
  public double totalError() {
    return total(values.matrix(Symbol.E));
  }

  static double total(RealMatrix e) {
    double sum = 0;
    for (int i = 0; i < e.getRowDimension(); i++) {
      for (int j = 0; j < e.getColumnDimension(); j++) {
        sum += e.getEntry(i, j);
      }
    }
    return sum;
  }
}
