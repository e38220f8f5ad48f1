package backprop.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How large a picture is wished. */
final class PixelOptions {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[xX×](\\d{1,5})");
  private static final Pattern SCALE = Pattern.compile("\\d{1,2}(\\.\\d{1,3})?");
  private static final int MIN_PIXELS = 100;

  /** Beyond twice a screen of 4K, one picture takes a quarter of a gigabyte. */
  private static final int MAX_PIXELS = 8192;

  @Option(names = "--size", paramLabel = "WxH")
  private @Nullable String size;

  @Option(names = "--scale", paramLabel = "N")
  private @Nullable String scale;

  /**
   * What is wrong with them, in one sentence.
   *
   * @param hasPixels whether the format has any
   * @param isPaper whether the size is that of a sheet
   */
  Optional<String> refusal(Words words, boolean hasPixels, boolean isPaper) {
    if (size != null) {
      if (isPaper) {
        return Optional.of(words.text("refused.handout-size"));
      }
      Matcher pixels = SIZE.matcher(size);
      int width = pixels.matches() ? Integer.parseInt(pixels.group(1)) : 0;
      int height = pixels.matches() ? Integer.parseInt(pixels.group(2)) : 0;
      if (Math.min(width, height) < MIN_PIXELS || Math.max(width, height) > MAX_PIXELS) {
        return Optional.of(
            words.text("refused.size", "least", MIN_PIXELS, "most", MAX_PIXELS, "name", size));
      }
    }
    if (scale == null) {
      return Optional.empty();
    }
    if (!hasPixels) {
      return Optional.of(words.text("refused.scale-vectors"));
    }
    if (!SCALE.matcher(scale).matches() || scale() < 0.1 || scale() > 16) {
      return Optional.of(words.text("refused.scale", "name", scale));
    }
    return isTooLarge(isPaper)
        ? Optional.of(words.text("refused.scale-large", "name", scale, "most", MAX_PIXELS))
        : Optional.empty();
  }

  private boolean isTooLarge(boolean isPaper) {
    // A sheet of A4 is 1123 pixels high
    int largest = isPaper ? 1123 : Math.max(width(false), height(false));
    return largest * scale() > MAX_PIXELS;
  }

  /** Width in pixels; {@code small} for a frame of the network alone. */
  int width(boolean small) {
    return part(1, small ? 960 : 1600);
  }

  /** Height in pixels. */
  int height(boolean small) {
    return part(2, small ? 720 : 900);
  }

  private int part(int group, int without) {
    if (size == null) {
      return without;
    }
    Matcher pixels = SIZE.matcher(size);
    return pixels.matches() ? Integer.parseInt(pixels.group(group)) : without;
  }

  double scale() {
    return scale == null ? 1 : Double.parseDouble(scale);
  }
}
