package backprop.export;

/** Whoever waits for a job: hears how far it has come, and may call it off. */
public interface JobWatch {
  /** Waits to the end without looking. */
  JobWatch NONE =
      new JobWatch() {
        @Override
        public void done(double share) {
          // Nobody listens
        }

        @Override
        public boolean isCancelled() {
          return false;
        }
      };

  /**
   * A page or frame is done.
   *
   * @param share of the whole job, from 0 to 1; never less than before
   */
  void done(double share);

  /** Whether nobody wants the files any more; asked between two pages or frames. */
  boolean isCancelled();
}
