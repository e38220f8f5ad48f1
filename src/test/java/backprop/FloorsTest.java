package backprop;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Imports run one way only: cli → App → view, export → drawing → session → trace → lesson →
 * formula. Below, each floor names the floors under it and the libraries that it alone may use.
 */
@AnalyzeClasses(packages = "backprop", importOptions = ImportOption.DoNotIncludeTests.class)
final class FloorsTest {

  private static final String COMMONS_MATH = "org.apache.commons.math3..";

  @ArchTest static final ArchRule formula = floor("backprop.formula..");

  @ArchTest
  static final ArchRule lesson =
      floor(
          "backprop.lesson..",
          "backprop.formula..",
          COMMONS_MATH,
          "tools.jackson..",
          "com.fasterxml.jackson.annotation..",
          "de.siegmar.fastcsv..");

  @ArchTest
  static final ArchRule trace =
      floor("backprop.trace..", "backprop.lesson..", "backprop.formula..", COMMONS_MATH);

  @ArchTest
  static final ArchRule desk = floor("backprop.desk..", "backprop.lesson..", "java.util.logging..");

  /** Of JavaFX only what its module javafx.base holds: values to observe, no nodes. */
  @ArchTest
  static final ArchRule session =
      floor(
          "backprop.session..",
          "backprop.trace..",
          "backprop.lesson..",
          "backprop.formula..",
          "javafx.beans..",
          "javafx.collections..",
          "javafx.event..",
          "javafx.util..");

  /** What is drawn must not depend on a display, hence not on JavaFX. */
  @ArchTest
  static final ArchRule drawing =
      floor(
          "backprop.drawing..",
          "backprop.session..",
          "backprop.trace..",
          "backprop.lesson..",
          "backprop.formula..",
          COMMONS_MATH,
          "org.scilab.forge.jlatexmath..",
          "java.awt..");

  /** SVG is XML; a PDF holds fonts, which are PDFBox's fontbox. */
  @ArchTest
  static final ArchRule export =
      floor(
          "backprop.export..",
          "backprop.drawing..",
          "backprop.session..",
          "backprop.trace..",
          "backprop.lesson..",
          "backprop.formula..",
          "java.awt..",
          "javax.imageio..",
          "javax.xml.stream..",
          "org.apache.pdfbox..",
          "org.apache.fontbox..");

  @ArchTest
  static final ArchRule view =
      floor(
          "backprop.view..",
          "backprop.drawing..",
          "backprop.session..",
          "backprop.trace..",
          "backprop.desk..",
          "backprop.lesson..",
          "backprop.formula..",
          "javafx..",
          "atlantafx..",
          "org.kordamp.ikonli..");

  /** The class {@code backprop.App}: it wires everything but the command line. */
  @ArchTest
  static final ArchRule app =
      floor(
          "backprop",
          "backprop.view..",
          "backprop.export..",
          "backprop.drawing..",
          "backprop.session..",
          "backprop.trace..",
          "backprop.desk..",
          "backprop.lesson..",
          "backprop.formula..",
          "javafx..",
          "atlantafx..");

  @ArchTest
  static final ArchRule cli =
      floor("backprop.cli..", "backprop..", "javafx.application..", "picocli..");

  @ArchTest
  static final ArchRule noOtherFloor =
      classes()
          .should()
          .resideInAnyPackage(
              "backprop",
              "backprop.formula..",
              "backprop.lesson..",
              "backprop.trace..",
              "backprop.desk..",
              "backprop.session..",
              "backprop.drawing..",
              "backprop.export..",
              "backprop.view..",
              "backprop.cli..");

  @ArchTest
  static final ArchRule onlyAppStandsOutsideTheFloors =
      classes()
          .that()
          .resideInAPackage("backprop")
          .should()
          .haveNameMatching("backprop\\.App(\\$.*)?");

  /** A URL may name a resource of the program, but nothing may be fetched through it. */
  @ArchTest
  static final ArchRule noNetwork =
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(name("java.net.URL")))
                  .and(
                      target(name("openConnection"))
                          .or(target(name("openStream")))
                          .or(target(name("getContent")))));

  /** Classes in {@code home} may use each other, plain Java, and what is named; nothing else. */
  private static ArchRule floor(String home, String... others) {
    String[] packages = Stream.concat(Stream.of(home), Stream.of(others)).toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(home)
        .should(onlyDependOnClassesThat(resideInAnyPackage(packages).or(plainJava())))
        // Floors are built one after the other.
        .allowEmptyShould(true);
  }

  /** Java without windows and without network: of java.net only the names URL and URI. */
  private static DescribedPredicate<JavaClass> plainJava() {
    return resideInAnyPackage(
            "java.lang..",
            "java.io..",
            "java.math..",
            "java.nio",
            "java.nio.charset..",
            "java.nio.file..",
            "java.security..",
            "java.text..",
            "java.time..",
            "java.util..",
            "org.jspecify.annotations..")
        .or(DescribedPredicate.describe("a URL or URI", FloorsTest::isAddress))
        .as("are plain Java");
  }

  private static boolean isAddress(JavaClass type) {
    return Set.of("URL", "URI", "MalformedURLException", "URISyntaxException")
        .contains(type.getFullName().replaceFirst("java\\.net\\.", ""));
  }
}
