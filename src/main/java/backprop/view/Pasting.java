package backprop.view;

import backprop.lesson.BadLesson;
import backprop.lesson.NumberBlock;
import backprop.session.Editable;
import backprop.session.Edits;
import java.util.function.Consumer;

/** Puts a block of numbers into a matrix of the lesson, all of it or nothing. */
final class Pasting {
  private final Edits edits;
  private final Consumer<Sentence> complain;

  /**
   * @param complain is told in one sentence why something cannot be pasted
   */
  Pasting(Edits edits, Consumer<Sentence> complain) {
    this.edits = edits;
    this.complain = complain;
  }

  /** Whether a text is more than one number, whichever way its commas are read. */
  static boolean isBlock(String text) {
    try {
      return NumberBlock.parse(text).isMany() && !text.strip().matches("[^\\s;]+");
    } catch (BadLesson _) {
      return false;
    }
  }

  /** Puts the numbers of a text where the first of them is to stand. */
  void paste(String text, Editable at) {
    try {
      edits.edit(NumberBlock.parse(text).into(edits.lesson(), at.symbol(), at.row(), at.column()));
    } catch (BadLesson bad) {
      complain.accept(messages -> bad.sentence(messages.locale()));
    }
  }
}
