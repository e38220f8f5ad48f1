package backprop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.lesson.JsonLessons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program has no business in any network. A process of its own notes every class that it sets
 * to work; without those below no Java program can open a socket, fetch an address, or listen.
 *
 * <p>{@code InetAddress} is not among them: on Linux the JDK's list of fonts is kept under the name
 * of the machine, which AWT asks for when the first formula is set. It is answered from a file that
 * does not exist.
 */
final class NoNetworkTest {
  private static final Set<String> NETWORK =
      Set.of(
          "java/net/Socket",
          "java/net/ServerSocket",
          "java/net/DatagramSocket",
          "java/net/HttpURLConnection",
          "java/net/http/HttpClient",
          "sun/nio/ch/Net",
          "sun/nio/ch/NioSocketImpl",
          "sun/nio/ch/SocketChannelImpl",
          "sun/nio/ch/ServerSocketChannelImpl",
          "sun/nio/ch/DatagramChannelImpl",
          "sun/nio/ch/UnixDomainSockets");

  @TempDir private Path folder;

  /** The names, with slashes, of all classes that were set to work by a program's arguments. */
  private Set<String> classesOf(String main, String... arguments) throws Exception {
    Path log = folder.resolve("classes");
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+init=info:file=" + log,
                "--module-path",
                System.getProperty("jdk.module.path"),
                "--add-modules",
                "javafx.controls",
                "--enable-native-access=javafx.graphics",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                main));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words);
    for (String name : List.of("XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")) {
      builder.environment().put(name, folder.toString());
    }
    Process process =
        builder
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(folder.resolve("err").toFile())
            .start();
    assertEquals(0, process.waitFor(), Files.readString(folder.resolve("err")));
    return initialised(log);
  }

  private static Set<String> initialised(Path log) throws IOException {
    String begin = " Initializing '";
    return Files.readString(log, StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> line.contains(begin))
        .map(line -> line.substring(line.indexOf(begin) + begin.length()))
        .map(line -> line.substring(0, line.indexOf('\'')))
        .collect(Collectors.toSet());
  }

  private static Set<String> network(Set<String> classes) {
    return classes.stream().filter(NETWORK::contains).collect(Collectors.toSet());
  }

  @Test
  void a_check_a_trace_a_picture_and_a_walk_through_the_window_open_no_socket() throws Exception {
    Set<String> classes = classesOf("backprop.cli.Main", "rehearse");
    for (String used : List.of("trace/Trace", "export/PngPicture", "view/NudgeLayer")) {
      assertTrue(classes.contains("backprop/" + used), used);
    }
    assertEquals(Set.of(), network(classes));
  }

  @Test
  void opening_a_file_and_writing_one_opens_no_socket() throws Exception {
    Path file = Files.write(folder.resolve("a.npz"), JsonLessons.bytes("/backprop/files/flat.npz"));
    Set<String> classes =
        classesOf(
            "backprop.cli.Main",
            "trace",
            file.toString(),
            "-o",
            folder.resolve("t.npz").toString());
    assertTrue(classes.contains("backprop/lesson/Npz"));
    assertEquals(Set.of(), network(classes));
  }

  @Test
  void a_program_that_opens_a_socket_would_be_found_out() throws Exception {
    assertTrue(network(classesOf(Listener.class.getName())).contains("java/net/ServerSocket"));
  }

  @Test
  void not_even_the_name_of_a_machine_is_asked_for() throws Exception {
    classesOf(
        Asking.class.getName(),
        folder.resolve("answer").toString(),
        "trace",
        "default",
        "-o",
        folder.resolve("t.json").toString());
    String answer = Files.readString(folder.resolve("answer"));
    assertTrue(answer.contains("hosts file no-network not found"), answer);
  }

  /** Runs the program and asks at its end for a machine, by a name that none ever has. */
  @SuppressWarnings("AddressSelection") // it has no address, and that is the point
  static final class Asking {
    private Asking() {}

    public static void main(String[] arguments) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> ask(Path.of(arguments[0]))));
      Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void ask(Path answer) {
      try {
        Files.writeString(answer, name());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String name() {
      try {
        return InetAddress.getByName("nobody.test").toString();
      } catch (UnknownHostException from) {
        return String.valueOf(from.getMessage());
      }
    }
  }

  /** Opens a socket. */
  static final class Listener {
    private Listener() {}

    public static void main(String[] arguments) throws IOException {
      new java.net.ServerSocket().close();
    }
  }
}
