package jp.kairan.kernel;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Work that is done again and again on a thread of its own, because the scheduler of the framework counts in whole seconds
 * and may be busy with longer work.
 */
public final class Repeated {
    private final Runnable work;
    private final Consumer<Throwable> failed;
    private final ScheduledExecutorService thread;

    /**
     * Nothing is done before {@link #start}.
     *
     * @param name of the thread
     * @param failed hears of a failure, after which the work goes on
     */
    public Repeated(String name, Runnable work, Consumer<Throwable> failed) {
        this.work = work;
        this.failed = failed;
        thread = Executors.newSingleThreadScheduledExecutor(turn -> {
            Thread made = new Thread(turn, name);
            made.setDaemon(true);
            return made;
        });
    }

    /** Begins after a while, and again that long after each end; both in milliseconds. */
    public void start(long first, long pause) {
        thread.scheduleWithFixedDelay(this::once, first, pause, TimeUnit.MILLISECONDS);
    }

    /** Ends it for good. */
    public void stop() {
        thread.shutdownNow();
    }

    private void once() {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            // an executor never again begins what has thrown
            failed.accept(e);
        }
    }
}
