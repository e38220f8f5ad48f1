package backprop.drawing;

/**
 * A sheet of A4 divided into slots. Lengths are pixels, 96 to an inch.
 *
 * @param columns slots beside each other
 * @param rows slots below each other
 */
record HandoutSheet(int columns, int rows) {
  /** Pixels to a millimetre. */
  private static final double MILLIMETRE = 96 / 25.4;

  static final double PAPER_WIDTH = 210 * MILLIMETRE;
  static final double PAPER_HEIGHT = 297 * MILLIMETRE;
  static final double MARGIN = 13 * MILLIMETRE;
  static final double GAP = 12;
  private static final double HEAD = 34;
  private static final double FOOT = 26;

  /** Where the steps begin. */
  static final double TOP = MARGIN + HEAD;

  /** Between the margins. */
  static final double WIDTH = PAPER_WIDTH - 2 * MARGIN;

  /** Between the margins, without title and page number. */
  static final double HEIGHT = PAPER_HEIGHT - 2 * MARGIN - HEAD - FOOT;

  /** The sheet for so many steps: 1, 2, 4 or 6. */
  static HandoutSheet of(int perPage) {
    return switch (perPage) {
      case 1, 2 -> new HandoutSheet(1, perPage);
      case 4, 6 -> new HandoutSheet(2, perPage / 2);
      default -> throw new IllegalArgumentException("no handout has " + perPage + " steps a page");
    };
  }

  int steps() {
    return columns * rows;
  }

  double slotWidth() {
    return (WIDTH - (columns - 1) * GAP) / columns;
  }

  double slotHeight() {
    return (HEIGHT - (rows - 1) * GAP) / rows;
  }
}
