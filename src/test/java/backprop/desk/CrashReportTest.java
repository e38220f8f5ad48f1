package backprop.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What may be handed on of an error, and what may not. */
final class CrashReportTest {

  @Test
  void it_says_what_happened_and_where_in_the_program() {
    String report = CrashReport.of("1.2.3", new IllegalStateException("no such layer"));
    assertTrue(report.startsWith("backprop 1.2.3, Java "), report);
    assertTrue(report.contains("no such layer"));
    assertTrue(report.contains("CrashReportTest.java"));
  }

  @Test
  void folders_and_files_are_left_out() {
    for (String path :
        new String[] {
          "/home/someone/homework/case.npz", "C:\\Users\\someone\\case.npz", "/home/홍길동/숙제.json"
        }) {
      String told = CrashReport.withoutPaths("cannot read " + path + " now", "someone");
      assertEquals("cannot read <file> now", told);
    }
  }

  @Test
  void so_is_the_persons_name() {
    assertEquals("for <person>.", CrashReport.withoutPaths("for someone.", "someone"));
  }

  @Test
  void the_lines_of_the_program_stay_whole() {
    String line = "\tat java.base/java.util.ArrayList.get(ArrayList.java:427)";
    assertEquals(line, CrashReport.withoutPaths(line, "get-nobody"));
    String missing = "java.lang.NoClassDefFoundError: org/apache/pdfbox/pdmodel/PDDocument";
    assertEquals(missing, CrashReport.withoutPaths(missing, "get-nobody"));
    assertFalse(CrashReport.withoutPaths(line, "x").contains("<"));
  }
}
