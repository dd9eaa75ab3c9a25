package jp.kairan.push;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How much of the project's quota has been granted: a bucket kept as the instant until which it is given away. Nothing
 * is saved up, and nothing is granted further ahead than a moment, so that an emergency never waits behind others.
 *
 * <p>After a rest or a pause it begins at a fifth and rises in a straight line, because FCM asks senders to. Emergencies
 * begin at full speed. Whenever FCM finds it too much it goes half as fast and recovers in about two minutes.
 *
 * @param free until when everything has been granted
 * @param freeOthers until when everything but the reserve of emergencies has been granted
 * @param begunAt when sending began after a rest or a pause
 * @param ceiling the share of the quota that FCM was found to bear at {@code ceilingAt}
 * @param ceilingAt when that was; it rises since
 */
record Pace(Instant free, Instant freeOthers, Instant begunAt, double ceiling, Instant ceilingAt) {
    /** How far ahead may be granted, and how much at once: an emergency waits no longer than both together. */
    static final Duration AHEAD = Duration.ofMillis(100);

    static final Duration SLICE = Duration.ofMillis(200);

    private static final Duration REST = Duration.ofSeconds(10);
    private static final Duration LONGEST_DEBT = Duration.ofMinutes(2);
    private static final double FIRST = 0.2;
    private static final double LOWEST = 0.05;
    private static final double RECOVERY_A_SECOND = 1 / 120.0;
    private static final double SECOND = 1e6;

    /** What came of asking. */
    record Step(Pace next, Grant grant) {}

    /** Grants up to so many messages to whoever asks. */
    Step grant(Instant now, int wanted, boolean emergency, Tempo tempo) {
        Pace seen = awake(now);
        Instant start = seen.start(now, emergency);
        Duration in = Duration.between(now, start);
        if (in.compareTo(AHEAD) > 0) {
            return new Step(this, Grant.none(in.minus(AHEAD)));
        }
        double full = tempo.rate() * seen.share(now, emergency, tempo);
        double others = full * (1 - tempo.reserve());
        double rate = emergency ? full : others;
        int messages = (int) Math.max(1, Math.min(wanted, rate * SLICE.toMillis() / 1000));
        Instant end = after(start, messages / rate);
        Instant all = after(later(now, seen.free), messages / full);
        Pace next = new Pace(all, emergency ? seen.freeOthers : end, seen.begunAt, seen.ceiling, seen.ceilingAt);
        return new Step(next, new Grant(messages, in, Duration.between(start, end), false));
    }

    /** FCM found it too much: half as fast once the pause is over. One overload is answered by many; it counts once. */
    Pace slower(Instant now, Duration pause) {
        if (begunAt.isAfter(now.minus(Duration.ofSeconds(1))) && ceiling < 1) {
            return paused(now, pause);
        }
        double less = Math.max(LOWEST, ceiling(now) / 2);
        return new Pace(free, freeOthers, begunAt, less, now).paused(now, pause);
    }

    /** After a pause it begins slowly. */
    Pace paused(Instant now, Duration pause) {
        return new Pace(free, freeOthers, later(begunAt, now.plus(pause)), ceiling, ceilingAt);
    }

    /** What is given away for longer than ever happens says that the database's clock was set back: it is void. */
    private Pace awake(Instant now) {
        boolean setBack = later(free, freeOthers).isAfter(now.plus(LONGEST_DEBT));
        boolean rested = later(free, freeOthers).isBefore(now.minus(REST)) && begunAt.isBefore(now);
        return setBack
                ? new Pace(now, now, now, ceiling, now)
                : new Pace(free, freeOthers, rested ? now : begunAt, ceiling, ceilingAt);
    }

    private Instant start(Instant now, boolean emergency) {
        Instant start = later(now, free);
        return emergency ? start : later(start, freeOthers);
    }

    private double share(Instant now, boolean emergency, Tempo tempo) {
        double ceilingNow = ceiling(now);
        if (emergency || tempo.ramp().isZero()) {
            return ceilingNow;
        }
        double risen = (double) millis(begunAt, now) / tempo.ramp().toMillis();
        return ceilingNow * Math.min(1, FIRST + (1 - FIRST) * risen);
    }

    private double ceiling(Instant now) {
        return Math.min(1, ceiling + RECOVERY_A_SECOND * millis(ceilingAt, now) / 1000);
    }

    private static long millis(Instant from, Instant to) {
        return Math.max(0, from.until(to, ChronoUnit.MILLIS));
    }

    private static Instant after(Instant start, double seconds) {
        return start.plus((long) Math.ceil(seconds * SECOND), ChronoUnit.MICROS);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
