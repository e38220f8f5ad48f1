package backprop.drawing.lab;

/** A rectangle to draw into, in pixels of the picture. */
record Room(double x, double y, double width, double height) {

  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  /** What is left when so much is taken off the top. */
  Room below(double taken) {
    return new Room(x, y + taken, width, Math.max(1, height - taken));
  }

  /** What is left when so much is taken off the bottom. */
  Room above(double taken) {
    return new Room(x, y, width, Math.max(1, height - taken));
  }

  /** The same with a margin inside. */
  Room inset(double across, double down) {
    return new Room(
        x + across, y + down, Math.max(1, width - 2 * across), Math.max(1, height - 2 * down));
  }
}
