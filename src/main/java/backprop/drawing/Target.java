package backprop.drawing;

import backprop.session.Focus;
import backprop.session.LabPlace;

/** What a place in a picture means to the person who points at it. */
public sealed interface Target {

  /** Something that lights up everywhere at once. */
  record Lights(Focus focus) implements Target {}

  /** A command to run, by its id. */
  record Runs(String command) implements Target {}

  /** A step to go to, by its number; 0 is the start. */
  record Step(int number) implements Target {}

  /** Something that only the laboratory has. */
  record InLab(LabPlace place) implements Target {}
}
