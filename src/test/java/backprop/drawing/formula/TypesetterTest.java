package backprop.drawing.formula;

import static backprop.drawing.formula.Typesetter.tag;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scilab.forge.jlatexmath.TeXFormula;

class TypesetterTest {
  private static final double SIZE = 20;
  private final Typesetter typesetter = new Typesetter();

  private Typeset typeset(String latex) {
    Typeset typeset = typesetter.typeset(latex, SIZE);
    assertEquals("", typeset.problem(), latex);
    return typeset;
  }

  private static Part part(Typeset typeset, int id) {
    List<Part> found = typeset.parts().stream().filter(part -> part.id() == id).toList();
    assertEquals(1, found.size(), "parts with id " + id);
    return found.getFirst();
  }

  /** Every contour of a formula, whichever tag it belongs to. */
  private static List<String> contours(Typeset typeset) {
    return typeset.parts().stream()
        .flatMap(part -> Arrays.stream(part.outline().svg().split("(?=M)")))
        .filter(contour -> !contour.isEmpty())
        .sorted()
        .toList();
  }

  // Tags

  @Test
  void inkOutsideAnyTagHasIdZero() {
    Typeset typeset = typeset("a+" + tag(7, "W_2"));
    assertEquals(List.of(0, 7), typeset.parts().stream().map(Part::id).toList());
    assertEquals(contours(typeset("a+W_2")).size(), contours(typeset).size());
    assertEquals(2, contours(typeset("W_2")).size());
    assertEquals(2, part(typeset, 7).outline().svg().split("(?=M)").length);
  }

  @Test
  void theInnermostTagOwnsTheInkAndTheOuterBoxHoldsTheInnerOnes() {
    Typeset typeset =
        typeset(
            "x="
                + tag(1, "\\frac{" + tag(2, "\\partial " + tag(3, "E_1")) + "}{\\partial W_2}")
                + tag(4, "Z_1"));
    assertEquals(List.of(0, 1, 2, 3, 4), typeset.parts().stream().map(Part::id).toList());
    Bounds fraction = part(typeset, 1).box();
    Bounds above = part(typeset, 2).box();
    Bounds error = part(typeset, 3).box();
    assertTrue(fraction.contains(above));
    assertTrue(above.contains(error));
    assertFalse(fraction.contains(part(typeset, 4).box()));
    assertFalse(error.contains(above));
    double own = part(typeset, 2).outline().path().getBounds2D().getMaxX();
    assertTrue(own < error.x() + error.width() / 2, "the partial sign alone belongs to tag 2");
  }

  @Test
  void aTagWithNothingOfItsOwnStillHasTheBoxOfWhatItHolds() {
    Typeset typeset = typeset(tag(1, tag(2, "W_2")));
    assertTrue(part(typeset, 1).outline().isEmpty());
    assertEquals(part(typeset, 2).box(), part(typeset, 1).box());
    assertEquals(Optional.of(2), typeset.at(SIZE / 2, typeset.height() - 3));
  }

  @Test
  void aTagWithoutInkIsNoPart() {
    assertEquals(List.of(0), typeset("a" + tag(1, "\\;")).parts().stream().map(Part::id).toList());
  }

  @Test
  void eachOccurrenceOfAnIdIsAPartOfItsOwn() {
    List<Part> parts = typeset(tag(5, "Z_1") + tag(5, "Z_1")).parts();
    assertEquals(List.of(5, 5), parts.stream().map(Part::id).toList());
    assertTrue(parts.get(0).box().x() < parts.get(1).box().x());
  }

  @Test
  void aFractionWithItsBarIsOnePart() {
    Typeset typeset = typeset(tag(9, "\\frac{1}{2}"));
    assertEquals(1, typeset.parts().size());
    assertEquals(3, contours(typeset).size());
  }

