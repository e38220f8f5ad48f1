package backprop.cli;

import java.util.Enumeration;
import java.util.ResourceBundle;

/** The words of the help, each broken into lines before picocli breaks them inside a word. */
final class WrappedHelp extends ResourceBundle {
  private static final int LINE = 79;

  /** Beside the longest name of an option. */
  private static final int BESIDE_OPTIONS = 48;

  private static final String LINE_BREAK = "%n";

  private final ResourceBundle words;

  WrappedHelp(ResourceBundle words) {
    this.words = words;
  }

  @Override
  protected Object handleGetObject(String key) {
    String text = words.getString(key);
    boolean besideOptions = !key.contains("usage.");
    if (key.endsWith("Heading")) {
      return text;
    }
    return TerminalText.wrapped(text, besideOptions ? BESIDE_OPTIONS : LINE, LINE_BREAK);
  }

  @Override
  public boolean containsKey(String key) {
    return words.containsKey(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return words.getKeys();
  }
}
