package backprop.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.DefaultRealMatrixChangingVisitor;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * One pass of a network of two sigmoid layers and a single sample, as one writes it with Commons
 * Math and nothing else: the same 26 quantities that a trace records, in the same order.
 */
final class HandWrittenPass {
  private HandWrittenPass() {}

  static List<RealMatrix> run(
      RealMatrix x,
      RealMatrix t,
      RealMatrix w1,
      RealMatrix b1,
      RealMatrix w2,
      RealMatrix b2,
      double eta) {
    List<RealMatrix> results = new ArrayList<>(26);

    RealMatrix a1 = keep(results, x.multiply(w1).add(b1));
    RealMatrix z1 = keep(results, each(a1, HandWrittenPass::sigmoid));
    RealMatrix a2 = keep(results, z1.multiply(w2).add(b2));
    RealMatrix z2 = keep(results, each(a2, HandWrittenPass::sigmoid));
    keep(results, each(z2.subtract(t), y -> 0.5 * y * y));

    RealMatrix errorByZ2 = keep(results, z2.subtract(t));
    RealMatrix z2ByA2 = keep(results, each(z2, z -> z * (1 - z)));
    RealMatrix errorByA2 = keep(results, hadamard(errorByZ2, z2ByA2));
    RealMatrix a2ByW2 = keep(results, z1.transpose());
    RealMatrix errorByW2 = keep(results, a2ByW2.multiply(errorByA2));
    RealMatrix a2ByB2 = keep(results, MatrixUtils.createRealIdentityMatrix(1));
    RealMatrix errorByB2 = keep(results, a2ByB2.multiply(errorByA2));
    RealMatrix a2ByZ1 = keep(results, w2.transpose());
    RealMatrix errorByZ1 = keep(results, errorByA2.multiply(a2ByZ1));

    RealMatrix z1ByA1 = keep(results, each(z1, z -> z * (1 - z)));
    RealMatrix errorByA1 = keep(results, hadamard(errorByZ1, z1ByA1));
    RealMatrix a1ByW1 = keep(results, x.transpose());
    RealMatrix errorByW1 = keep(results, a1ByW1.multiply(errorByA1));
    RealMatrix a1ByB1 = keep(results, MatrixUtils.createRealIdentityMatrix(1));
    RealMatrix errorByB1 = keep(results, a1ByB1.multiply(errorByA1));
    RealMatrix a1ByX = keep(results, w1.transpose());
    keep(results, errorByA1.multiply(a1ByX));

    keep(results, w2.subtract(errorByW2.scalarMultiply(eta)));
    keep(results, b2.subtract(errorByB2.scalarMultiply(eta)));
    keep(results, w1.subtract(errorByW1.scalarMultiply(eta)));
    keep(results, b1.subtract(errorByB1.scalarMultiply(eta)));
    return results;
  }

  private static RealMatrix keep(List<RealMatrix> results, RealMatrix result) {
    results.add(result);
    return result;
  }

  private static double sigmoid(double a) {
    return 1 / (1 + StrictMath.exp(-a));
  }

  private static RealMatrix each(RealMatrix of, DoubleUnaryOperator function) {
    RealMatrix result = of.copy();
    result.walkInOptimizedOrder(
        new DefaultRealMatrixChangingVisitor() {
          @Override
          public double visit(int row, int column, double value) {
            return function.applyAsDouble(value);
          }
        });
    return result;
  }

  private static RealMatrix hadamard(RealMatrix left, RealMatrix right) {
    RealMatrix result = left.copy();
    for (int i = 0; i < result.getRowDimension(); i++) {
      for (int j = 0; j < result.getColumnDimension(); j++) {
        result.multiplyEntry(i, j, right.getEntry(i, j));
      }
    }
    return result;
  }
}
