package backprop;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/**
 * The same bits everywhere. A test of values cannot hold this: on most machines {@link Math} and
 * {@link StrictMath} agree on most numbers.
 */
@AnalyzeClasses(packages = "backprop", importOptions = ImportOption.DoNotIncludeTests.class)
final class StrictMathTest {
  /** Those of {@link Math} that every machine has to compute exactly alike. */
  private static final Set<String> EXACT =
      Set.of(
          "abs",
          "max",
          "min",
          "rint",
          "sqrt",
          "fma",
          "floor",
          "ceil",
          "round",
          "ulp",
          "signum",
          "copySign",
          "scalb",
          "getExponent",
          "nextUp",
          "nextDown",
          "clamp",
          "floorMod",
          "floorDiv",
          "ceilDiv",
          "toIntExact",
          "addExact",
          "multiplyExact");

  @ArchTest
  static final ArchRule numbersAreStrict =
      noClasses()
          .that()
          .resideInAnyPackage("backprop.formula..", "backprop.lesson..", "backprop.trace..")
          .should()
          .callMethodWhere(describe("a function whose last digits are free", StrictMathTest::free));

  private static boolean free(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    return owner.equals("org.apache.commons.math3.util.FastMath")
        || (owner.equals("java.lang.Math") && !EXACT.contains(call.getName()));
  }
}
