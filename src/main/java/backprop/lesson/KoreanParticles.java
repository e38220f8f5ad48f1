package backprop.lesson;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Korean particles that follow how a name or number is read aloud: 은 after a closing consonant, 는
 * after a vowel. Sentences write both, {@code 은(는)}, and the one that fits is chosen; after a
 * foreign word, whose reading nobody knows, both stay.
 */
public final class KoreanParticles {
  /** Both forms of a particle, the one after a consonant first. */
  private record Particle(String written, String closed, String open) {}

  private static final Particle TOWARDS = new Particle("(으)로", "으로", "로");

  private static final Pattern BOTH =
      Pattern.compile("은\\(는\\)|이\\(가\\)|을\\(를\\)|과\\(와\\)|\\(으\\)로|\\(이\\)라");

  /** What stands before a particle and is not read: quotes, brackets, the marks of LaTeX. */
  private static final Pattern UNREAD = Pattern.compile("[\\s’'\"”)\\]}$]+$");

  private static final Pattern TRANSPOSED = Pattern.compile("(\\\\top|ᵀ)$");
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

  /** Digits read as 영, 일, 삼, 육, 칠 and 팔 end in a consonant. */
  private static final String CLOSED_DIGITS = "013678";

  /** Of these the consonant is ㄹ, after which 로 stands without 으. */
  private static final String DIGITS_IN_L = "178";

  private static final String CLOSED_LETTERS = "LMNRlmnr";
  private static final String LETTERS_IN_L = "LRlr";
  private static final int FINALS = 28;
  private static final int FINAL_L = 8;

  /** How a reading ends. */
  private enum End {
    OPEN,
    CLOSED,
    IN_L
  }

  private KoreanParticles() {}

  /** A sentence with every particle that can be known. */
  public static String in(String sentence) {
    Matcher matcher = BOTH.matcher(sentence);
    StringBuilder all = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      all.append(sentence, from, matcher.start());
      Particle particle = particle(matcher.group());
      all.append(end(all.toString()).map(end -> form(particle, end)).orElse(matcher.group()));
      from = matcher.end();
    }
    return all.append(sentence.substring(from)).toString();
  }

  private static Particle particle(String written) {
    return switch (written) {
      case "은(는)" -> new Particle(written, "은", "는");
      case "이(가)" -> new Particle(written, "이", "가");
      case "을(를)" -> new Particle(written, "을", "를");
      case "과(와)" -> new Particle(written, "과", "와");
      case "(이)라" -> new Particle(written, "이라", "라");
      default -> TOWARDS;
    };
  }

  private static String form(Particle particle, End end) {
    boolean open = end == End.OPEN || (end == End.IN_L && particle.equals(TOWARDS));
    return open ? particle.open() : particle.closed();
  }

  private static Optional<End> end(String before) {
    String read = UNREAD.matcher(before).replaceAll("");
    if (read.isEmpty()) {
      return Optional.empty();
    }
    if (TRANSPOSED.matcher(read).find()) {
      // 전치
      return Optional.of(End.OPEN);
    }
    char last = read.charAt(read.length() - 1);
    if (last == '′') {
      // 프라임
      return Optional.of(End.CLOSED);
    }
    if (last >= '가' && last <= '힣') {
      int fin = (last - '가') % FINALS;
      return Optional.of(fin == 0 ? End.OPEN : fin == FINAL_L ? End.IN_L : End.CLOSED);
    }
    int subscript = SUBSCRIPTS.indexOf(last);
    char sign = subscript < 0 ? last : Character.forDigit(subscript, 10);
    if (sign >= '0' && sign <= '9') {
      return Optional.of(ends(sign, CLOSED_DIGITS, DIGITS_IN_L));
    }
    boolean alone = read.length() < 2 || !isLatin(read.charAt(read.length() - 2));
    return isLatin(last) && alone
        ? Optional.of(ends(last, CLOSED_LETTERS, LETTERS_IN_L))
        : Optional.empty();
  }

  private static End ends(char sign, String closed, String inL) {
    if (inL.indexOf(sign) >= 0) {
      return End.IN_L;
    }
    return closed.indexOf(sign) >= 0 ? End.CLOSED : End.OPEN;
  }

  private static boolean isLatin(char sign) {
    return (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
  }
}
