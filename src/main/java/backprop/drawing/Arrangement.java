package backprop.drawing;

/**
 * Where network and step stand in a window. Beside each other, as long as both have room at the
 * size of text that is wanted; else the step above the network, and the window is scrolled.
 *
 * @param graphX left edge of the network, in pixels
 * @param graphY its upper edge
 * @param graphWidth its width
 * @param graphHeight its height
 * @param stepWidth width of the step, which stands at the right edge
 * @param stepHeight height of the step, which stands at the upper edge
 */
public record Arrangement(
    double graphX,
    double graphY,
    double graphWidth,
    double graphHeight,
    double stepWidth,
    double stepHeight) {
  /** What a step needs, in design pixels. */
  private static final double STEP_WIDTH = 640;

  private static final double STEP_HEIGHT = 720;

  /** What a network needs, in design pixels. */
  private static final double GRAPH_WIDTH = 460;

  private static final double GRAPH_HEIGHT = 600;

  /**
   * The arrangement in a window.
   *
   * @param width of the window, in pixels
   * @param height of it between the strips
   * @param unit of what is drawn
   * @param large whether text is larger than the window was designed for
   */
  public static Arrangement of(double width, double height, double unit, boolean large) {
    if (!large) {
      double graph = PassPicture.graphWidth(width);
      return new Arrangement(0, 0, graph, height, width - graph, height);
    }
    double stepHeight = Math.rint(STEP_HEIGHT * unit);
    if (width >= (STEP_WIDTH + GRAPH_WIDTH) * unit) {
      double step = Math.max(width - PassPicture.graphWidth(width), Math.rint(STEP_WIDTH * unit));
      double both = Math.max(height, stepHeight);
      return new Arrangement(0, 0, width - step, both, step, both);
    }
    double graphHeight = Math.rint(GRAPH_HEIGHT * unit);
    return new Arrangement(0, stepHeight, width, graphHeight, width, stepHeight);
  }

  /** Height of everything together. */
  public double height() {
    return Math.max(stepHeight, graphY + graphHeight);
  }
}
