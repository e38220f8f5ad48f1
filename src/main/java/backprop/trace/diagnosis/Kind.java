package backprop.trace.diagnosis;

import java.util.Locale;

/** Mistakes that people make; of two that give the same numbers, the more common stands first. */
public enum Kind {
  /** All zeros: nothing was computed, or nothing came back. */
  NO_GRADIENT,
  /** The slope of an activation is not multiplied in. */
  SLOPE_LEFT_OUT,
  /** The slope of the last activation is multiplied in where the loss cancels it. */
  SLOPE_KEPT,
  /** The gradient of the other loss. */
  OTHER_LOSS,
  /** T−Z instead of Z−T. */
  TARGET_MINUS_OUTPUT(Reach.WHOLE),
  /** The sign is turned somewhere on the way. */
  SIGN(Reach.PART),
  /** σ′(Z) instead of σ′(A): the activation is applied twice. */
  SLOPE_AT_Z,
  /** A∘(1−A) instead of Z∘(1−Z). */
  SLOPE_OF_A,
  /** σ(A) itself instead of its slope. */
  SLOPE_IS_Z,
  /** 1−Z instead of Z∘(1−Z). */
  SLOPE_ONE_MINUS_Z,
  /** The slope of an activation this layer does not have. */
  SLOPE_OTHER_ACTIVATION,
  /** The slope of another layer. */
  SLOPE_OTHER_LAYER,
  /** The slope is multiplied in twice. */
  SLOPE_TWICE,
  /** The relu of the gradient instead of its slope. */
  RELU_OF_GRADIENT,
  /** The gradient by X is multiplied by a slope, though X has none. */
  SLOPE_ON_INPUT,
  /** The mean over the samples instead of the sum. */
  MEAN_OVER_SAMPLES,
  /** The mean over the samples is taken anew in every layer. */
  MEAN_IN_EVERY_LAYER,
  /** N times the sum. */
  TIMES_SAMPLES,
  /** Twice as large: the error without its ½. */
  DOUBLED,
  /** Half as large: the ½ of the error kept. */
  HALVED,
  /** Divided by the number of outputs. */
  MEAN_OVER_OUTPUTS,
  /** Divided by the number of samples and outputs. */
  MEAN_OVER_ALL,
  /** Times the number of outputs. */
  TIMES_OUTPUTS,
  /** Only one sample is used. */
  ONE_SAMPLE,
  /** Multiplied by the learning rate. */
  LEARNING_RATE,
  /** −η times the gradient: what is added in the update. */
  UPDATE_STEP,
  /** The updated parameter instead of its gradient. */
  UPDATED_PARAMETER,
  /** The transpose of the gradient. */
  TRANSPOSED,
  /** δ·W instead of δ·Wᵀ. */
  WEIGHTS_NOT_TRANSPOSED,
  /** Z·δ instead of Zᵀ·δ. */
  INPUT_NOT_TRANSPOSED,
  /** The weights are updated before the error goes back through them. */
  UPDATED_WEIGHTS,
  /** δ itself instead of its sum over the samples. */
  BIAS_NOT_SUMMED,
  /** Summed over the units instead of the samples. */
  BIAS_WRONG_AXIS,
  /** Summed over everything, to one number. */
  BIAS_ONE_NUMBER,
  /** A instead of Z as the input of a layer. */
  PREACTIVATION_AS_INPUT,
  /** The activations of another layer. */
  OTHER_INPUT,
  /** δ of another layer. */
  OTHER_DELTA,
  /** W of another layer. */
  OTHER_WEIGHTS,
  /** Z computed anew after the update. */
  INPUT_AFTER_UPDATE,
  /** The whole pass after the update. */
  PASS_AFTER_UPDATE(Reach.WHOLE),
  /** A−T instead of Z−T. */
  PREACTIVATION_MINUS_TARGET,
  /** The error itself instead of its slope. */
  ERROR_ITSELF,
  /** Z instead of Z−T. */
  OUTPUT_WITHOUT_TARGET,
  /** Cross-entropy without its second half, or softmax without what lies beside the diagonal. */
  HALF_OF_CROSS_ENTROPY,
  /** Z−T after softmax though the rows of T do not sum to 1. */
  ROWS_OF_T_NOT_ONE,
  /** The numbers in the order of the transpose, in the wrong shape or in the right one. */
  RESHAPED,
  /** The rows are right but in another order. */
  ROWS_REORDERED,
  /** The columns are right but in another order. */
  COLUMNS_REORDERED,
  /** A single number is off. */
  ONE_ENTRY,
  /** A single row is off. */
  ONE_ROW,
  /** A single column is off. */
  ONE_COLUMN;

  /** Where a mistake of this kind may show. */
  private enum Reach {
    WHOLE,
    PART,
    ANY
  }

  private final Reach reach;

  Kind() {
    this(Reach.ANY);
  }

  Kind(Reach reach) {
    this.reach = reach;
  }

  /** Whether it makes sense for all that follows from its line, or for some of it only. */
  boolean mayReach(boolean whole) {
    return switch (reach) {
      case WHOLE -> whole;
      case PART -> !whole;
      case ANY -> true;
    };
  }

  /** The spelling in keys: {@code slope-left-out}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
