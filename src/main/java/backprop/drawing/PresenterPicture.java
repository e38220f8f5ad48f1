package backprop.drawing;

import backprop.drawing.Mark.Align;
import backprop.drawing.Palette.Role;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.session.Narration;
import java.util.Optional;

/** What the lecturer sees and the hall does not: the time, the words of the step, the next one. */
public final class PresenterPicture {
  private static final double MARGIN = 28;
  private static final double TOP = 96;
  private static final double GAP = 12;

  private final Sketch sketch;
  private final Style style;
  private final Moment moment;
  private final double width;
  private final double height;

  private PresenterPicture(Sketch sketch, Moment moment, double width, double height) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.moment = moment;
    this.width = width;
    this.height = height;
  }

  /**
   * Draws the notes for an area of pixels.
   *
   * @param clock the time of day, as it is written
   * @param elapsed the time since the lecture began, as it is written
   */
  public static Picture draw(
      Style style, Moment moment, String clock, String elapsed, double width, double height) {
    Style sized = style.withUnit(Style.unitFor(width, height));
    Sketch sketch = new Sketch(sized);
    sketch.fill(0, 0, width, height, sketch.colour(Role.SURFACE));
    new PresenterPicture(sketch, moment, width, height).draw(clock, elapsed);
    return sketch.finish(width, height);
  }

  private void draw(String clock, String elapsed) {
    Messages messages = style.messages();
    Narration narration = new Narration(messages, moment.trace().program());
    double margin = style.px(MARGIN);
    double top = style.px(TOP);
    double baseline = style.px(58);
    sketch.text(margin, baseline, clock, style.bold(38), Role.INK, Align.LEFT);
    String since = messages.text("presenter.elapsed", "time", elapsed);
    sketch.text(width - margin, baseline, since, style.bold(26), Role.ACCENT, Align.RIGHT);
    sketch.fill(0, top - style.px(12), width, 1, sketch.colour(Role.LINE));
    double middle = Math.rint(width * 0.52);
    int total = moment.trace().steps().size();
    String place = messages.text("presenter.place", "number", moment.position(), "total", total);
    double y = top + style.px(24);
    sketch.text(margin, y, place, style.text(20), Role.MUTED, Align.LEFT);
    double room = middle - 2 * margin;
    String title =
        moment.step().map(narration::title).orElseGet(() -> messages.text("title.start"));
    RichText heading = new RichText(style, title, style.bold(26), room);
    heading.draw(sketch, margin, y + style.px(14), sketch.colour(Role.INK));
    double wordsTop = y + style.px(30) + heading.height();
    String why = moment.step().map(narration::why).orElseGet(() -> messages.text("why.start"));
    words(why, margin, wordsTop, room, height - wordsTop - margin);
    beside(messages, narration, middle, top, width - middle - margin);
  }

  /** As large as there is room for. */
  private void words(String why, double x, double y, double room, double most) {
    double size = 25;
    RichText text = new RichText(style, why, style.text(size), room);
    while (text.height() > most && size > 12) {
      size -= 1;
      text = new RichText(style, why, style.text(size), room);
    }
    text.draw(sketch, x, y, sketch.colour(Role.INK));
  }

  /** What is on the screen with nothing held back, and below it what comes next. */
  private void beside(Messages messages, Narration narration, double x, double top, double room) {
    Optional<Moment> next =
        moment.position() < moment.trace().steps().size()
            ? Optional.of(moment.at(moment.position() + 1))
            : Optional.empty();
    double label = style.px(30);
    double each = (height - top - style.px(MARGIN) - 2 * label - style.px(GAP)) / 2;
    double pictureWidth = Math.min(room, each * 16 / 9);
    label(messages.text("presenter.now"), x, top, room);
    picture(moment, x, top + label, pictureWidth, each);
    double below = top + label + each + style.px(GAP);
    String title = next.flatMap(Moment::step).map(narration::title).orElse("");
    label(
        next.isPresent()
            ? messages.text("presenter.next", "title", title)
            : messages.text("presenter.last"),
        x,
        below,
        room);
    next.ifPresent(after -> picture(after, x, below + label, pictureWidth, each));
  }

  private void label(String words, double x, double top, double room) {
    double size = 18;
    while (style.width(words, style.text(size)) > room && size > 10) {
      size -= 0.5;
    }
    sketch.text(x, top + style.px(21), words, style.text(size), Role.MUTED, Align.LEFT);
  }

  private void picture(Moment shown, double x, double y, double pictureWidth, double most) {
    double pictureHeight = Math.min(most, pictureWidth * 9 / 16);
    Picture small =
        PresentPicture.draw(style, shown, Optional.empty(), false, pictureWidth, pictureHeight);
    sketch.add(new Mark.Clip(x, y, pictureWidth, pictureHeight));
    small.marks().forEach(mark -> sketch.add(mark.moved(x, y)));
    sketch.add(new Mark.Unclip());
    sketch.frame(x, y, pictureWidth, pictureHeight, sketch.colour(Role.LINE), style.px(1.5));
  }
}
