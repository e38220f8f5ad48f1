package backprop.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Reads LaTeX letter by letter and finds what would stop it: brackets and environments that do not
 * close, signs of LaTeX's own among the words, pairs of {@code \left} and {@code \right} torn
 * apart. It knows nothing of how the text was made.
 */
final class LatexChecker {
  /** Commands whose argument is mathematics. */
  private static final Set<String> MATHEMATICS = Set.of("fit");

  private final String text;
  private final Deque<String> open = new ArrayDeque<>();
  private int at;
  private int dollars;
  private int mathematics;
  private boolean nextIsMathematics;

  private LatexChecker(String text) {
    this.text = text;
  }

  /** What is wrong, with what stands around it; empty if nothing is. */
  static String complaint(String latex) {
    // What is defined at the head is known to compile, and is no text
    int body = latex.indexOf("\\begin{document}");
    return new LatexChecker(latex.substring(Math.max(0, body))).check();
  }

  private String check() {
    while (at < text.length()) {
      String wrong = read();
      if (!wrong.isEmpty()) {
        int from = Math.max(0, at - 40);
        return wrong + " in: " + text.substring(from, Math.min(text.length(), at + 40));
      }
    }
    return open.isEmpty() && dollars == 0 ? "" : "not closed: " + open + " " + dollars;
  }

  private String read() {
    char c = text.charAt(at++);
    return switch (c) {
      case '\\' -> command();
      case '{' -> {
        open.push(nextIsMathematics ? "{math" : "{");
        mathematics += nextIsMathematics ? 1 : 0;
        nextIsMathematics = false;
        yield "";
      }
      case '}' -> {
        String opened = open.isEmpty() ? "nothing" : open.pop();
        mathematics -= opened.equals("{math") ? 1 : 0;
        yield opened.startsWith("{") ? "" : "} closes " + opened;
      }
      case '$' -> {
        if (dollars == 1) {
          yield "$".equals(open.poll()) ? closed() : "$ closes something else";
        }
        open.push("$");
        dollars = 1;
        yield "";
      }
      case '_', '^' -> isMathematics() ? "" : c + " among words";
      case '&' -> open.stream().limit(1).anyMatch("bmatrix"::equals) ? "" : "& outside a matrix";
      case '#', '%', '~' -> c + " among words";
      default -> "";
    };
  }

  private String closed() {
    dollars = 0;
    return "";
  }

  private boolean isMathematics() {
    return dollars > 0 || mathematics > 0;
  }

  private String command() {
    int begin = at;
    while (at < text.length() && Character.isLetter(text.charAt(at)) && text.charAt(at) < 128) {
      at++;
    }
    if (at == begin) {
      at++;
      return "";
    }
    String name = text.substring(begin, at);
    switch (name) {
      case "begin" -> open.push(argument());
      case "end" -> {
        String ended = argument();
        if (!ended.equals(open.poll())) {
          return "\\end{" + ended + "} ends something else";
        }
      }
      case "left" -> {
        open.push("left");
        delimiter();
      }
      case "right" -> {
        if (!"left".equals(open.poll())) {
          return "\\right without \\left";
        }
        delimiter();
      }
      default -> nextIsMathematics = MATHEMATICS.contains(name);
    }
    return "";
  }

  private void delimiter() {
    // Perhaps an escaped brace
    at += text.charAt(at) == '\\' ? 2 : 1;
  }

  private String argument() {
    int end = text.indexOf('}', at);
    String argument = text.substring(at + 1, end);
    at = end + 1;
    return argument;
  }
}
