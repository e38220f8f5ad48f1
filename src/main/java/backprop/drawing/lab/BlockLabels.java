package backprop.drawing.lab;

import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Palette.Role;
import backprop.drawing.Sketch;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands above blocks: above every one as long as it has the room, else above as many as can
 * be told apart, first of all above the one that is looked at.
 */
final class BlockLabels {

  /**
   * One of them.
   *
   * @param words what can be said, the most telling first; each label of a row has as many
   * @param middle of the block, in pixels
   * @param width of the block
   * @param here whether it is looked at
   */
  record Label(List<String> words, double middle, double width, boolean here) {}

  private final Sketch sketch;
  private final TextStyle text;
  private final List<Label> labels;

  BlockLabels(Sketch sketch, List<Label> labels) {
    this.sketch = sketch;
    this.text = sketch.style().text(11);
    this.labels = List.copyOf(labels);
  }

  private double width(String words) {
    return sketch.style().width(words, text);
  }

  private boolean haveRoom(int form) {
    return labels.stream().allMatch(l -> width(l.words().get(form)) < l.width());
  }

  /** Draws them between two edges. */
  void draw(double left, double right, double baseline) {
    int last = labels.getFirst().words().size() - 1;
    int form = 0;
    while (form < last && !haveRoom(form)) {
      form++;
    }
    List<double[]> taken = new ArrayList<>();
    for (boolean here : new boolean[] {true, false}) {
      for (Label label : labels) {
        String words = label.words().get(form);
        double half = width(words) / 2;
        double middle =
            Math.clamp(label.middle(), left + half, Math.max(left + half, right - half));
        double gap = sketch.style().px(3);
        boolean free =
            taken.stream()
                .allMatch(t -> middle + half + gap <= t[0] || middle - half - gap >= t[1]);
        if (label.here() == here && free) {
          taken.add(new double[] {middle - half, middle + half});
          Role role = here ? Role.INK : Role.MUTED;
          sketch.text(middle, baseline, words, text, role, Align.CENTRE);
        }
      }
    }
  }
}
