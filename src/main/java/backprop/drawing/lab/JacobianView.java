package backprop.drawing.lab;

import backprop.drawing.CellFormat;
import backprop.drawing.ColourScale;
import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Numbers;
import backprop.drawing.Palette.Role;
import backprop.drawing.RichText;
import backprop.drawing.Scales;
import backprop.drawing.Sketch;
import backprop.drawing.Style;
import backprop.drawing.Target;
import backprop.drawing.formula.Typeset;
import backprop.formula.Jacobian;
import backprop.formula.Shape;
import backprop.formula.Structure.Kind;
import backprop.formula.SymbolNames;
import backprop.formula.Term.Entry;
import backprop.session.Focus;
import backprop.session.Lab;
import backprop.session.LabPlace;
import backprop.trace.Pullback;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The truth by Jacobian: the whole matrix with its blocks, every row with the δ it is multiplied
 * by, below it the row that comes out, and to the right that row folded into the gradient.
 */
final class JacobianView {
  /** More rows or columns than this are drawn in part: each cell would be a pixel or two. */
  private static final Shape MOST = new Shape(64, 320);

  private static final int FACTOR_DIGITS = 4;
  private static final double WORDS = 13;
  private static final double BLOCK_LABELS = 18;
  private static final double BETWEEN = 6;
  private static final double CAPTION = 19;

  private final Sketch sketch;
  private final Style style;
  private final Lab lab;
  private final Light light;
  private final Jacobian jacobian;
  private final Pullback pullback;
  private final LabNames names;
  private final Part part;
  private final RealMatrix entries;
  private final RealMatrix product;
  private final RealMatrix incoming;
  private final ColourScale scale;

