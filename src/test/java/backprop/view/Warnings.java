package backprop.view;

import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Hears what the toolkit warns of; to be added to its logger. */
final class Warnings extends Handler {
  private final Consumer<String> heard;

  Warnings(Consumer<String> heard) {
    this.heard = heard;
  }

  @Override
  public void publish(LogRecord record) {
    if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
      heard.accept(record.getMessage() + (record.getThrown() == null ? "" : record.getThrown()));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
