package backprop.export;

import backprop.drawing.Typeface;
import backprop.lesson.JsonLessons;
import backprop.lesson.Lesson;
import backprop.lesson.LessonDraft;
import backprop.lesson.LessonFile;
import backprop.trace.Trace;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** Jobs for the tests of the picture formats. */
final class PictureJobs {
  /** What XML escapes, Korean, a letter beyond 16 bits, and half of one. */
  static final String TITLE = "<첫 단원> & \"둘\" 'x' \ud83d\ude00 \ud83d";

  private PictureJobs() {}

  static RenderJob of(Lesson lesson, String theme, Path out, int... numbers) {
    Trace trace = Trace.of(lesson);
    var steps =
        numbers.length == 0
            ? trace.steps()
            : Arrays.stream(numbers).mapToObj(n -> trace.steps().get(n - 1)).toList();
    return new RenderJob(trace, steps, 1600, 900, theme, Locale.KOREAN, out);
  }

  static RenderJob of(String theme, Path out, int... numbers) {
    return of(LessonFile.builtIn(), theme, out, numbers);
  }

  static Lesson titled(String title) {
    LessonDraft draft = LessonFile.builtIn().draft();
    draft.title = title;
    return JsonLessons.finished(draft);
  }

  static List<Page> pages(RenderJob job) {
    return StreamSupport.stream(
            new StepPages(job, new Typeface(), JobWatch.NONE).spliterator(), false)
        .toList();
  }
}
