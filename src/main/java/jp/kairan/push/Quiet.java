package jp.kairan.push;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * Hours in which phones are not to ring, over midnight where the end is the earlier; none at all where both ends are
 * the same.
 *
 * @param from first minute of quiet
 * @param to first minute after it
 */
record Quiet(LocalTime from, LocalTime to) {
    /** Phones that may ring at any hour. */
    static final Quiet NEVER = new Quiet(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** How long it still lasts at some time, in the zone of that time; zero outside of it. */
    Duration left(ZonedDateTime now) {
        LocalTime time = now.toLocalTime();
        boolean overMidnight = to.isBefore(from);
        boolean evening = overMidnight && !time.isBefore(from);
        boolean within = overMidnight ? evening || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!within) {
            return Duration.ZERO;
        }
        return Duration.between(
                now, now.toLocalDate().plusDays(evening ? 1 : 0).atTime(to).atZone(now.getZone()));
    }

    /** How long until it begins anew, after what is left of it now; null where it never does. */
    Duration next(ZonedDateTime now) {
        if (from.equals(to)) {
            return null;
        }
        ZonedDateTime awake = now.plus(left(now));
        ZonedDateTime today = awake.toLocalDate().atTime(from).atZone(now.getZone());
        return Duration.between(now, today.isAfter(awake) ? today : today.plusDays(1));
    }

    /** How long it lasts each time; a clock that is changed meanwhile does not matter. */
    Duration length() {
        Duration length = Duration.between(from, to);
        return length.isNegative() ? length.plusDays(1) : length;
    }
}
