package jp.kairan.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Does for many at once what each of them asks for: whatever has come while the last turn was on its way goes into the next,
 * on a thread of its own. Whatever happens, everybody is answered, and the thread goes on.
 *
 * @param <Q> what somebody asks for
 * @param <A> what they get
 */
public final class Together<Q, A> {
    private static final Logger LOG = Logger.getLogger(Together.class);
    private static final long LOOK_MS = 200;

    private static final long PATIENCE_MS = 15_000;

    private final Terms terms;
    private final Function<List<Q>, List<A>> work;
    private final BlockingQueue<Waiting<Q, A>> waiting;
    private final int enough;
    private volatile boolean closing;
    private Thread thread;

    /**
     * How it is done.
     *
     * @param name of the thread, and in the log
     * @param waiting how many may wait; whoever comes then is told 503
     * @param most how many are done in one turn
     * @param pace a turn for less than a quarter of {@code most} begins no sooner than this after the one before, because one
     *     for many costs little more than one for few; whoever comes after a rest waits for nobody
     * @param again when whoever was told 503 should come again: after this time, or up to twice that
     */
    public record Terms(String name, int waiting, int most, Duration pace, Duration again) {}

    private record Waiting<Q, A>(Q question, Executor where, CompletableFuture<A> done) {}

    /** @param work answers each in order, null included; if it fails for many it is tried again with fewer */
    public Together(Terms terms, Function<List<Q>, List<A>> work) {
        this.terms = terms;
        this.work = work;
        this.waiting = new ArrayBlockingQueue<>(terms.waiting);
        this.enough = terms.most / 4;
    }

    /** Begins; what came before waits until then. */
    public void start() {
        thread = new Thread(this::run, terms.name);
        thread.start();
    }

    /** What was taken in is still done. */
    public void stop() throws InterruptedException {
        closing = true;
        if (thread != null) {
            thread.join(PATIENCE_MS);
        }
        List<Waiting<Q, A>> late = new ArrayList<>();
        waiting.drainTo(late);
        late.forEach(each -> each.done.completeExceptionally(busy()));
    }

    /** Whether what is taken in is also done. */
    public boolean alive() {
        return thread != null && thread.isAlive();
    }

    /** Refuses as {@link #submit} would, before anybody has taken trouble over a request for which there is no room. */
    public void requireRoom() {
        if (closing || waiting.remainingCapacity() == 0) {
            throw busy();
        }
    }

    /**
     * Takes a question in. 503 where too many wait or the service stops.
     *
     * @param where the thread on which it is to be answered: those of one thread are answered at once, so that it is woken once
     */
    public CompletableFuture<A> submit(Q question, Executor where) {
        CompletableFuture<A> done = new CompletableFuture<>();
        if (closing || !waiting.offer(new Waiting<>(question, where, done))) {
            throw busy();
        }
        return done;
    }

    /** Not everybody at the same second. */
    private ProblemException busy() {
        long most = terms.again.toMillis();
        return KernelProblem.UNAVAILABLE
                .problem()
                .after(Duration.ofMillis(most + ThreadLocalRandom.current().nextLong(most + 1)));
    }

    private void run() {
        List<Waiting<Q, A>> turn = new ArrayList<>(terms.most);
        long begun = System.nanoTime() - terms.pace.toNanos();
        while (!closing || !waiting.isEmpty()) {
            try {
                if (next(turn, begun)) {
                    begun = System.nanoTime();
                    done(turn);
                }
            } catch (InterruptedException e) {
                closing = true; // somebody wants this thread to end
                turn.forEach(each -> each.done.completeExceptionally(busy()));
            } catch (RuntimeException | Error e) {
                turn.forEach(each -> each.done.completeExceptionally(busy())); // nobody is left without a word
                LOG.errorf(
                        "event=turn-failed of=%s failure=%s",
                        terms.name, e.getClass().getSimpleName());
            }
            turn.clear();
        }
    }

    /** Takes the next turn; false where nobody came for a while. */
    private boolean next(List<Waiting<Q, A>> turn, long before) throws InterruptedException {
        Waiting<Q, A> first = waiting.poll(LOOK_MS, TimeUnit.MILLISECONDS);
        if (first == null) {
            return false;
        }
        turn.add(first);
        while (waiting.size() + 1 < enough && !closing && System.nanoTime() - before < terms.pace.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        waiting.drainTo(turn, terms.most - 1);
        return true;
    }

    private void done(List<Waiting<Q, A>> turn) {
        try {
            answer(turn, work.apply(turn.stream().map(Waiting::question).toList()));
        } catch (RuntimeException e) {
            failed(turn, e);
        }
    }

    private static <Q, A> void answer(List<Waiting<Q, A>> turn, List<A> answers) {
        Map<Executor, List<Runnable>> tellings = new HashMap<>();
        for (int i = 0; i < turn.size(); i++) {
            Waiting<Q, A> each = turn.get(i);
            A answer = answers.get(i);
            tellings.computeIfAbsent(each.where, absent -> new ArrayList<>()).add(() -> each.done.complete(answer));
        }
        tellings.forEach((where, some) -> where.execute(() -> some.forEach(Runnable::run)));
    }

    /** A database that is away is away for all; anything else is the fault of one, whom the others must not suffer for. */
    private void failed(List<Waiting<Q, A>> some, RuntimeException failure) {
        List<Waiting<Q, A>> turn = some.stream()
                .filter(each -> !each.done.isDone()) // an event loop that is gone has nobody to answer
                .toList();
        if (turn.isEmpty()) {
            return;
        }
        Optional<ProblemException> away =
                SqlStates.problem(failure).filter(known -> known.type().status() == 503);
        if (away.isPresent() || turn.size() == 1) {
            LOG.warnf(
                    "event=turn-failed of=%s requests=%d failure=%s",
                    terms.name, turn.size(), failure.getClass().getSimpleName());
            Throwable told = away.<Throwable>map(known -> known).orElse(failure);
            turn.forEach(each -> each.done.completeExceptionally(told));
            return;
        }
        int half = turn.size() / 2;
        done(turn.subList(0, half));
        done(turn.subList(half, turn.size()));
    }
}
