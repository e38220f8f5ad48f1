package backprop;

import backprop.drawing.formula.Typesetter;
import backprop.lesson.BadLesson;
import backprop.lesson.FileProblem;
import backprop.lesson.Lesson;
import backprop.lesson.LessonFile;
import backprop.session.Messages;
import backprop.session.Session;
import backprop.view.MainWindow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;

/** The window of the program, and the only place that wires its objects. */
public final class App extends Application {
  private static final String LANGUAGE = "--lang=";
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Typesetter typesetter = new Typesetter();

  @Override
  public void init() {
    // The first formula is slow: it is set while the toolkit starts
    Thread.ofPlatform().daemon().name("formulas").start(typesetter::warmUp);
  }

  @Override
  public void start(Stage stage) throws BadLesson, FileProblem {
    Messages messages = new Messages(language());
    MainWindow window = new MainWindow(stage, new Session(lesson()), messages, typesetter, "light");
    window.show(WIDTH, HEIGHT);
    Thread.ofPlatform().daemon().name("rehearsal").start(window.rehearsal());
  }

  /** The lesson that was named when the program was started, else the built-in one. */
  private Lesson lesson() throws BadLesson, FileProblem {
    List<String> named =
        getParameters().getRaw().stream().skip(chosenLanguage().isPresent() ? 1 : 0).toList();
    return named.isEmpty() ? LessonFile.builtIn() : LessonFile.open(named.getFirst());
  }

  /** The language that was asked for when the program was started, else that of the machine. */
  private Locale language() {
    return chosenLanguage().map(Locale::of).orElseGet(Locale::getDefault);
  }

  private Optional<String> chosenLanguage() {
    return getParameters().getRaw().stream()
        .findFirst()
        .filter(parameter -> parameter.startsWith(LANGUAGE))
        .map(parameter -> parameter.substring(LANGUAGE.length()));
  }
}
