package backprop.cli;

import backprop.App;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javafx.application.Application;
import javafx.application.Platform;

/** Opens the window, or says in one plain sentence why there can be none. */
final class WindowLauncher {

  private final PrintStream err;

  /** A launcher that complains to {@code err}. */
  WindowLauncher(PrintStream err) {
    this.err = err;
  }

  /**
   * Shows the window and waits until it is closed.
   *
   * @param args what {@link Application#getParameters()} will hand to the window
   * @return the exit code: 0, or 2 when no window can be opened on this machine
   */
  int open(String... args) {
    // The toolkit starts apart from the application, so that a failure inside the program is
    // never taken for a missing display.
    PrintStream original = System.err;
    var chatter = new ByteArrayOutputStream();
    System.setErr(new PrintStream(chatter, true, StandardCharsets.UTF_8));
    try {
      Platform.startup(() -> {});
    } catch (RuntimeException | LinkageError failure) {
      // JavaFX has printed stack traces of its own by now: they are dropped.
      err.println("backprop: " + explain(failure));
      return 2;
    } finally {
      System.setErr(original);
    }
    original.print(chatter.toString(StandardCharsets.UTF_8));
    Application.launch(App.class, args);
    return 0;
  }

  /** One sentence: what is missing and what to do; the quoted words are JavaFX's own. */
  static String explain(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("Unable to open DISPLAY")) {
        return "there is no display to open a window on; log in to a desktop or set DISPLAY.";
      }
      if (message.contains("Unable to load glass GTK library")) {
        return "the window needs GTK 3; install it (Debian, Ubuntu:"
            + " apt-get install libgtk-3-0 libgl1 libxxf86vm1 libxtst6).";
      }
    }
    String message = failure.getMessage();
    return "the window cannot be opened here ("
        + (message == null
            ? failure.getClass().getSimpleName()
            : message.lines().findFirst().orElse(""))
        + ").";
  }
}
