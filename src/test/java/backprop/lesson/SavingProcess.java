package backprop.lesson;

import backprop.formula.Activation;
import backprop.formula.Architecture;
import backprop.formula.Loss;
import java.nio.file.Path;
import java.util.List;

/** A program that saves one lesson over the other until it is killed. */
final class SavingProcess {
  private SavingProcess() {}

  /** One of two lessons of some hundred kilobytes. */
  static Lesson lesson(int which) throws BadLesson {
    Architecture architecture =
        new Architecture(
            20,
            List.of(100, 80, 10),
            List.of(Activation.TANH, Activation.SIGMOID),
            Loss.HALF_SQUARED_ERROR,
            false);
    return Initialiser.XAVIER.lesson("lesson " + which, architecture, which);
  }

  /** Saves to the file that is named, and writes a dot before every time. */
  public static void main(String[] args) throws Exception {
    LessonFile file = new LessonFile(Path.of(args[0]));
    Lesson[] lessons = {lesson(0), lesson(1)};
    for (int i = 0; ; i++) {
      System.out.write('.');
      System.out.flush();
      file.save(lessons[i % 2]);
    }
  }
}