  JacobianView(Sketch sketch, Lab lab, Light light) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.lab = lab;
    this.light = light;
    this.jacobian = lab.jacobian();
    this.pullback = lab.pullback();
    this.names = new LabNames(style, lab, light);
    this.part = part();
    this.entries = MatrixUtils.createRealMatrix(part.shape().rows(), part.shape().columns());
    this.product = MatrixUtils.createRealMatrix(1, part.shape().columns());
    this.incoming = MatrixUtils.createRealMatrix(part.shape().rows(), 1);
    double largest = 0;
    boolean signed = false;
    for (int i = 0; i < part.shape().rows(); i++) {
      incoming.setEntry(i, 0, pullback.incoming(part.row() + i));
      for (int j = 0; j < part.shape().columns(); j++) {
        double entry = pullback.entry(part.row() + i, part.column() + j);
        entries.setEntry(i, j, entry);
        largest = Double.isFinite(entry) ? Math.max(largest, Math.abs(entry)) : largest;
        signed |= entry < 0;
      }
    }
    for (int j = 0; j < part.shape().columns(); j++) {
      product.setEntry(0, j, pullback.gradient(part.column() + j));
    }
    this.scale = new ColourScale(style.palette(), largest, signed);
  }

  /** Whole blocks where a block fits; the part that holds the entry that is looked at. */
  private Part part() {
    int column = lab.chosen();
    int row = jacobian.reached(column).stream().findFirst().orElse(0);
    int rows = whole(MOST.rows(), jacobian.block().rows());
    int columns = whole(MOST.columns(), jacobian.block().columns());
    Shape all = jacobian.shape();
    int firstRow = Part.first(all.rows(), row, rows);
    int firstColumn = Part.first(all.columns(), column, columns);
    return new Part(
        firstRow,
        firstColumn,
        new Shape(Math.min(rows, all.rows()), Math.min(columns, all.columns())));
  }

  private static int whole(int most, int block) {
    return block > most ? most : most / block * block;
  }

  /** Height it would like to have, in pixels, if it is given that width. */
  double wanted(double width) {
    int rows = part.shape().rows();
    double cell = Math.clamp(style.px(220) / rows, 1, style.px(22));
    return words(width).height()
        + style.px(BLOCK_LABELS + BETWEEN + (folds() ? CAPTION : 4) + 6)
        + (rows + 1) * cell;
  }

  private RichText words(double width) {
    String sum = names.text(folds() ? "lab.sum.folded" : "lab.sum");
    String words = names.ofKind("lab.jacobian") + " " + sum;
    return new RichText(style, words, style.text(WORDS), width);
  }

  /** What it is, and what is done with it. */
  List<String> formulas() {
    Shape shape = jacobian.shape();
    String whole =
        "J=\\partial\\operatorname{vec}(%s)/\\partial\\operatorname{vec}(%s)=%s\\;\\;(%s)"
            .formatted(
                SymbolNames.latex(jacobian.of()),
                SymbolNames.latex(jacobian.by()),
                jacobian.structure().latex(),
                times(shape));
    String row =
        "\\operatorname{vec}(%s)=\\operatorname{vec}(%s)\\cdot J\\;\\;(%s=%s\\cdot %s)"
            .formatted(
                SymbolNames.inlineLatex(pullback.result()),
                names.incoming(),
                times(new Shape(1, shape.columns())),
                times(new Shape(1, shape.rows())),
                times(shape));
    return List.of(whole, row);
  }

  private static String times(Shape shape) {
    return shape.rows() + "\\times " + shape.columns();
  }

  /** Whether there is anything to fold: a single row is the gradient as it is. */
  private boolean folds() {
    return jacobian.byShape().rows() > 1;
  }

  void draw(Room room) {
    RichText words = words(room.width());
    words.draw(sketch, room.x(), room.y(), sketch.colour(Role.INK));
    Room grids = room.below(words.height() + style.px(6));
    TextStyle small = style.text(11);
    double margin = factorWidth(small) + style.px(6);
    Typeset resultName = style.formula(LabNames.shortName(pullback.result()), 12);
    margin = Math.max(margin, resultName.width() + style.px(8));
    double foldWidth = folds() ? Math.min(style.px(110), room.width() * 0.1) : 0;
    double gap = folds() ? style.px(26) : 0;
    double height = grids.height() - style.px(BLOCK_LABELS + BETWEEN + (folds() ? CAPTION : 4));
    Cells.Size size =
        Cells.Size.fit(
            style, List.of(entries, product), grids.width() - margin - foldWidth - gap, height);
    Cells body = body(size);
    Cells below = below(size);
    double total = margin + body.width() + gap + foldWidth;
    double x = grids.x() + Math.max(0, (grids.width() - total) / 2) + margin;
    double y = grids.y() + style.px(BLOCK_LABELS);
    factors(size, x, y, small);
    body.draw(sketch, x, y);
    JacobianFrames frames = new JacobianFrames(sketch, jacobian, light, part);
    frames.blocks(size, x, y);
    blockLabels(size, x, y);
    double resultY = y + body.height() + style.px(BETWEEN);
    below.draw(sketch, x, resultY);
    frames.cuts(size, x, resultY);
    sketch.formula(
        resultName,
        x - resultName.width() - style.px(6),
        resultY + size.height() / 2 + style.px(4.5),
        sketch.colour(Role.INK));
    frames.lit(size, x, y, resultY);
    if (folds()) {
      new FoldedRow(sketch, lab, light)
          .draw(new Room(x + body.width() + gap, y, foldWidth, resultY + size.height() - y));
    }
    part(x, resultY + size.height());
  }

  private Cells body(Cells.Size size) {
    Cells body =
        new Cells(entries, scale, size)
            .blank((i, j) -> jacobian.entry(part.row() + i, part.column() + j).isEmpty())
            .meaning((i, j) ->
                Optional.of(
                    new Target.InLab(new LabPlace.Cell(part.row() + i, part.column() + j))));
    // Of one that is too large to be drawn, the largest entry would be looked for too long
    return part.shape().equals(jacobian.shape())
        ? body.named("J", jacobian.shape(), part, entries::getEntry)
        : body;
  }

  private Cells below(Cells.Size size) {
    return new Cells(
            product, new Scales(style.palette(), pullback.trace()).of(pullback.result()), size)
        .lit((i, j) -> light.isLitColumn(part.column() + j))
        .meaning((i, j) -> Optional.of(result(jacobian.column(part.column() + j))));
  }

  private Target result(Entry u) {
    return new Target.Lights(new Focus.OfEntry(pullback.result(), u.row(), u.column()));
  }

  private double factorWidth(TextStyle small) {
    double number = CellFormat.plain(incoming, FACTOR_DIGITS).width(incoming, style, small);
    return Math.max(style.px(50), number + style.px(7));
  }

  /** The δ of every row, standing before it. */
  private void factors(Cells.Size size, double x, double y, TextStyle small) {
    double width = factorWidth(small);
    boolean readable = size.height() >= small.size() * 1.15;
    Cells.Size one = new Cells.Size(width, size.height(), readable ? 11 : 0, FACTOR_DIGITS);
    double left = x - width - style.px(6);
    new Cells(incoming, incomingScale(), one)
        .lit((i, j) -> light.isLitRow(part.row() + i))
        .meaning((i, j) -> {
          Entry v = jacobian.row(part.row() + i);
          return Optional.of(
              new Target.Lights(new Focus.OfEntry(pullback.incoming(), v.row(), v.column())));
        })
        .draw(sketch, left, y);
    Typeset name = style.formula(names.incoming(), 12);
    sketch.formula(
        name, left + (width - name.width()) / 2, y - style.px(5), sketch.colour(Role.INK));
  }

  private ColourScale incomingScale() {
    double largest = 0;
    for (int r = 0; r < jacobian.shape().rows(); r++) {
      double value = Math.abs(pullback.incoming(r));
      largest = Double.isFinite(value) ? Math.max(largest, value) : largest;
    }
    return new ColourScale(style.palette(), largest, true);
  }

  /** Above every block: what its identity is multiplied with, or which row of U it belongs to. */
  private void blockLabels(Cells.Size size, double x, double y) {
    if (jacobian.byShape().rows() == 1) {
      return;
    }
    int columns = jacobian.block().columns();
    List<BlockLabels.Label> labels = new ArrayList<>();
    for (int j = 0; j < part.shape().columns(); j += columns) {
      int c = part.column() + j;
      double width = Math.min(columns, part.shape().columns() - j) * size.width();
      labels.add(
          new BlockLabels.Label(
              blockWords(c),
              x + j * size.width() + width / 2,
              width,
              jacobian.column(c).row() == jacobian.column(light.column()).row()));
    }
    double right = x + part.shape().columns() * size.width();
    new BlockLabels(sketch, labels).draw(x, right, y - style.px(5));
  }

  /** What can be written above the block that begins with a column, the most telling first. */
  private List<String> blockWords(int column) {
    if (jacobian.structure().kind() == Kind.WEIGHTS && jacobian.ofShape().rows() == 1) {
      double factor = pullback.entry(jacobian.reached(column).getFirst(), column);
      return List.of(Numbers.fixed(factor, 3) + " · I", Numbers.fixed(factor, 2) + "·I");
    }
    int row = jacobian.column(column).row() + 1;
    return List.of(style.messages().text("lab.block", "row", row), "" + row);
  }

  private void part(double x, double y) {
    String words = part.words(style.messages(), jacobian.shape()).trim();
    if (!words.isEmpty()) {
      sketch.text(x, y + style.px(14), words, style.text(12), Role.MUTED, Align.LEFT);
    }
  }
}
