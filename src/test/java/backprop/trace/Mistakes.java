package backprop.trace;

import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Loss;
import backprop.lesson.Lesson;
import backprop.trace.PlainBackprop.Mistake;
import backprop.trace.diagnosis.Kind;
import java.util.ArrayList;
import java.util.List;

/** Every mistake that can be made with a lesson, wherever the shapes allow it. */
final class Mistakes {
  /** Activations whose slopes people know by heart. */
  static final List<Activation> SLOPES =
      List.of(Activation.SIGMOID, Activation.TANH, Activation.RELU);

  private final Architecture architecture;
  private final int layers;
  private final List<Mistake> mistakes = new ArrayList<>();

  private Mistakes(Lesson lesson) {
    architecture = lesson.architecture();
    layers = architecture.layers();
  }

  static List<Mistake> of(Lesson lesson) {
    Mistakes all = new Mistakes(lesson);
    all.output();
    all.slopes();
    all.layers();
    all.wholes();
    return all.mistakes;
  }

  private void add(Kind kind, int layer, int other) {
    mistakes.add(new Mistake(kind, layer, other));
  }

  private void everywhere(Kind... kinds) {
    for (Kind kind : kinds) {
      add(kind, 0, 0);
    }
  }

  private boolean isSoftmax() {
    return architecture.activation(layers) == Activation.SOFTMAX;
  }

  private void output() {
    everywhere(
        Kind.TARGET_MINUS_OUTPUT,
        Kind.PREACTIVATION_MINUS_TARGET,
        Kind.OUTPUT_WITHOUT_TARGET,
        Kind.ERROR_ITSELF);
    boolean crossEntropy = architecture.loss() == Loss.CROSS_ENTROPY;
    if (crossEntropy) {
      everywhere(Kind.SLOPE_KEPT, Kind.HALF_OF_CROSS_ENTROPY);
    }
    if (crossEntropy || architecture.activation(layers) == Activation.SIGMOID) {
      everywhere(Kind.OTHER_LOSS);
    }
    if (isSoftmax()) {
      everywhere(Kind.ROWS_OF_T_NOT_ONE);
    }
  }

  private void slopes() {
    int last = architecture.loss() == Loss.CROSS_ENTROPY ? layers - 1 : layers;
    for (int l = 1; l <= last; l++) {
      for (Kind kind :
          List.of(
              Kind.SLOPE_LEFT_OUT,
              Kind.SLOPE_AT_Z,
              Kind.SLOPE_OF_A,
              Kind.SLOPE_IS_Z,
              Kind.SLOPE_ONE_MINUS_Z,
              Kind.SLOPE_TWICE)) {
        add(kind, l, 0);
      }
      for (Activation other : SLOPES) {
        if (other != architecture.activation(l)) {
          add(Kind.SLOPE_OTHER_ACTIVATION, l, SLOPES.indexOf(other));
        }
      }
      for (int k = 1; k <= last; k++) {
        if (k != l && architecture.units(k) == architecture.units(l)) {
          add(Kind.SLOPE_OTHER_LAYER, l, k);
        }
      }
      if (architecture.activation(l) == Activation.RELU) {
        add(Kind.RELU_OF_GRADIENT, l, 0);
      }
    }
    if (last > 1) {
      everywhere(Kind.SLOPE_LEFT_OUT, Kind.SLOPE_AT_Z, Kind.SLOPE_OF_A);
    }
    everywhere(Kind.SLOPE_ON_INPUT);
  }

  private void layers() {
    for (int l = 1; l <= layers; l++) {
      add(Kind.UPDATED_WEIGHTS, l, 0);
      if (architecture.inputs(l) == architecture.units(l)) {
        add(Kind.WEIGHTS_NOT_TRANSPOSED, l, 0);
      }
      if (architecture.inputs(l) == architecture.rows()) {
        add(Kind.INPUT_NOT_TRANSPOSED, l, 0);
      }
      if (l > 1) {
        add(Kind.PREACTIVATION_AS_INPUT, l, 0);
      }
      add(Kind.TRANSPOSED, l, 0);
      add(Kind.SIGN, l, 0);
      for (int k = 0; k <= layers; k++) {
        if (k != l - 1 && architecture.units(k) == architecture.inputs(l)) {
          add(Kind.OTHER_INPUT, l, k);
        }
        // What lies nearer to the outputs is there already when the way back comes to a layer
        if (k > l && architecture.units(k) == architecture.units(l)) {
          add(Kind.OTHER_DELTA, l, k);
          if (architecture.inputs(k) == architecture.inputs(l)) {
            add(Kind.OTHER_WEIGHTS, l, k);
          }
        }
      }
    }
    everywhere(Kind.UPDATED_WEIGHTS, Kind.PASS_AFTER_UPDATE);
  }

  private void wholes() {
    everywhere(
        Kind.MEAN_OVER_SAMPLES,
        Kind.MEAN_OVER_OUTPUTS,
        Kind.TIMES_SAMPLES,
        Kind.TIMES_OUTPUTS,
        Kind.DOUBLED,
        Kind.HALVED,
        Kind.NO_GRADIENT,
        Kind.LEARNING_RATE,
        Kind.UPDATE_STEP,
        Kind.UPDATED_PARAMETER,
        Kind.TRANSPOSED,
        Kind.BIAS_NOT_SUMMED,
        Kind.BIAS_WRONG_AXIS,
        Kind.BIAS_ONE_NUMBER);
    if (architecture.rows() > 1 && layers > 1) {
      everywhere(Kind.MEAN_IN_EVERY_LAYER);
    }
    if (architecture.rows() > 1 && architecture.units(layers) > 1) {
      everywhere(Kind.MEAN_OVER_ALL);
    }
    for (int n = 1; n <= architecture.rows(); n++) {
      add(Kind.ONE_SAMPLE, 0, n);
    }
  }
}
