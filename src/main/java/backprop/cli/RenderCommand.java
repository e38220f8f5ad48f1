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
    sortOptions = false)
final class RenderCommand implements Callable<Integer> {
  private static final Pattern SUFFIX =
      Pattern.compile(
          ".*[^/\\\\]\\.(png|svg|pdf|gif|apng)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Set<String> MOVING = Set.of("gif", "apng");
  private static final List<String> THEMES = List.of("light", "dark", "projector");

  private final Words words;
  private final StepPictures pictures;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
  private String file = "";

  @Mixin private ArrayMaps maps = new ArrayMaps();

  @Option(names = "--step", paramLabel = "N|NAME|all")
  private @Nullable String step;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true)
  private String target = "";

  @Mixin private PixelOptions pixels = new PixelOptions();

  @Option(names = "--theme", paramLabel = "THEME", defaultValue = "light")
  private String theme = "";

  @Mixin private LanguageOption language = new LanguageOption();

  @Option(names = "--present")
  private boolean present;

  @Mixin private PaperOptions paper = new PaperOptions();

  @Mixin private MotionOptions motion = new MotionOptions();

  RenderCommand(Words words, StepPictures pictures) {
    this.words = words;
    this.pictures = pictures;
  }

  @Override
  public Integer call() throws UnusableFile, IOException {
    if (!THEMES.contains(theme)) {
      throw wrong("refused.theme", "name", theme);
    }
    language.check(words, Targets.line(spec));
    Matcher suffix = SUFFIX.matcher(target);
    if (!suffix.matches()) {
      throw wrong("refused.render-suffix", "name", target);
    }
    String format = suffix.group(1).toLowerCase(Locale.ROOT);
    refuse(format);
    Path out = Targets.path(words, spec, target);
    Targets.checkNot(words, spec, file, out);
    Trace trace = Trace.of(UnusableFile.lesson(words, file, maps.all()));
    var steps = new StepChoice(trace).named(step);
    if (steps.isEmpty()) {
      throw refusal(new StepChoice(trace).refuse(words, String.valueOf(step)));
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
            words.locale(),
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
            .refusal(words, moves || format.equals("png"), isPaper)
            .or(() -> paper.refusal(words))
            .or(() -> motion.refusal(words, moves));
    if (refusal.isPresent()) {
      throw refusal(refusal.get());
    }
    if (isPaper && moves) {
      throw wrong("refused.handout-moves", "format", format);
    }
    if (present && (isPaper || motion.isWithStep())) {
      String other = isPaper ? "--handout" : "--with-step";
      throw wrong("refused.two-pictures", "other", other);
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

  private ParameterException wrong(String key, String... nameAndValue) {
    return refusal(words.text(key, (Object[]) nameAndValue));
  }

  private ParameterException refusal(String sentence) {
    return new ParameterException(Targets.line(spec), sentence);
  }
}
