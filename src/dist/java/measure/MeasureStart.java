package measure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures from outside how programs start: from exec to the first drawn frame, to the first frame
 * that answers a key, and the memory after a walk. It looks at the pixels of an X server without a
 * screen, so nothing has to be built into the program. Linux; needs Xvfb and xdotool.
 *
 * <pre>java MeasureStart.java RUNS NAME=COMMAND…</pre>
 *
 * The commands take turns, so that a busy machine troubles all of them alike; each ends up in both
 * tables: warm, and with the caches of the system emptied before each start where that is allowed.
 */
public final class MeasureStart {
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 900;

  /** A window that has not painted has one colour, or the few of its strips. */
  private static final int COLOURS_OF_A_PICTURE = 40;

  private static final int GRID = 5;
  private static final Path CACHES = Path.of("/proc/sys/vm/drop_caches");

  private record Start(double frame, double answer) {}

  private final String display;
  private final ByteBuffer pixels;
  private final Path home;

  private MeasureStart(String display, ByteBuffer pixels, Path home) {
    this.display = display;
    this.pixels = pixels;
    this.home = home;
  }

  /** Prints the tables. */
  public static void main(String[] args) throws Exception {
    int runs = Integer.parseInt(args[0]);
    Map<String, List<String>> programs = new LinkedHashMap<>();
    Arrays.stream(args)
        .skip(1)
        .map(arg -> arg.split("=", 2))
        .forEach(pair -> programs.put(pair[0], List.of(pair[1].split(" +"))));
    Path folder = Files.createTempDirectory("measure-start");
    String display = ":" + (200 + ProcessHandle.current().pid() % 700);
    Process server =
        new ProcessBuilder(
                "Xvfb",
                display,
                "-screen",
                "0",
                WIDTH + "x" + HEIGHT + "x24",
                "-br",
                "-fbdir",
                folder.toString(),
                "-nolisten",
                "tcp")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    // Also when it is called off
    Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
    try {
      new MeasureStart(display, screen(folder.resolve("Xvfb_screen0")), folder)
          .measure(runs, programs);
    } finally {
      server.destroy();
      server.waitFor(5, TimeUnit.SECONDS);
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile().delete());
      }
    }
  }

  private static ByteBuffer screen(Path file) throws IOException {
    long until = System.nanoTime() + 10_000_000_000L;
    while (!Files.exists(file) || Files.size(file) < 4L * WIDTH * HEIGHT) {
      if (System.nanoTime() > until) {
        throw new IOException("Xvfb does not start");
      }
      pause(20);
    }
    pause(300);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      // An X window dump: its header says how long it is and how many colours follow
      int header = all.getInt(0) + all.getInt(4 * 19) * 12;
      return all.slice(header, 4 * WIDTH * HEIGHT);
    }
  }

  private void measure(int runs, Map<String, List<String>> programs) throws Exception {
    System.out.printf(
        "%d processors, load %s, %d runs each, taking turns%n",
        Runtime.getRuntime().availableProcessors(), load(), runs);
    for (List<String> program : programs.values()) {
      start(program);
    }
    report("warm", runs, programs, false);
    if (canDropCaches()) {
      report("cold (page cache emptied before each start)", runs, programs, true);
    } else {
      System.out.println("cold: not measured, emptying the page cache is not allowed here");
    }
    System.out.println();
    System.out.println("memory after a walk through the steps and layers, MB");
    System.out.printf("%-28s %8s %8s%n", "", "PSS", "RSS");
    for (var program : programs.entrySet()) {
      double[] memory = walk(program.getValue());
      System.out.printf(Locale.ROOT, "%-28s %8.0f %8.0f%n", program.getKey(), memory[0], memory[1]);
    }
    System.out.println("load afterwards " + load());
  }

  private void report(String title, int runs, Map<String, List<String>> programs, boolean cold)
      throws Exception {
    Map<String, List<Start>> starts = new LinkedHashMap<>();
    for (int run = 0; run < runs; run++) {
      for (var program : programs.entrySet()) {
        if (cold) {
          dropCaches();
        }
        starts
            .computeIfAbsent(program.getKey(), name -> new ArrayList<>())
            .add(start(program.getValue()));
      }
    }
    System.out.println();
    System.out.println(title + ": milliseconds from exec");
    System.out.printf(
        "%-28s %8s %8s %8s %8s %14s%n", "", "median", "least", "most", "ratio", "to first answer");
    double first = median(starts.values().iterator().next().stream().mapToDouble(Start::frame));
    for (var one : starts.entrySet()) {
      double[] frames = one.getValue().stream().mapToDouble(Start::frame).sorted().toArray();
      double median = median(Arrays.stream(frames));
      System.out.printf(
          Locale.ROOT,
          "%-28s %8.0f %8.0f %8.0f %8.2f %14.0f%n",
          one.getKey(),
          median,
          frames[0],
          frames[frames.length - 1],
          median / first,
          median(one.getValue().stream().mapToDouble(Start::answer)));
    }
  }

  private static double median(java.util.stream.DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private Process exec(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("DISPLAY", display);
    builder.environment().remove("WAYLAND_DISPLAY");
    // Settings and caches of the person who measures stay out of it, and stay as they are
    builder.environment().put("HOME", home.toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
    for (String kind : List.of("CONFIG", "STATE", "CACHE", "DATA")) {
      builder.environment().put("XDG_" + kind + "_HOME", home.toString());
    }
    return builder.start();
  }

  private Start start(List<String> command) throws Exception {
    await(command, () -> colours() < 3, 10);
    long from = System.nanoTime();
    Process process = exec(command);
    try {
      await(command, () -> colours() > COLOURS_OF_A_PICTURE, 60);
      double frame = (System.nanoTime() - from) / 1e6;
      long before = sum();
      key("Right");
      await(command, () -> sum() != before, 20);
      return new Start(frame, (System.nanoTime() - from) / 1e6);
    } finally {
      end(process);
    }
  }

  private double[] walk(List<String> command) throws Exception {
    await(command, () -> colours() < 3, 10);
    Process process = exec(command);
    try {
      await(command, () -> colours() > COLOURS_OF_A_PICTURE, 60);
      pause(500);
      for (int step = 0; step < 26; step++) {
        key("Right");
        pause(120);
        if (step % 6 == 5) {
          for (String into : List.of("Return", "Right", "Down", "Escape", "Escape")) {
            key(into);
            pause(120);
          }
        }
        if (step == 9) {
          for (String layer : List.of("j", "c", "F1")) {
            key(layer);
            pause(800);
            key("Escape");
            pause(200);
          }
        }
      }
      for (String last : List.of("t", "t", "t", "Home", "End")) {
        key(last);
        pause(300);
      }
      return memory(process);
    } finally {
      end(process);
    }
  }

  private static double[] memory(Process process) throws IOException {
    double pss = 0;
    double rss = 0;
    List<Long> all =
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .map(ProcessHandle::pid)
            .toList();
    for (long pid : all) {
      Map<String, Double> sizes =
          Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
              .skip(1)
              .map(line -> line.split("[: ]+"))
              .collect(Collectors.toMap(part -> part[0], part -> Double.parseDouble(part[1])));
      pss += sizes.get("Pss") / 1024;
      rss += sizes.get("Rss") / 1024;
    }
    return new double[] {pss, rss};
  }

  private static void end(Process process) throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.waitFor(10, TimeUnit.SECONDS);
  }

  private void key(String key) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("xdotool", "key", key);
    builder.environment().put("DISPLAY", display);
    builder.start().waitFor();
  }

  private void await(List<String> command, java.util.function.BooleanSupplier done, int seconds)
      throws IOException {
    long until = System.nanoTime() + seconds * 1_000_000_000L;
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new IOException("no picture, or no answer, of " + String.join(" ", command));
      }
      pause(2);
    }
  }

  /** How many colours a grid of pixels has. */
  private long colours() {
    return grid().distinct().count();
  }

  private long sum() {
    return grid().asLongStream().reduce(1, (sum, pixel) -> 31 * sum + pixel);
  }

  private IntStream grid() {
    return IntStream.range(0, HEIGHT / GRID)
        .flatMap(y -> IntStream.range(0, WIDTH / GRID).map(x -> (y * WIDTH + x) * GRID))
        .map(at -> pixels.getInt(4 * at));
  }

  private static boolean canDropCaches() {
    try {
      dropCaches();
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static void dropCaches() throws IOException {
    try {
      new ProcessBuilder("sync").start().waitFor();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    Files.writeString(CACHES, "3", StandardOpenOption.WRITE);
  }

  private static String load() throws IOException {
    return String.join(
        " ", Arrays.asList(Files.readString(Path.of("/proc/loadavg")).split(" ")).subList(0, 3));
  }

  private static void pause(int millis) {
    LockSupport.parkNanos(millis * 1_000_000L);
  }
}
