package backprop.export;

import backprop.formula.Function;

/**
 * A function of the pass in NumPy.
 *
 * @param name what is called
 * @param definition its source, a line each; empty where NumPy has it
 */
record NumPyFunction(String name, String definition) {

  /** The function in a form that neither overflows nor cancels, as the program computes it. */
  static NumPyFunction of(Function function) {
    return switch (function) {
      case SIGMOID ->
          new NumPyFunction(
              "sigmoid",
              """
              def sigmoid(x):
                  e = np.exp(-np.abs(x))
                  return np.where(x >= 0, 1, e) / (1 + e)
              """);
      case SIGMOID_SLOPE ->
          new NumPyFunction(
              "sigmoid_slope",
              """
              def sigmoid_slope(x):
                  e = np.exp(-np.abs(x))
                  return e / (1 + e) ** 2
              """);
      case TANH -> new NumPyFunction("np.tanh", "");
      case TANH_SLOPE ->
          new NumPyFunction(
              "tanh_slope",
              """
              def tanh_slope(x):
                  e = np.exp(-2 * np.abs(x))
                  return 4 * e / (1 + e) ** 2
              """);
      case RELU ->
          new NumPyFunction(
              "relu",
              """
              def relu(x):
                  return np.maximum(0, x)
              """);
      case STEP ->
          new NumPyFunction(
              "relu_slope",
              """
              def relu_slope(x):
                  return np.heaviside(x, 0.0)
              """);
      case IDENTITY ->
          new NumPyFunction(
              "identity",
              """
              def identity(x):
                  return x
              """);
      case SQUARE -> new NumPyFunction("np.square", "");
      case LN -> new NumPyFunction("np.log", "");
      case SOFTPLUS ->
          new NumPyFunction(
              "softplus",
              """
              def softplus(x):
                  return np.maximum(x, 0) + np.log1p(np.exp(-np.abs(x)))
              """);
      case ONE_PLUS_EXP ->
          new NumPyFunction(
              "one_plus_exp",
              """
              def one_plus_exp(x):
                  with np.errstate(over="ignore"):
                      return np.minimum(1 + np.exp(x), np.finfo(float).max)
              """);
      case SOFTMAX ->
          new NumPyFunction(
              "softmax",
              """
              def softmax(x):
                  e = np.exp(x - x.max(axis=1, keepdims=True))
                  return e / e.sum(axis=1, keepdims=True)
              """);
      case MINUS_LN_SOFTMAX ->
          new NumPyFunction(
              "minus_ln_softmax",
              """
              def minus_ln_softmax(x):
                  x = x - x.max(axis=1, keepdims=True)
                  return np.log(np.exp(x).sum(axis=1, keepdims=True)) - x
              """);
    };
  }
}
