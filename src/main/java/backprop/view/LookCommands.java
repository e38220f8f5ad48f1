package backprop.view;

import backprop.drawing.Scales;
import backprop.session.Command;
import backprop.session.GradientColours;
import backprop.session.Moment;
import backprop.session.Preferences;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;

/** How the window looks: theme, language, size of text, motion, colours of gradients. */
final class LookCommands {
  private static final SimpleBooleanProperty ALWAYS = new SimpleBooleanProperty(true);

  private final Look look;
  private final Supplier<Moment> moment;
  private final Middle middle;
  private final Consumer<Sentence> say;

  /**
   * @param say shows one sentence
   */
  LookCommands(Look look, Supplier<Moment> moment, Middle middle, Consumer<Sentence> say) {
    this.look = look;
    this.moment = moment;
    this.middle = middle;
    this.say = say;
  }

  /** All of them. */
  List<Command> all() {
    return List.of(
        new Command("theme", List.of("T"), ALWAYS, look::nextTheme),
        new Command("language", List.of("Ctrl+L"), ALWAYS, look::speakTheOther),
        new Command(
            "text-larger",
            List.of("Ctrl+Plus"),
            when(chosen -> !chosen.equals(chosen.larger())),
            () -> look.prefer(look.preferences().larger())),
        new Command(
            "text-smaller",
            List.of("Ctrl+Minus"),
            when(Preferences::isTextLarge),
            () -> look.prefer(look.preferences().smaller())),
        new Command(
            "text-normal",
            List.of("Ctrl+0"),
            when(Preferences::isTextLarge),
            () -> look.prefer(look.preferences().withText(Preferences.NORMAL))),
        new Command(
            "scroll-down",
            List.of("Ctrl+Down"),
            when(Preferences::isTextLarge),
            () -> middle.scroll(1)),
        new Command(
            "scroll-up",
            List.of("Ctrl+Up"),
            when(Preferences::isTextLarge),
            () -> middle.scroll(-1)),
        new Command(
            "motion",
            List.of("Shift+M"),
            ALWAYS,
            () -> look.prefer(look.preferences().toggleMotion())),
        new Command("colour-scale", List.of("G"), ALWAYS, this::nextScale),
        new Command(
            "colour-lock",
            List.of("Shift+G"),
            ALWAYS,
            () -> gradients(colours().toggleLock(inQuestion()))));
  }

  private BooleanBinding when(Predicate<Preferences> condition) {
    return Bindings.createBooleanBinding(
        () -> condition.test(look.preferences()), look.preferencesProperty());
  }

  private GradientColours colours() {
    return look.preferences().gradients();
  }

  /** What was locked is let go with it: a lock holds for the scale that it was made on. */
  private void nextScale() {
    boolean wasLocked = colours().locked().isPresent();
    gradients(colours().next());
    if (wasLocked) {
      say.accept(Sentence.of("notice.lock-released"));
    }
  }

  private void gradients(GradientColours chosen) {
    look.prefer(look.preferences().withGradients(chosen));
  }

  private double inQuestion() {
    return new Scales(look.palette(), moment.get().trace(), colours())
        .inQuestion(moment.get().step());
  }
}