  @Test
  void idsUpTo16MillionComeBack() {
    assertEquals(0xffffff, typeset(tag(0xffffff, "x")).parts().getFirst().id());
    assertThrows(IllegalArgumentException.class, () -> tag(0x1000000, "x"));
    assertThrows(IllegalArgumentException.class, () -> tag(0, "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Z_1^\\top",
        "W_2",
        "w_{7,2}^{(2)}",
        "\\delta_2",
        "\\frac{\\partial E}{\\partial W_2}",
        "\\tfrac12",
        "\\left\\{ a\\circ b \\right\\}",
        "\\left(1-Z_2\\right)^2",
        "\\cdot",
        "\\circ",
        "=",
        "-",
        "\\mathrm{softmax}",
        "\\mathbf 1"
      })
  void taggingAWholeSymbolMovesNothing(String symbol) {
    for (String around :
        List.of("%s", "A %s B", "A=%s=B", "A\\cdot %s\\cdot B", "\\frac{%s}{B}", "-%s(A)")) {
      Typeset plain = typeset(around.replace("%s", symbol));
      Typeset tagged = typeset(around.replace("%s", tag(3, symbol)));
      assertEquals(plain.width(), tagged.width(), 1e-9, around);
      assertEquals(plain.height(), tagged.height(), 1e-9, around);
      assertEquals(plain.depth(), tagged.depth(), 1e-9, around);
      assertEquals(contours(plain), contours(tagged), around);
    }
  }

  // Ink

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\frac{\\partial E}{\\partial W_2}",
        "Z_1^\\top",
        "\\top",
        "\\left\\{x\\right\\}",
        "\\circ",
        "\\cdot",
        "\\sigma",
        "\\sigma'",
        "\\eta",
        "\\tfrac12",
        "\\sum",
        "\\sum_{i=1}^n",
        "w_{7,2}^{(2)}",
        "\\ln",
        "\\log",
        "\\exp",
        "\\tanh",
        "\\max",
        "\\mathrm{softmax}",
        "\\text{ReLU}",
        "\\oslash",
        "\\odot",
        "\\otimes",
        "\\Omega",
        "\\mathbf 1",
        "\\mathbb R",
        "\\operatorname{vec}",
        "-0.5",
        "\u22120.5",
        "\\approx",
        "\\times",
        "\\checkmark",
        "\\leftarrow",
        "\\hat y",
        "\\nabla",
        "\\delta",
        "\u2202",
        "\u03c3",
        "\u00b7"
      })
  void everySymbolOfALessonDrawsInkInsideItsBox(String latex) {
    Typeset typeset = typeset(latex);
    assertEquals(1, typeset.parts().size());
    Bounds ink = typeset.parts().getFirst().box();
    double slack = 0.3 * SIZE; // padding, and the slant of an italic
    var box = new Bounds(-slack, -slack, typeset.width() + 2 * slack, typeset.total() + 2 * slack);
    assertTrue(box.contains(ink), ink + " in " + box);
    assertTrue(ink.width() > 0.2 * SIZE && ink.height() > 0.2 * SIZE, "more than padding");
  }

  /** Its place in the font is the soft hyphen's, which Java would leave out. */
  @Test
  void theTensorProductIsACircleLikeTheOthersOfItsKind() {
    Bounds times = typeset("\\otimes").parts().getFirst().box();
    Bounds plus = typeset("\\oplus").parts().getFirst().box();
    assertEquals(plus.width(), times.width(), 0.05);
    assertEquals(plus.height(), times.height(), 0.05);
    for (String other : List.of("\\oplus", "\\ominus", "\\oslash", "\\odot")) {
      assertNotEquals(contours(typeset(other)), contours(typeset("\\otimes")));
    }
  }

  @Test
  void aMinusIsAsWideAsAPlus() {
    assertEquals(typeset("+").width(), typeset("-").width(), 1e-9);
    assertEquals(contours(typeset("-0.5")), contours(typeset("\u22120.5")));
  }

  @Test
  void theBaselineIsAtTheHeight() {
    Bounds ink =
        typeset(tag(1, "\\frac{E}{2}\\mathrm{H}") + tag(2, "\\mathrm{H}")).parts().get(1).box();
    Typeset both = typeset("\\frac{E}{2}\\mathrm{H}\\mathrm{H}");
    assertEquals(both.height(), ink.y() + ink.height() - 0.1 * SIZE, 0.02);
  }

  @Test
  void overlappingPiecesTurnTheSameWaySoThatNonZeroFillsThem() {
    for (String latex : List.of("\\sqrt{x}", "x", "\\frac{\\quad}{}", "\\bigg\\{")) {
      assertTrue(turn(typeset(latex).parts().getFirst().outline()) > 0, latex);
    }
  }

  private static double turn(Outline outline) {
    var area = new double[1];
    outline.draw(
        new Pen() {
          private double x;
          private double y;
          private double startX;
          private double startY;

          @Override
          public void moveTo(double x, double y) {
            this.x = x;
            this.y = y;
            startX = x;
            startY = y;
          }

          @Override
          public void lineTo(double x, double y) {
            area[0] += this.x * y - x * this.y;
            this.x = x;
            this.y = y;
          }

          @Override
          public void quadTo(double cx, double cy, double x, double y) {
            lineTo(x, y);
          }

          @Override
          public void cubicTo(double ax, double ay, double bx, double by, double x, double y) {
            lineTo(x, y);
          }

          @Override
          public void close() {
            lineTo(startX, startY);
          }
        });
    return area[0];
  }

  // Braces

  @Test
  void aLabelIsCentredBelowItsBraceAndTheWiderOneGivesTheWidth() {
    for (String label : List.of("i", "\\text{a long label}")) {
      Typeset typeset = typeset(tag(1, Typesetter.underbrace(tag(2, "\\delta_2"), tag(3, label))));
      double middle = middle(part(typeset, 2).box());
      assertEquals(middle, middle(part(typeset, 1).outline().path().getBounds2D()), 1.0, label);
      assertEquals(middle, middle(part(typeset, 3).box()), 1.5, label);
      assertTrue(part(typeset, 3).box().x() > -0.2 * SIZE, label);
      assertTrue(part(typeset, 3).box().y() > part(typeset, 2).box().y() + SIZE / 2, label);
    }
  }

  private static double middle(Bounds box) {
    return box.x() + box.width() / 2;
  }

  private static double middle(Rectangle2D box) {
    return box.getCenterX();
  }

  @Test
  void aLabelledBraceKeepsItsDistanceFromEqualsSigns() {
    String brace = Typesetter.underbrace("\\frac{a}{b}", "c");
    double space = 5 / 18.0 * SIZE;
    double alone = typeset(brace).width() + 2 * typeset("=").width();
    assertEquals(alone + 2 * space, typeset("=" + brace + "=").width(), 0.1);
  }

  // At

  @Test
  void theInnerSymbolOfAFractionIsFoundAndTheFractionOnItsBar() {
    Typeset typeset =
        typeset(tag(1, "\\frac{" + tag(2, "\\partial A_2") + "}{" + tag(3, "\\partial W_2") + "}"));
    double middle = typeset.width() / 2;
    Bounds above = part(typeset, 2).box();
    Bounds below = part(typeset, 3).box();
    assertEquals(Optional.of(2), typeset.at(middle, above.y() + above.height() / 2));
    assertEquals(Optional.of(3), typeset.at(middle, below.y() + below.height() / 2));
    double bar = (above.y() + above.height() + below.y()) / 2;
    assertEquals(Optional.of(1), typeset.at(middle, bar));
    assertEquals(Optional.empty(), typeset.at(-SIZE, bar));
  }

  @Test
  void untaggedInkIsNotFound() {
    Typeset typeset = typeset("E");
    assertEquals(Optional.empty(), typeset.at(typeset.width() / 2, typeset.height() / 2));
  }

  // Failures

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\nosuchcommand",
        "\\left(x",
        "\\begin{matrix}1&2",
        "\\includegraphics{secret.png}",
        "\\newcommand{\\a}{\\a}\\a",
        "\\textcolor{red}{x}",
        "x}",
        "a & b",
        "x^^2"
      })
  void brokenLatexComesBackAsItsSource(String latex) {
    Typeset typeset = typesetter.typeset(latex, SIZE);
    assertTrue(typeset.failed());
    assertEquals(1, typeset.parts().size());
    assertEquals(0, typeset.parts().getFirst().id());
    assertTrue(typeset.width() > latex.length() * SIZE * 0.4);
    assertTrue(typeset.height() > 0.5 * SIZE && typeset.depth() > 0);
  }

  @Test
  void theSourceShownIsWithoutTags() {
    Typeset tagged = typesetter.typeset(tag(1, "x") + "\\nosuchcommand", SIZE);
    Typeset plain = typesetter.typeset("{x}\\nosuchcommand", SIZE);
    assertTrue(tagged.failed());
    assertEquals(contours(plain), contours(tagged));
  }

  @Test
  void aFailureDoesNotSpoilTheNextFormula() {
    Typeset before = typesetter.typeset("\\frac{a}{b}", SIZE);
    assertTrue(typesetter.typeset("\\frac{a}{\\left\\{x}", SIZE).failed());
    assertEquals(before, new Typesetter().typeset("\\frac{a}{b}", SIZE));
  }

  @Test
  void nothingIsTypesetAsNothing() {
    assertEquals(List.of(), typeset("").parts());
    assertEquals(0, typeset("").width());
  }

  @Test
  void aSizeHasToBePositiveAndFinite() {
    for (double size : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> typesetter.typeset("x", size));
    }
  }

  // Cache and threads

  @Test
  void theCacheReturnsTheSameInstance() {
    Typeset first = typesetter.typeset("x", SIZE);
    assertSame(first, typesetter.typeset("x", SIZE));
    assertNotSame(first, typesetter.typeset("x", SIZE + 1));
    Typeset failed = typesetter.typeset("\\nosuch", SIZE);
    assertSame(failed, typesetter.typeset("\\nosuch", SIZE));
  }

  @Test
  void theCacheForgetsWhatWasNotAskedForTheLongest() {
    var small = new Typesetter(2);
    Typeset a = small.typeset("a", SIZE);
    Typeset b = small.typeset("b", SIZE);
    assertSame(a, small.typeset("a", SIZE));
    small.typeset("c", SIZE);
    assertSame(a, small.typeset("a", SIZE));
    assertNotSame(b, small.typeset("b", SIZE));
    assertThrows(IllegalArgumentException.class, () -> new Typesetter(0));
  }

  @Test
  void allLengthsAreProportionalToTheSize() {
    String latex = "\\left\\{" + tag(1, "\\frac{Z_1^\\top}{2}") + "\\right\\}";
    Typeset small = typesetter.typeset(latex, 10);
    Typeset large = typesetter.typeset(latex, 30);
    assertEquals(3 * small.width(), large.width(), 1e-9);
    assertEquals(3 * small.height(), large.height(), 1e-9);
    assertEquals(3 * small.depth(), large.depth(), 1e-9);
    assertEquals(3 * part(small, 1).box().width(), part(large, 1).box().width(), 1e-9);
    assertEquals(3 * part(small, 0).box().height(), part(large, 0).box().height(), 1e-9);
  }

  @Test
  void severalThreadsGetWhatOneGets() throws Exception {
    List<String> formulas =
        IntStream.range(0, 40)
            .mapToObj(i ->
                tag(i + 1, "\\frac{\\partial E_{" + i + "}}{\\partial W_2}")
                    + "=\\left\\{\\sum_{i="
                    + i
                    + "}\\sqrt{x}\\right\\}")
            .toList();
    List<Typeset> alone = formulas.stream().map(this::typeset).toList();
    int threads = 4;
    var start = new CyclicBarrier(threads);
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var shared = new Typesetter();
      var runs =
          IntStream.range(0, threads)
              .mapToObj(thread ->
                  pool.submit(() -> {
                    start.await();
                    // Half of them share an instance, half of them only jlatexmath.
                    var own = thread % 2 == 0 ? shared : new Typesetter();
                    return formulas.stream().map(f -> own.typeset(f, SIZE)).toList();
                  }))
              .toList();
      for (var run : runs) {
        assertEquals(alone, run.get());
      }
    }
  }

  /** Without it a few layouts in 10,000 go wrong: shared atoms such as those of a "not equal". */
  @Test
  @SuppressWarnings("LockOnNonEnclosingClassLiteral") // it is the very lock that is tested
  void jlatexmathIsLockedForAllInstancesButNotForWhatIsKept() throws Exception {
    Typeset kept = typeset("x");
    var other = new Thread(() -> new Typesetter().typeset("x", SIZE));
    synchronized (TeXFormula.class) {
      other.start();
      other.join(300); // a hundred times what it needs
      assertTrue(other.isAlive(), "was not kept out");
      assertSame(kept, CompletableFuture.supplyAsync(() -> typeset("x")).get(5, SECONDS));
    }
    other.join();
  }

  @Test
  void warmingUpTypesetsARealFormula() {
    typesetter.warmUp();
    assertTrue(contours(typeset(Typesetter.SAMPLE)).size() > 20);
  }
}
