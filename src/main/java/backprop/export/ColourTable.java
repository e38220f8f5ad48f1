package backprop.export;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The few colours that stand for all of an animation, the same in every frame: what does not change
 * must not flicker. Found by median cut; each box of colours is shown as its most frequent one, so
 * that grounds and inks stay exactly what they are.
 */
final class ColourTable {
  /** The last of 256 says that a pixel stays as it was. */
  static final int UNCHANGED = 255;

  private final int[] colours;
  private final Map<Integer, Byte> nearest = new HashMap<>();

  private ColourTable(int[] colours) {
    this.colours = colours;
  }

  /** How often each colour stands in some images. */
  static final class Count {
    private final Map<Integer, Integer> pixels = new HashMap<>();

    /** Counts the pixels of one more image. */
    void add(BufferedImage image) {
      int width = image.getWidth();
      int[] row = new int[width];
      for (int y = 0; y < image.getHeight(); y++) {
        image.getRGB(0, y, width, 1, row, 0, width);
        int begin = 0;
        for (int x = 1; x <= width; x++) {
          // Most neighbours are alike, and one look into the map serves them all
          if (x == width || row[x] != row[begin]) {
            pixels.merge(row[begin] & 0xFFFFFF, x - begin, Integer::sum);
            begin = x;
          }
        }
      }
    }

    /** At most 255 colours for all of them. */
    ColourTable table() {
      List<Box> boxes = new ArrayList<>();
      boxes.add(
          new Box(
              pixels.entrySet().stream()
                  .map(entry -> new Box.Shade(entry.getKey(), entry.getValue()))
                  .sorted(Comparator.comparingInt(Box.Shade::rgb))
                  .toArray(Box.Shade[]::new)));
      while (boxes.size() < UNCHANGED) {
        Box widest = boxes.stream().max(Comparator.comparingDouble(Box::spread)).orElseThrow();
        if (widest.spread() == 0) {
          break;
        }
        boxes.remove(widest);
        boxes.addAll(widest.halves());
      }
      return new ColourTable(boxes.stream().mapToInt(Box::mostFrequent).sorted().toArray());
    }
  }

  /** Colours that will be shown as one. */
  private static final class Box {
    private record Shade(int rgb, int count) {
      int channel(int shift) {
        return rgb >> shift & 0xFF;
      }

      /** Thin lines are few pixels, and yet they are what is looked at. */
      double weight() {
        return Math.sqrt(count);
      }
    }

    private final Shade[] shades;
    private final double spread;
    private int longest;

    Box(Shade[] shades) {
      this.shades = shades;
      double most = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        double variance = variance(shift);
        if (variance > most) {
          most = variance;
          longest = shift;
        }
      }
      spread = most;
    }

    /** Sum of the squared distances from the mean of a channel. */
    private double variance(int shift) {
      double weight = 0;
      double sum = 0;
      double squares = 0;
      for (Shade shade : shades) {
        double value = shade.channel(shift);
        weight += shade.weight();
        sum += shade.weight() * value;
        squares += shade.weight() * value * value;
      }
      return shades.length < 2 ? 0 : Math.max(0, squares - sum * sum / weight);
    }

    double spread() {
      return spread;
    }

    /** Both sides of the mean along the channel that varies most; neither is empty. */
    List<Box> halves() {
      Arrays.sort(shades, Comparator.comparingInt(shade -> shade.channel(longest)));
      double weight = 0;
      double sum = 0;
      for (Shade shade : shades) {
        weight += shade.weight();
        sum += shade.weight() * shade.channel(longest);
      }
      int cut = 1;
      while (cut < shades.length - 1 && shades[cut].channel(longest) <= sum / weight) {
        cut++;
      }
      return List.of(
          new Box(Arrays.copyOfRange(shades, 0, cut)),
          new Box(Arrays.copyOfRange(shades, cut, shades.length)));
    }

    int mostFrequent() {
      return Arrays.stream(shades).max(Comparator.comparingInt(Shade::count)).orElseThrow().rgb();
    }
  }

  /** How many colours it has. */
  int size() {
    return colours.length;
  }

  /** A colour as red, green and blue, eight bits each; black beyond the last. */
  int rgb(int index) {
    return index < colours.length ? colours[index] : 0;
  }

  /** The table for an image whose pixels are places in it. */
  IndexColorModel model() {
    byte[][] channels = new byte[3][256];
    for (int i = 0; i < 256; i++) {
      channels[0][i] = (byte) (rgb(i) >> 16);
      channels[1][i] = (byte) (rgb(i) >> 8);
      channels[2][i] = (byte) rgb(i);
    }
    return new IndexColorModel(8, 256, channels[0], channels[1], channels[2], UNCHANGED);
  }

  /** Where the colour stands that is nearest to one; no dots are mixed to come closer. */
  byte index(int rgb) {
    return nearest.computeIfAbsent(rgb & 0xFFFFFF, this::search);
  }

  private byte search(int rgb) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colours.length; i++) {
      int red = (rgb >> 16) - (colours[i] >> 16);
      int green = (rgb >> 8 & 0xFF) - (colours[i] >> 8 & 0xFF);
      int blue = (rgb & 0xFF) - (colours[i] & 0xFF);
      // Roughly as much as the eye makes of each
      int distance = 3 * red * red + 6 * green * green + blue * blue;
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return (byte) best;
  }
}
