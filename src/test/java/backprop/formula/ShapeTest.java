package backprop.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.formula.Formula.Difference;
import backprop.formula.Formula.Hadamard;
import backprop.formula.Formula.Product;
import backprop.formula.Formula.Quotient;
import backprop.formula.Formula.Sum;
import backprop.formula.Formula.Transpose;
import backprop.formula.Formula.Variable;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ShapeTest {
  private static final Shape WIDE = new Shape(2, 3);
  private static final Shape TALL = new Shape(3, 2);
  private static final Formula X = new Variable(Symbol.X, WIDE);
  private static final Formula W = new Variable(Symbol.w(1), TALL);

  static Stream<Arguments> misfits() {
    return Stream.of(
        misfit(Sum::new, X, W, "2×3 + 3×2 does not fit"),
        misfit(Difference::new, X, W, "2×3 − 3×2 does not fit"),
        misfit(Hadamard::new, W, X, "3×2 ∘ 2×3 does not fit"),
        misfit(Quotient::new, X, W, "2×3 ⊘ 3×2 does not fit"),
        misfit(Product::new, X, X, "2×3 · 2×3 does not fit"),
        misfit(Product::new, X, new Transpose(W), "2×3 · 2×3 does not fit"));
  }

  private static Arguments misfit(
      BinaryOperator<Formula> operator, Formula left, Formula right, String message) {
    return Arguments.of(operator, left, right, message);
  }

  @ParameterizedTest(name = "{3}")
  @MethodSource("misfits")
  void operands_that_do_not_fit_are_refused_with_both_shapes(
      BinaryOperator<Formula> operator, Formula left, Formula right, String message) {
    ShapeMismatch refused = assertThrows(ShapeMismatch.class, () -> operator.apply(left, right));
    assertEquals(message, refused.getMessage());
    assertEquals(left.shape(), refused.left());
    assertEquals(right.shape(), refused.right());
  }

  @Test
  void results_have_the_shapes_of_the_textbook() {
    assertEquals(new Shape(2, 2), new Product(X, W).shape());
    assertEquals(TALL, new Transpose(X).shape());
    assertEquals(WIDE, new Sum(X, new Transpose(W)).shape());
    assertEquals(6, WIDE.size());
  }

  @Test
  void forms_of_different_shapes_define_nothing() {
    var refused =
        assertThrows(
            ShapeMismatch.class, () -> new Definition(Symbol.E, Phase.ERROR, List.of(X, W)));
    assertEquals("2×3 = 3×2 does not fit", refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "-1, 3"})
  void a_matrix_has_at_least_one_entry(int rows, int columns) {
    assertThrows(IllegalArgumentException.class, () -> new Shape(rows, columns));
  }
}
