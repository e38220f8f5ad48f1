package backprop.drawing;

import backprop.drawing.HandoutShelf.Box;
import backprop.drawing.HandoutShelf.Column;
import backprop.drawing.HandoutShelf.Steps;
import backprop.drawing.PaperFit.Manner;
import backprop.trace.Step;
import backprop.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives every step the room it needs to be read and filled in: its slot if that is enough, else
 * more of the sheet, up to all of it. So there are at most so many steps on a sheet as were wished.
 */
final class HandoutFlow {
  /** With more steps on a sheet there are fewer words. */
  private static final int USUAL = 4;

  private final Style style;
  private final Trace trace;
  private final Question question;
  private final HandoutSheet sheet;

  HandoutFlow(Style style, Trace trace, Question question, HandoutSheet sheet) {
    this.style = style;
    this.trace = trace;
    this.question = question;
    this.sheet = sheet;
  }

  /** The steps on shelves: two that need half of the width stand beside each other. */
  List<HandoutShelf> shelves(List<Step> steps) {
    List<HandoutShelf> shelves = new ArrayList<>();
    List<Box> boxes = new ArrayList<>(steps.stream().map(this::box).toList());
    while (!boxes.isEmpty()) {
      Box first = boxes.removeFirst();
      boolean isAlone = first.isWide() || boxes.isEmpty() || boxes.getFirst().isWide();
      if (isAlone) {
        // Without a neighbour it may as well be wide
        boolean widened = !first.isWide() && !boxes.isEmpty();
        shelves.add(shelf(List.of(List.of(widened ? wide(first.step()) : first))));
        continue;
      }
      List<Box> beside = new ArrayList<>(List.of(boxes.removeFirst()));
      while (!boxes.isEmpty() && !boxes.getFirst().isWide() && isRoom(first, beside, boxes)) {
        beside.add(boxes.removeFirst());
      }
      shelves.add(shelf(List.of(List.of(first), beside)));
    }
    return shelves;
  }

  /** Whether the next box fits below those beside a tall one. */
  private static boolean isRoom(Box tall, List<Box> beside, List<Box> next) {
    List<Box> all = new ArrayList<>(beside);
    all.add(next.getFirst());
    return new Column(all).least() <= tall.least();
  }

  private HandoutShelf shelf(List<List<Box>> columns) {
    return new Steps(
        columns.stream().map(boxes -> new Column(List.copyOf(boxes))).toList(), sheet.slotHeight());
  }

  private Box box(Step step) {
    HandoutStep set = new HandoutStep(style, trace, step, question);
    double slot = sheet.slotWidth();
    boolean isWide = sheet.columns() == 1;
    Manner tight = Manner.tight(isWide);
    Optional<Double> usually = fit(set, slot, sheet.slotHeight(), tight);
    if (usually.isPresent()) {
      return new Box(set, slot, usually.get(), isWide, Optional.of(tight));
    }
    Optional<Double> tall = isWide ? Optional.empty() : fit(set, slot, HandoutSheet.HEIGHT, tight);
    Box wide = wide(set);
    return tall.filter(height -> height < wide.least() * sheet.columns())
        .map(height -> new Box(set, slot, height, false, Optional.of(tight)))
        .orElse(wide);
  }

  private Box wide(HandoutStep set) {
    double width = HandoutSheet.WIDTH;
    for (Manner manner : List.of(Manner.tight(true), Manner.fewDigits())) {
      Optional<Double> height = fit(set, width, HandoutSheet.HEIGHT, manner);
      if (height.isPresent()) {
        return new Box(set, width, height.get(), true, Optional.of(manner));
      }
    }
    double height = Math.min(set.fitPart(width, HandoutSheet.HEIGHT), HandoutSheet.HEIGHT);
    return new Box(set, width, height, true, Optional.empty());
  }

  /** Where many are to share a sheet, words are the first to give way. */
  private Optional<Double> fit(HandoutStep set, double width, double height, Manner manner) {
    return sheet.steps() > USUAL
        ? set.fitFewWords(width, height, manner)
        : set.fit(width, height, manner);
  }
}
