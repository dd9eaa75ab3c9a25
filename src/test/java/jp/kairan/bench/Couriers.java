package jp.kairan.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Carries parcels to the replicas when they are due, and again, to the other one, until they are acknowledged. */
final class Couriers {
    private static final long NANOS = 1_000_000;
    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 2_000;

    private final Replicas replicas;
    private final String check;
    private final byte[] secret;
    private final Instant begun = Instant.now();
    private final long zero = System.nanoTime();
    private final DelayQueue<Leg> legs = new DelayQueue<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicLong open = new AtomicLong();
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong hangUps = new AtomicLong();
    private final AtomicLong turnedAway = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();

    Couriers(Replicas replicas, String check, byte[] secret) {
        this.replicas = replicas;
        this.check = check;
        this.secret = secret;
    }

    /** One attempt to deliver. */
    private record Leg(Script.Errand errand, int replica, long nanos) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(nanos, ((Leg) other).nanos);
        }
    }

    /** Milliseconds since the drill began. */
    long now() {
        return (System.nanoTime() - zero) / NANOS;
    }

    /** The moments of this drill by a clock that is off. */
    Parcel.Moments moments(long error) {
        return new Parcel.Moments(begun, now(), error);
    }

    void start(List<Script.Errand> errands, int many) {
        open.addAndGet(errands.size());
        errands.forEach(each -> legs.add(new Leg(each, each.replica(), zero + each.due() * NANOS)));
        for (int i = 0; i < many; i++) {
            Thread thread = new Thread(this::carry, "courier-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    private void carry() {
        Line[] lines = new Line[replicas.count()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new Line(replicas.port(i));
        }
        try {
            while (true) {
                Leg leg = legs.take();
                Line.Answer answer = deliver(leg, lines[leg.replica()]);
                if (answer == null || answer.status() == 429 || answer.status() == 503) {
                    again(leg, answer);
                } else {
                    arrived(leg.errand().parcel(), answer);
                    open.decrementAndGet();
                }
            }
        } catch (InterruptedException e) {
            for (Line line : lines) {
                line.close();
            }
        }
    }

    /** The answer; null where there was none. */
    private Line.Answer deliver(Leg leg, Line line) {
        Parcel parcel = leg.errand().parcel();
        long sent = System.nanoTime();
        String body = parcel.body(check, moments(leg.errand().error()));
        try {
            Line.Answer answer = line.post(parcel.path(check), parcel.headers(body, secret), body);
            slowest.accumulateAndGet((System.nanoTime() - sent) / NANOS, Math::max);
            return answer;
        } catch (IOException e) {
            hangUps.incrementAndGet();
            return null;
        }
    }

    private void again(Leg leg, Line.Answer answer) {
        long wait = ThreadLocalRandom.current().nextLong(SHORTEST_MILLIS, LONGEST_MILLIS);
        if (answer != null) {
            turnedAway.incrementAndGet();
            wait = Math.max(wait, answer.pause() * 1000L);
        }
        legs.add(new Leg(leg.errand(), 1 - leg.replica(), System.nanoTime() + wait * NANOS));
    }

    private void arrived(Parcel parcel, Line.Answer answer) {
        answers.incrementAndGet();
        if (answer.status() / 100 != 2 || answer.body().contains("\"REFUSED\"") || !drill(answer.body(), parcel)) {
            refusals.add(parcel.getClass().getSimpleName() + " " + parcel.keys() + ": " + answer.status() + " "
                    + answer.body());
            return;
        }
        acknowledged.addAll(parcel.keys());
    }

    /** Every answer says that it is about a drill, but for that to a device, which knows of none. */
    private static boolean drill(String body, Parcel parcel) {
        return parcel instanceof Parcel.Press || new JsonObject(body).getBoolean("drill", false);
    }

    /** Waits until everything is acknowledged, but no longer than until this moment of the drill. */
    void finish(long latest) throws InterruptedException {
        long told = 0;
        while (open.get() > 0 && now() < latest) {
            Thread.sleep(100);
            if (now() - told > 10_000) {
                told = now();
                System.err.println("  " + told / 1000 + " s, " + open.get() + " on their way, " + answers.get()
                        + " acknowledged, " + hangUps.get() + " hang-ups, slowest " + slowest.get() + " ms, load "
                        + load());
            }
        }
        threads.forEach(Thread::interrupt);
    }

    private static String load() {
        try {
            return Machine.load();
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** Keys of what the service said was committed. */
    Queue<String> acknowledged() {
        return acknowledged;
    }

    /** What was not taken, which nothing in a drill should be. */
    Queue<String> refusals() {
        return refusals;
    }

    /** How many messages nobody has acknowledged. */
    long undelivered() {
        return open.get();
    }

    long answers() {
        return answers.get();
    }

    long hangUps() {
        return hangUps.get();
    }

    long turnedAway() {
        return turnedAway.get();
    }

    /** The longest that anybody waited for an answer, in milliseconds. */
    long slowest() {
        return slowest.get();
    }
}
