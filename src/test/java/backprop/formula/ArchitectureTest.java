package backprop.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

  @Test
  void layers_are_counted_from_1_and_the_inputs_are_layer_0() {
    Architecture architecture =
        architecture(
            List.of(10, 15, 5), Loss.HALF_SQUARED_ERROR, Activation.TANH, Activation.SIGMOID);
    assertEquals(2, architecture.layers());
    assertEquals(10, architecture.units(0));
    assertEquals(10, architecture.inputs(1));
    assertEquals(15, architecture.units(1));
    assertEquals(15, architecture.inputs(2));
    assertEquals(Activation.TANH, architecture.activation(1));
    assertEquals(Activation.SIGMOID, architecture.activation(2));
  }

  @Test
  void what_no_program_can_be_written_for_is_refused() {
    assertRefused("a network has one activation a layer, and a layer at least", List.of(3));
    assertRefused(
        "a network has one activation a layer, and a layer at least",
        List.of(3, 2),
        Activation.SIGMOID,
        Activation.SIGMOID);
    assertRefused(
        "softmax can only be the last layer",
        List.of(3, 2, 2),
        Activation.SOFTMAX,
        Activation.SIGMOID);
    assertRefused("half-squared-error does not go with softmax", List.of(3, 2), Activation.SOFTMAX);
  }

  private static void assertRefused(
      String message, List<Integer> sizes, Activation... activations) {
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> architecture(sizes, Loss.HALF_SQUARED_ERROR, activations));
    assertEquals(message, refused.getMessage());
  }

  @Test
  void each_loss_goes_with_the_last_layers_whose_gradient_it_has() {
    for (Activation last : Activation.values()) {
      assertEquals(last != Activation.SOFTMAX, Loss.HALF_SQUARED_ERROR.fits(last));
      assertEquals(
          last == Activation.SOFTMAX || last == Activation.SIGMOID, Loss.CROSS_ENTROPY.fits(last));
    }
  }

  @Test
  void spellings_are_those_of_lesson_files() {
    assertEquals("half-squared-error", Loss.HALF_SQUARED_ERROR.key());
    assertEquals("cross-entropy", Loss.CROSS_ENTROPY.key());
    assertEquals(
        List.of("sigmoid", "tanh", "relu", "identity", "softmax"),
        List.of(Activation.values()).stream().map(Activation::key).toList());
  }

  @Test
  void softmax_has_no_elementwise_slope() {
    Formula a = new Formula.Variable(Symbol.a(1), new Shape(1, 2));
    assertThrows(UnsupportedOperationException.class, () -> Activation.SOFTMAX.slope(a, a));
    assertThrows(UnsupportedOperationException.class, () -> Function.SOFTMAX.at(1));
    assertTrue(Function.SOFTMAX.isRowwise());
    assertFalse(Function.SIGMOID.isRowwise());
  }

  @Test
  void a_program_knows_its_own_symbols_and_no_others() {
    Program program =
        new Program(architecture(List.of(2, 1), Loss.HALF_SQUARED_ERROR, Activation.SIGMOID));
    assertTrue(program.knows(Symbol.X) && program.knows(Symbol.gradient(Symbol.w(1))));
    assertFalse(program.knows(Symbol.w(2)));
    var refused = assertThrows(IllegalArgumentException.class, () -> program.variable(Symbol.w(2)));
    assertEquals("this program has no W2", refused.getMessage());
  }

  private static Architecture architecture(
      List<Integer> sizes, Loss loss, Activation... activations) {
    return new Architecture(1, sizes, List.of(activations), loss, false);
  }
}
