package backprop.cli;

import backprop.App;
import java.io.OutputStream;
import java.io.PrintStream;
import javafx.application.Application;
import javafx.application.Platform;

/** Opens the window, or says in one plain sentence why there can be none. */
final class WindowLauncher {

  private final PrintStream err;
  private final Runnable started;

  /** A launcher that complains to {@code err}. */
  WindowLauncher(PrintStream err) {
    this(err, () -> {});
  }

  /**
   * A launcher that complains to {@code err}.
   *
   * @param started runs on the toolkit's thread before there is a window
   */
  WindowLauncher(PrintStream err, Runnable started) {
    this.err = err;
    this.started = started;
  }

  /**
   * Shows the window and waits until it is closed.
   *
   * @param args what {@link Application#getParameters()} will hand to the window
   * @return the exit code: 0, or 2 when no window can be opened on this machine
   */
  int open(String... args) {
    // The toolkit starts apart from the application, so that a failure inside the program is
    // never taken for a missing display. Meanwhile it prints words of its own: how often it looks,
    // and stack traces of what the sentence below says, or of drivers that it can do without.
    App.hurry();
    PrintStream original = System.err;
    PrintStream originalOut = System.out;
    Runnable aloud =
        () -> {
          System.setErr(original);
          System.setOut(originalOut);
        };
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    System.setErr(nowhere);
    System.setOut(nowhere);
    try {
      Platform.startup(() -> {
        started.run();
        App.startClock();
        aloud.run();
      });
    } catch (RuntimeException | LinkageError failure) {
      aloud.run();
      err.println("backprop: " + explain(Words.of(args), failure));
      return 2;
    }
    Application.launch(App.class, args);
    return 0;
  }

  /** One sentence: what is missing and what to do; the quoted words are JavaFX's own. */
  static String explain(Words words, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("Unable to open DISPLAY")) {
        return words.text("no-display");
      }
      if (message.contains("Unable to load glass GTK library")) {
        return words.text("no-gtk");
      }
    }
    String message = failure.getMessage();
    return words.text(
        "no-window",
        "why",
        message == null
            ? failure.getClass().getSimpleName()
            : message.lines().findFirst().orElse(""));
  }
}
