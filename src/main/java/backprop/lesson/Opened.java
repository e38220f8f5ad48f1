package backprop.lesson;

/** What came of opening a file. */
public sealed interface Opened {
  /** A lesson, with nothing to be asked. */
  record Whole(Lesson lesson) implements Opened {}

  /**
   * Arrays of which a person has to say what they are.
   *
   * @param arrays of the file
   * @param reason why they are no lesson as they are
   */
  record Asking(NamedArrays arrays, BadLesson reason) implements Opened {}
}
