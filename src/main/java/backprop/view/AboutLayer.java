package backprop.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What this program is: its version, and every licence under which it and its parts are passed on.
 * A package says by the property {@code backprop.licences} where its build has collected them.
 */
final class AboutLayer implements Layers.Layer {
  private static final String COLLECTED = System.getProperty("backprop.licences", "");
  private static final double LINE = 40;

  /** Share of what is seen that a page goes on by. */
  private static final double PAGE = 0.9;

  private static final String OF_THE_TYPEFACE = "/backprop/assets/fonts/Pretendard-OFL.txt";

  private final VBox pane = new VBox();
  private final TextArea licences = new TextArea(licences());

  AboutLayer(Words words) {
    Label title = words.label("about.title", "version", version());
    title.getStyleClass().add("title");
    Label what = words.label("about.what");
    what.setWrapText(true);
    licences.setEditable(false);
    // Keys scroll it whatever has the focus
    licences.setFocusTraversable(false);
    words.name(licences, "about.what");
    VBox.setVgrow(licences, Priority.ALWAYS);
    pane.getChildren().addAll(title, what, licences);
    pane.getStyleClass().addAll("bp-layer", "bp-help", "bp-about");
  }

  private static String version() {
    Properties build = new Properties();
    try (InputStream in = resource("/backprop/version.properties")) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version", "");
  }

  private static String licences() {
    if (!COLLECTED.isEmpty()) {
      try {
        return Files.readString(Path.of(COLLECTED));
      } catch (IOException _) {
        // Whoever removed it: the typeface's licence is always at hand
      }
    }
    try (InputStream in = resource(OF_THE_TYPEFACE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String path) {
    return Objects.requireNonNull(AboutLayer.class.getResourceAsStream(path), "missing " + path);
  }

  @Override
  public Region node() {
    return pane;
  }

  @Override
  public boolean coversGraph() {
    return true;
  }

  /** All but Esc is for the text: the walk stands still behind it. Keys with Ctrl are not. */
  @Override
  public boolean press(KeyEvent event) {
    if (event.isShortcutDown() && !event.getCode().isArrowKey()) {
      return false;
    }
    double page = licences.getHeight() * PAGE;
    switch (event.getCode()) {
      case DOWN -> scroll(LINE);
      case UP -> scroll(-LINE);
      case PAGE_DOWN, SPACE -> scroll(page);
      case PAGE_UP -> scroll(-page);
      case HOME -> licences.setScrollTop(0);
      case END -> licences.setScrollTop(Double.MAX_VALUE);
      default -> {
        return event.getCode() != KeyCode.ESCAPE;
      }
    }
    return true;
  }

  private void scroll(double by) {
    licences.setScrollTop(Math.max(0, licences.getScrollTop() + by));
  }
}
