package backprop.session;

import backprop.session.Lecture.Screen;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;

/** What a lecturer can do besides walking the pass. */
public final class LectureCommands {
  private static final SimpleBooleanProperty ALWAYS = new SimpleBooleanProperty(true);

  private final Lecture lecture;

  /** The commands of one lecture. */
  public LectureCommands(Lecture lecture) {
    this.lecture = lecture;
  }

  /** All of them. */
  public List<Command> all() {
    return List.of(
        new Command("present", List.of("F5"), ALWAYS, lecture::fromStart),
        new Command("present-here", List.of("Shift+F5"), ALWAYS, lecture::fromHere),
        new Command("hold-back", List.of("A"), ALWAYS, lecture::holdBack),
        new Command("black", List.of("B", "."), ALWAYS, () -> lecture.blank(Screen.BLACK)),
        new Command("white", List.of("W"), ALWAYS, () -> lecture.blank(Screen.WHITE)));
  }

  /** The commands that walk, of which the one that goes on first uncovers what is held back. */
  public List<Command> uncovering(List<Command> walk) {
    return walk.stream()
        .map(command ->
            command.id().equals("next")
                ? new Command(
                    command.id(),
                    command.keys(),
                    Bindings.or(command.enabled(), lecture.coveredProperty()),
                    lecture::next)
                : command)
        .toList();
  }
}
