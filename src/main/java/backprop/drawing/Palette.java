package backprop.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of a theme by what they are for. They are read from the theme's own stylesheet, so
 * that controls and drawings cannot differ.
 */
public final class Palette {

  /** What a colour is for; in the stylesheet {@code GRAPH_GROUND} is {@code -bp-graph-ground}. */
  public enum Role {
    /** Behind the graph. */
    GRAPH_GROUND,
    /** Behind text, formula and matrices. */
    SURFACE,
    /** Frames and dividers. */
    LINE,
    /** Text and formulas. */
    INK,
    /** Text of second rank. */
    MUTED,
    /** What is not reached yet in a formula that is already laid out. */
    FAINT,
    /** What can be pressed, and where one is. */
    ACCENT,
    /** Text on the accent. */
    ACCENT_INK,
    /** The far negative end of signed quantities. */
    NEGATIVE,
    /** The middle of signed quantities, near the background. */
    NEUTRAL,
    /** The far positive end of signed quantities. */
    POSITIVE,
    /** Unsigned quantities at 0. */
    LEVEL_LOW,
    /** Unsigned quantities at their largest. */
    LEVEL_HIGH,
    /** Edges whose gradient is not reached yet. */
    WAITING,
    /** The rim of a neuron. */
    RIM,
    /** What is pointed at or worked. */
    FOCUS,
    /** Errors of the outputs. */
    ERROR,
    /** Steps still to come. */
    TICK,
    /** Steps already walked. */
    TICK_DONE
  }

  /** White ground, heavier lines, larger type. */
  private static final String PROJECTOR = "projector";

  private static final Pattern DECLARATION =
      Pattern.compile("-bp-([a-z-]+)\\s*:\\s*(#[0-9a-fA-F]{6})\\s*;");

  private final String name;
  private final Map<Role, Colour> colours = new EnumMap<>(Role.class);

  private Palette(String name, String stylesheet) {
    this.name = name;
    Matcher matcher = DECLARATION.matcher(stylesheet);
    while (matcher.find()) {
      String role = matcher.group(1).replace('-', '_').toUpperCase(Locale.ROOT);
      colours.put(Role.valueOf(role), Colour.hex(matcher.group(2)));
    }
    for (Role role : Role.values()) {
      if (!colours.containsKey(role)) {
        throw new IllegalStateException("theme " + name + " has no colour for " + role);
      }
    }
  }

  /**
   * The palette of a theme.
   *
   * @param theme {@code light}, {@code dark} or {@code projector}
   */
  public static Palette of(String theme) {
    String path = stylesheet(theme);
    try (InputStream in =
        Objects.requireNonNull(Palette.class.getResourceAsStream(path), "no theme " + theme)) {
      return new Palette(theme, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the theme's stylesheet stands among the resources. */
  public static String stylesheet(String theme) {
    return "/backprop/theme/" + theme + ".css";
  }

  /** How much larger type is than in the design. */
  double typeScale() {
    return name.equals(PROJECTOR) ? 1.15 : 1;
  }

  /** How much heavier lines are than in the design. */
  double lineScale() {
    return name.equals(PROJECTOR) ? 1.5 : 1;
  }

  /** Name of the theme. */
  public String name() {
    return name;
  }

  /** The colour for a role. */
  public Colour of(Role role) {
    return Objects.requireNonNull(colours.get(role));
  }
}
