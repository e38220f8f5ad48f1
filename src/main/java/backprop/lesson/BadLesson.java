package backprop.lesson;

import java.util.Locale;
import java.util.Optional;

/** A lesson that cannot be used, with the place and the reason; what was open before stays open. */
public final class BadLesson extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Where in a text file something stands.
   *
   * @param line counted from 1
   * @param column counted from 1
   */
  public record Place(int line, int column) {}

  private final transient Problem problem;
  private final transient Optional<String> subject;
  private final transient Optional<Place> place;
  private final transient Optional<String> member;

  /** A problem with the lesson as a whole. */
  public BadLesson(Problem problem) {
    this(problem, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A problem with one part of the lesson, named as in the file: {@code W1}. */
  public BadLesson(Problem problem, String subject) {
    this(problem, Optional.of(subject), Optional.empty(), Optional.empty());
  }

  private BadLesson(
      Problem problem, Optional<String> subject, Optional<Place> place, Optional<String> member) {
    super(problem.sentence(Locale.ROOT));
    this.problem = problem;
    this.subject = subject;
    this.place = place;
    this.member = member;
  }

  /** The same problem, said of a place. */
  public BadLesson at(Place where) {
    return new BadLesson(problem, subject, Optional.of(where), member);
  }

  /** The same problem, said of one part of an archive or folder: {@code W1.npy}. */
  BadLesson in(String part) {
    return new BadLesson(problem, subject, place, Optional.of(JsonText.printable(part)));
  }

  /**
   * What is wrong and where: the part of an archive or folder, and the place if it stands in a
   * text: {@code W1.csv: line 12, column 7: …}.
   */
  public String sentence(Locale locale) {
    String what = problem.sentence(locale);
    String where =
        place
            .map(at -> Problem.of("place", at.line(), at.column(), what).sentence(locale))
            .orElse(what);
    return member.map(name -> name + ": " + where).orElse(where);
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** The part of the lesson it is about, if it is about one. */
  public Optional<String> subject() {
    return subject;
  }

  /** Where it stands, if it stands in a text. */
  public Optional<Place> place() {
    return place;
  }

  /** The part of an archive or folder it stands in, if it stands in one. */
  public Optional<String> member() {
    return member;
  }
}
