package backprop.view;

import static org.assertj.core.api.Assertions.assertThat;

import backprop.drawing.Picture;
import backprop.view.Surface.Drawing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures drawn before they are asked for. */
final class AheadTest {
  private final List<Runnable> later = new ArrayList<>();
  private final List<String> drawn = new ArrayList<>();
  private final Ahead ahead = new Ahead(later::add);

  @Test
  void aPictureIsReadyForAnEqualDrawingOnly() {
    ahead.want(List.of(blank("next", 3), blank("before", 4)), 1);
    runLater();

    assertThat(ahead.take(blank("next", 3), 1))
        .hasValueSatisfying(painting -> assertThat(painting.picture().width()).isEqualTo(3));
    assertThat(ahead.take(blank("next", 5), 1)).isEmpty();
    assertThat(drawn).containsExactly("next", "before");
  }

  @Test
  void aPictureForAnotherScreenIsNotTaken() {
    ahead.want(List.of(blank("next", 3)), 1);
    runLater();

    assertThat(ahead.take(blank("next", 3), 2)).isEmpty();
  }

  @Test
  void whatIsNoLongerWantedIsNotDrawnAndNotKept() {
    ahead.want(List.of(blank("old", 3)), 1);
    runLater();
    ahead.want(List.of(blank("older", 3)), 1);
    ahead.want(List.of(blank("new", 3)), 1);
    runLater();

    assertThat(drawn).containsExactly("old", "new");
    assertThat(ahead.take(blank("old", 3), 1)).isEmpty();
  }

  private void runLater() {
    later.forEach(Runnable::run);
    later.clear();
  }

  private Drawing blank(String name, double width) {
    return new Blank(name, width, drawn);
  }

  private record Blank(String name, double width, List<String> log) implements Drawing {
    @Override
    public Picture draw() {
      log.add(name);
      return new Picture(width, 1, List.of(), List.of());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Blank blank && blank.name.equals(name) && blank.width == width;
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }
}
