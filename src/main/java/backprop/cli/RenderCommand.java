package backprop.cli;

import backprop.export.RenderJob;
import backprop.export.StepPictures;
import backprop.lesson.FileProblem;
import backprop.lesson.WholeFiles;
import backprop.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws steps into files, without a display. */
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    parameterListHeading = "%n",
    description = "Draws steps of a pass, without a display.")
final class RenderCommand implements Callable<Integer> {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[xX×](\\d{1,5})");
  private static final Pattern SUFFIX =
      Pattern.compile(".*[^/\\\\]\\.(png|svg|pdf)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final List<String> THEMES = List.of("light", "dark", "projector");
  private static final List<String> LANGUAGES = List.of("ko", "en");
  private static final int MIN_PIXELS = 100;

  /** Beyond twice a screen of 4K, one picture takes a quarter of a gigabyte. */
  private static final int MAX_PIXELS = 8192;

  private final StepPictures pictures;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The lesson, or `default`.")
  private String file = "";

  @Mixin private ArrayMaps maps = new ArrayMaps();

  @Option(
      names = "--step",
      paramLabel = "N|NAME|all",
      description = {
        "Which: a number from 1, a name such as dE/dW2, or all."
            + " Without it: the last, where everything is known."
      })
  private @Nullable String step;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = {
        "OUT.png, OUT.svg or OUT.pdf. Several steps are the pages of a PDF, else files"
            + " numbered before the suffix: OUT-01.png."
      })
  private String target = "";

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1600x900",
      description = "Width and height in pixels, each 100 to 8192; ${DEFAULT-VALUE} if not given.")
  private String size = "";

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      defaultValue = "light",
      description = "light, dark or projector; ${DEFAULT-VALUE} if not given.")
  private String theme = "";

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "Language of the words, ko or en; if not given, that of the machine.")
  private @Nullable String language;

  @Option(
      names = "--present",
      description = "Draws what a lecture hall sees: formula, network and matrices, large.")
  private boolean present;

  RenderCommand(StepPictures pictures) {
    this.pictures = pictures;
  }

  @Override
  public Integer call() throws UnusableFile, IOException {
    Matcher pixels = SIZE.matcher(size);
    int width = pixels.matches() ? Integer.parseInt(pixels.group(1)) : 0;
    int height = pixels.matches() ? Integer.parseInt(pixels.group(2)) : 0;
    if (Math.min(width, height) < MIN_PIXELS || Math.max(width, height) > MAX_PIXELS) {
      throw wrong(
          "--size is width x height in pixels, such as 1600x900, each from "
              + (MIN_PIXELS + " to " + MAX_PIXELS + ", not " + size));
    }
    if (!THEMES.contains(theme)) {
      throw wrong("--theme is light, dark or projector, not " + theme);
    }
    if (language != null && !LANGUAGES.contains(language)) {
      throw wrong("--lang is ko or en, not " + language);
    }
    if (!SUFFIX.matcher(target).matches()) {
      throw wrong("OUT ends in .png, .svg or .pdf, not " + target);
    }
    Path out = Targets.path(spec, target);
    Targets.checkNot(spec, file, out);
    Trace trace = Trace.of(UnusableFile.lesson(file, maps.all()));
    var steps = new StepChoice(trace).named(step);
    if (steps.isEmpty()) {
      throw wrong(new StepChoice(trace).refuse(String.valueOf(step)));
    }
    draw(new RenderJob(trace, steps, width, height, theme, locale(), present, out));
    return 0;
  }

  private void draw(RenderJob job) throws IOException {
    for (Path picture : job.files()) {
      WholeFiles.check(picture);
    }
    try {
      pictures.draw(job);
    } catch (IOException cause) {
      throw FileProblem.writing(job.out(), cause);
    }
  }

  private Locale locale() {
    String code = language == null ? Locale.getDefault().getLanguage() : language;
    return code.equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Targets.line(spec), message);
  }
}
