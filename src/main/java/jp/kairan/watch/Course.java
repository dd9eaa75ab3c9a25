package jp.kairan.watch;

import java.time.Instant;
import java.util.List;

/**
 * How a device stands by what it said.
 *
 * @param lit whether the lamp is on, null where it never said
 * @param litAt since when; null where it never said
 * @param lifeAt when somebody last did something with it; null before
 * @param batteryLowAt when its battery was last low; null where it never was
 */
record Course(Boolean lit, Instant litAt, Instant lifeAt, Instant batteryLowAt) {
    static Course of(Device device) {
        return new Course(device.lit(), device.litAt(), device.lifeAt(), device.batteryLowAt());
    }

    Course after(List<Heard> heard) {
        Course course = this;
        for (Heard each : heard) {
            course = course.after(each);
        }
        return course;
    }

    /** What is late turns no lamp back; that somebody did something, whenever that was, stays true. */
    private Course after(Heard heard) {
        Instant life = heard.signal().life() ? later(lifeAt, heard.at()) : lifeAt;
        if (heard.late()) {
            return new Course(lit, litAt, life, batteryLowAt);
        }
        Instant battery = heard.signal() == Signal.BATTERY_LOW ? heard.at() : batteryLowAt;
        boolean on = heard.signal() == Signal.ON;
        if (!heard.signal().lamp() || lit != null && lit == on) {
            return new Course(lit, litAt, life, battery);
        }
        return new Course(on, later(litAt, heard.at()), life, battery);
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
