package backprop.drawing.lab;

import backprop.drawing.ColourScale;
import backprop.drawing.Mark.Align;
import backprop.drawing.Palette.Role;
import backprop.drawing.Scales;
import backprop.drawing.Sketch;
import backprop.drawing.Style;
import backprop.drawing.Target;
import backprop.drawing.formula.Typeset;
import backprop.formula.Formula;
import backprop.formula.Formula.Ones;
import backprop.formula.Formula.Product;
import backprop.formula.Formula.Transpose;
import backprop.formula.Formula.Variable;
import backprop.formula.Shape;
import backprop.formula.Symbol;
import backprop.formula.Term.Entry;
import backprop.session.Focus;
import backprop.session.Lab;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A matrix product laid out so that one sees which row meets which column: the left factor beside
 * the result, row by row, and the right factor above it, column by column. Every entry of the
 * result stands where its row and its column cross.
 */
final class ProductView {
  /** More rows, columns or summands than this are drawn in part. */
  private static final int MOST = 40;

  private static final double LABEL = 19;

  private final Sketch sketch;
  private final Style style;
  private final Lab lab;
  private final Light light;
  private final Product product;

  ProductView(Sketch sketch, Lab lab, Light light, Product product) {
    this.sketch = sketch;
    this.style = sketch.style();
    this.lab = lab;
    this.light = light;
    this.product = product;
  }

  void draw(Room room) {
    Shape shape = product.shape();
    Entry entry = lab.jacobian().column(light.column());
    Part out = Part.around(shape, entry, MOST);
    int inner = Math.min(MOST, product.left().shape().columns());
    Part left = new Part(out.row(), 0, new Shape(out.shape().rows(), inner));
    Part right = new Part(0, out.column(), new Shape(inner, out.shape().columns()));
    RealMatrix wholeL = value(product.left());
    RealMatrix wholeR = value(product.right());
    RealMatrix wholeO = value(product);
    RealMatrix l = left.of(wholeL);
    RealMatrix r = right.of(wholeR);
    RealMatrix o = out.of(wholeO);
    double gap = style.px(12);
    double label = style.px(LABEL);
    List<RealMatrix> grids = List.of(l, r, o);
    // What is left out of the factors follows from what is left out of the result
    Variable gradient = new Variable(lab.pullback().result(), shape);
    String words = out.words(style.messages(), shape);
    double resultLabel = labelWidth(gradient) + style.width(words, style.text(12));
    // So long a label may need a line of its own, below that of the left factor
    double lines = resultLabel > room.width() / 2 ? 3 : 2;
    double height = room.height() - gap - lines * label;
    Cells.Size size = fit(grids, out.shape(), inner, room.width() - gap, height);
    // Words below a narrow factor take room that the cells then have to do without
    double spare = labelWidth(product.left()) - inner * size.width();
    if (spare > 0) {
      double cells = room.width() - gap - labelWidth(product.left());
      Cells.Size wide = size;
      size = fit(List.of(o, r, l), out.shape(), 0, cells, height - inner * wide.height());
      size =
          new Cells.Size(
              Math.min(size.width(), wide.width()),
              Math.min(size.height(), wide.height()),
              Math.min(size.text(), wide.text()),
              Math.min(size.digits(), wide.digits()));
    }
    boolean row = !light.isRowAlone();
    Cells beside =
        cells(product.left(), l, left, size, (i, k) -> row && i == entry.row())
            .named(latex(product.left()), product.left().shape(), left, wholeL::getEntry);
    Cells above =
        cells(product.right(), r, right, size, (k, j) -> row && j == entry.column())
            .named(latex(product.right()), product.right().shape(), right, wholeR::getEntry);
    Cells result =
        new Cells(o, scale(lab.pullback().result()), size)
            .lit((i, j) -> light.isLitColumn((i + out.row()) * shape.columns() + j + out.column()))
            .meaning((i, j) ->
                Optional.of(lights(lab.pullback().result(), i + out.row(), j + out.column())))
            .named(latex(gradient), shape, out, wholeO::getEntry);
    double besideWidth = Math.max(beside.width(), labelWidth(product.left()));
    double total = besideWidth + gap + result.width();
    double x = room.x() + Math.max(0, (room.width() - total) / 2);
    double used = above.height() + gap + result.height() + lines * label;
    double y = room.y() + Math.max(0, (room.height() - used) / 2) + label;
    double outX = x + besideWidth + gap;
    double outY = y + above.height() + gap;
    above.draw(sketch, outX, y);
    beside.draw(sketch, outX - gap - beside.width(), outY);
    result.draw(sketch, outX, outY);
    label(product.right(), "", outX + (above.width() - labelWidth(product.right())) / 2, y - label);
    label(
        product.left(),
        "",
        outX - gap - (besideWidth + labelWidth(product.left())) / 2,
        outY + beside.height());
    double middle = outX + (result.width() - resultLabel) / 2;
    double labelX = Math.min(middle, room.right() - resultLabel);
    boolean isBeside = resultLabel <= room.right() - outX;
    label(
        gradient,
        words,
        Math.max(isBeside ? outX : room.x(), labelX),
        outY + result.height() + (isBeside ? 0 : label));
  }

  private Cells.Size fit(
      List<RealMatrix> grids, Shape out, int inner, double width, double height) {
    return Cells.Size.fit(style, grids, inner + out.rows(), inner + out.columns(), width, height);
  }

  private RealMatrix value(Formula formula) {
    return lab.pullback().trace().value(formula);
  }

  private ColourScale scale(Symbol symbol) {
    return new Scales(style.palette(), lab.pullback().trace()).of(symbol);
  }

  private Cells cells(
      Formula factor,
      RealMatrix matrix,
      Part part,
      Cells.Size size,
      BiPredicate<Integer, Integer> meets) {
    boolean turned = factor instanceof Transpose;
    Formula bare = factor instanceof Transpose(var of, var _) ? of : factor;
    if (!(bare instanceof Variable(Symbol symbol, var _))) {
      return new Cells(matrix, new ColourScale(style.palette(), 1, false), size)
          .lit((i, j) -> meets.test(i + part.row(), j + part.column()));
    }
    boolean incoming = symbol.equals(lab.pullback().incoming());
    int columns = lab.jacobian().ofShape().columns();
    return new Cells(matrix, scale(symbol), size)
        .lit((i, j) -> {
          int row = i + part.row();
          int column = j + part.column();
          return meets.test(row, column)
              || (incoming && light.isRowAlone() && light.isLitRow(row * columns + column));
        })
        .meaning((i, j) -> {
          int row = i + part.row();
          int column = j + part.column();
          return Optional.of(turned ? lights(symbol, column, row) : lights(symbol, row, column));
        });
  }

  private static Target lights(Symbol symbol, int row, int column) {
    return new Target.Lights(new Focus.OfEntry(symbol, row, column));
  }

  private Typeset name(Formula formula) {
    return style.formula(latex(formula), 14);
  }

  private static String latex(Formula formula) {
    return formula instanceof Ones ? "\\mathbf{1}" : LabNames.latex(formula);
  }

  private double labelWidth(Formula formula) {
    String shape = formula.shape().toString();
    return name(formula).width() + style.px(5) + style.width(shape, style.text(12));
  }

  private void label(Formula formula, String more, double x, double top) {
    Typeset name = name(formula);
    double baseline = top + style.px(14.5);
    sketch.formula(name, x, baseline, sketch.colour(Role.INK));
    sketch.text(
        x + name.width() + style.px(5),
        baseline,
        formula.shape() + more,
        style.text(12),
        Role.MUTED,
        Align.LEFT);
  }
}
