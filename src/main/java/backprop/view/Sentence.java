package backprop.view;

import backprop.session.Messages;

/** What is said to a person, in whichever language they read. */
@FunctionalInterface
interface Sentence {
  /** Nothing to say. */
  Sentence NONE = messages -> "";

  /** As it is said in one language. */
  String in(Messages messages);

  /** Whether there is nothing to say. */
  default boolean isNone() {
    return equals(NONE);
  }

  /**
   * A sentence of the bundle.
   *
   * @param namesAndValues a name, its value, the next name, its value, …
   */
  static Sentence of(String key, Object... namesAndValues) {
    return messages -> messages.text(key, namesAndValues);
  }
}
