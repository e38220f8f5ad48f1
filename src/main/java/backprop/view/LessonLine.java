package backprop.view;

import backprop.lesson.Lesson;
import backprop.session.Messages;
import java.util.stream.Collectors;

/** A lesson in one line: its title, sizes, activations and loss. */
final class LessonLine {
  private final Messages messages;

  LessonLine(Messages messages) {
    this.messages = messages;
  }

  String of(Lesson lesson) {
    String title = lesson.title().isEmpty() ? messages.text("untitled") : lesson.title();
    String sizes =
        lesson.architecture().sizes().stream()
            .map(String::valueOf)
            .collect(Collectors.joining("-"));
    String activations =
        lesson.activations().stream()
            .map(activation -> activation.key())
            .distinct()
            .collect(Collectors.joining(", "));
    String loss = messages.text("loss." + lesson.loss().key());
    String what = activations + " · " + loss;
    return title.contains(sizes) ? title + " · " + what : title + " · " + sizes + " · " + what;
  }
}
