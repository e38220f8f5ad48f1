package backprop.export;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Where a frame differs from the one before it: the smallest rectangle around, in pixels.
 *
 * @param x of its left edge
 * @param y of its upper edge
 * @param width at least 1, for the formats know no empty frame
 * @param height at least 1
 */
record FrameChange(int x, int y, int width, int height) {

  /** All of a frame. */
  static FrameChange whole(BufferedImage frame) {
    return new FrameChange(0, 0, frame.getWidth(), frame.getHeight());
  }

  /** Compares two frames of one size. */
  static FrameChange between(BufferedImage before, BufferedImage after) {
    int width = after.getWidth();
    int left = width;
    int right = -1;
    int top = -1;
    int bottom = -1;
    int[] old = new int[width];
    int[] now = new int[width];
    for (int y = 0; y < after.getHeight(); y++) {
      before.getRGB(0, y, width, 1, old, 0, width);
      after.getRGB(0, y, width, 1, now, 0, width);
      int first = Arrays.mismatch(old, now);
      if (first >= 0) {
        int last = width - 1;
        while (old[last] == now[last]) {
          last--;
        }
        left = Math.min(left, first);
        right = Math.max(right, last);
        top = top < 0 ? y : top;
        bottom = y;
      }
    }
    return top < 0
        ? new FrameChange(0, 0, 1, 1)
        : new FrameChange(left, top, right - left + 1, bottom - top + 1);
  }

  /** That part of a frame. */
  BufferedImage of(BufferedImage frame) {
    return frame.getSubimage(x, y, width, height);
  }
}
