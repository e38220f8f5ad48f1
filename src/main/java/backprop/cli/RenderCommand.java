package backprop.cli;

import backprop.export.Layout;
import backprop.export.RenderJob;
import backprop.export.StepPictures;
import backprop.lesson.FileProblem;
import backprop.lesson.WholeFiles;
import backprop.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
  private static final Pattern SUFFIX =
      Pattern.compile(
          ".*[^/\\\\]\\.(png|svg|pdf|gif|apng)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Set<String> MOVING = Set.of("gif", "apng");
  private static final List<String> THEMES = List.of("light", "dark", "projector");
  private static final List<String> LANGUAGES = List.of("ko", "en");

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
        "OUT.png, .svg, .pdf, .gif or .apng. Several steps are the pages of a PDF and the frames"
            + " of a GIF or APNG, else files numbered before the suffix: OUT-01.png."
      })
  private String target = "";

  @Mixin private PixelOptions pixels = new PixelOptions();

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

  @Mixin private PaperOptions paper = new PaperOptions();

  @Mixin private MotionOptions motion = new MotionOptions();

  RenderCommand(StepPictures pictures) {
    this.pictures = pictures;
  }

  @Override
  public Integer call() throws UnusableFile, IOException {
    if (!THEMES.contains(theme)) {
      throw wrong("--theme is light, dark or projector, not " + theme);
    }
    if (language != null && !LANGUAGES.contains(language)) {
      throw wrong("--lang is ko or en, not " + language);
    }
    Matcher suffix = SUFFIX.matcher(target);
    if (!suffix.matches()) {
      throw wrong("OUT ends in .png, .svg, .pdf, .gif or .apng, not " + target);
    }
    String format = suffix.group(1).toLowerCase(Locale.ROOT);
    refuse(format);
    Path out = Targets.path(spec, target);
    Targets.checkNot(spec, file, out);
    Trace trace = Trace.of(UnusableFile.lesson(file, maps.all()));
    var steps = new StepChoice(trace).named(step);
    if (steps.isEmpty()) {
      throw wrong(new StepChoice(trace).refuse(String.valueOf(step)));
    }
    Layout layout = layout(format);
    boolean small = layout instanceof Layout.Network;
    draw(
        new RenderJob(
            trace,
            steps,
            pixels.width(small),
            pixels.height(small),
            pixels.scale(),
            theme,
            locale(),
            layout,
            motion.motion(),
            out));
    return 0;
  }

  /** Wishes that contradict each other. */
  private void refuse(String format) {
    boolean moves = MOVING.contains(format);
    boolean isPaper = paper.isHandout();
    Optional<String> refusal =
        pixels
            .refusal(moves || format.equals("png"), isPaper)
            .or(paper::refusal)
            .or(() -> motion.refusal(moves));
    if (refusal.isPresent()) {
      throw wrong(refusal.get());
    }
    if (isPaper && moves) {
      throw wrong("--handout is for paper: let OUT end in .pdf, .png or .svg, not ." + format);
    }
    if (present && (isPaper || motion.isWithStep())) {
      String other = isPaper ? "--handout" : "--with-step";
      throw wrong("--present and " + other + " are two pictures: ask for one of them");
    }
  }

  private Layout layout(String format) {
    if (paper.isHandout()) {
      return paper.layout();
    }
    if (present) {
      return new Layout.Hall();
    }
    return MOVING.contains(format) && !motion.isWithStep()
        ? new Layout.Network()
        : new Layout.Whole();
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
