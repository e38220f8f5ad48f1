package backprop.formula;

/**
 * A function of one number, applied to every entry of a matrix, or of a whole row.
 *
 * <p>Every value is computed with {@link StrictMath}, so that the same input gives the same bits on
 * every machine, and in a form that neither overflows nor cancels where the function saturates.
 */
public enum Function {
  /** 1/(1+e⁻ˣ). */
  SIGMOID {
    @Override
    public double at(double x) {
      // e^−|x| never overflows
      double e = StrictMath.exp(-Math.abs(x));
      return (x >= 0 ? 1 : e) / (1 + e);
    }
  },
  /** The slope of the sigmoid, e⁻ˣ/(1+e⁻ˣ)². */
  SIGMOID_SLOPE {
    @Override
    public double at(double x) {
      double e = StrictMath.exp(-Math.abs(x));
      return e / ((1 + e) * (1 + e));
    }
  },
  /** Hyperbolic tangent. */
  TANH {
    @Override
    public double at(double x) {
      return StrictMath.tanh(x);
    }
  },
  /** The slope of tanh, 1/cosh². */
  TANH_SLOPE {
    @Override
    public double at(double x) {
      double e = StrictMath.exp(-2 * Math.abs(x));
      return 4 * e / ((1 + e) * (1 + e));
    }
  },
  /** max(0, x). */
  RELU {
    @Override
    public double at(double x) {
      return Math.max(0, x);
    }
  },
  /** The slope of relu: 1 where x &gt; 0, else 0; at 0 itself 0 is chosen. */
  STEP {
    @Override
    public double at(double x) {
      return Double.isNaN(x) ? x : x > 0 ? 1 : 0;
    }
  },
  /** x itself. */
  IDENTITY {
    @Override
    public double at(double x) {
      return x;
    }
  },
  /** x². */
  SQUARE {
    @Override
    public double at(double x) {
      return x * x;
    }
  },
  /** Natural logarithm. */
  LN {
    @Override
    public double at(double x) {
      return StrictMath.log(x);
    }
  },
  /** ln(1+eˣ), which is −ln(1−σ(x)) without the cancellation. */
  SOFTPLUS {
    @Override
    public double at(double x) {
      return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    }
  },
  /**
   * 1+eˣ, which is 1/(1−σ(x)). Ends at the largest double instead of ∞, so that an entry that a
   * zero target switches off stays 0 and does not become 0·∞.
   */
  ONE_PLUS_EXP {
    @Override
    public double at(double x) {
      double y = 1 + StrictMath.exp(x);
      return y == Double.POSITIVE_INFINITY ? Double.MAX_VALUE : y;
    }
  },
  /** eˣ over the sum of its row. */
  SOFTMAX(true) {
    @Override
    public double at(double[] row, int j) {
      double max = largest(row);
      return StrictMath.exp(row[j] - max) / sumOfExp(row, max);
    }

    @Override
    public double[] of(double[] row) {
      double max = largest(row);
      double sum = sumOfExp(row, max);
      double[] result = new double[row.length];
      for (int j = 0; j < row.length; j++) {
        result[j] = StrictMath.exp(row[j] - max) / sum;
      }
      return result;
    }
  },
  /** −ln softmax(x) = ln Σeˣ − x, finite even where softmax itself underflows to 0. */
  MINUS_LN_SOFTMAX(true) {
    @Override
    public double at(double[] row, int j) {
      double max = largest(row);
      return StrictMath.log(sumOfExp(row, max)) - (row[j] - max);
    }

    @Override
    public double[] of(double[] row) {
      double max = largest(row);
      double log = StrictMath.log(sumOfExp(row, max));
      double[] result = new double[row.length];
      for (int j = 0; j < row.length; j++) {
        result[j] = log - (row[j] - max);
      }
      return result;
    }
  };

  private final boolean rowwise;

  Function() {
    this(false);
  }

  Function(boolean rowwise) {
    this.rowwise = rowwise;
  }

  /**
   * Whether one entry of the result depends on the whole row and not only on the entry above it.
   */
  public boolean isRowwise() {
    return rowwise;
  }

  /**
   * The value at one number.
   *
   * @throws UnsupportedOperationException for a function of a whole row
   */
  public double at(double x) {
    throw new UnsupportedOperationException(this + " needs the whole row");
  }

  /** Entry {@code j} of the function of a whole row. */
  public double at(double[] row, int j) {
    return at(row[j]);
  }

  /** The function of a whole row, as a new array. */
  public double[] of(double[] row) {
    double[] result = new double[row.length];
    for (int j = 0; j < row.length; j++) {
      result[j] = at(row[j]);
    }
    return result;
  }

  private static double largest(double[] row) {
    double max = row[0];
    for (double x : row) {
      max = Math.max(max, x);
    }
    return max;
  }

  private static double sumOfExp(double[] row, double max) {
    double sum = 0;
    for (double x : row) {
      sum += StrictMath.exp(x - max);
    }
    return sum;
  }
}
