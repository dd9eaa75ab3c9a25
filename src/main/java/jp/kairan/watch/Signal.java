package jp.kairan.watch;

import jp.kairan.evidence.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a device says. */
@Schema(name = "WatchEventKind")
enum Signal {
    /** The lamp was switched on. */
    ON,
    /** The lamp was switched off. */
    OFF,
    /** The device works; says nothing of anybody. */
    HEARTBEAT,
    /** Somebody pressed 無事. */
    SAFE,
    /** Somebody pressed 助けて. */
    HELP,
    /** Somebody moved. */
    MOTION,
    /** The battery needs changing. */
    BATTERY_LOW;

    /** Whether it takes a person to make it happen. */
    boolean life() {
        return this != HEARTBEAT && this != BATTERY_LOW;
    }

    /** What it says of whoever made it happen, as far as its time depends on that. */
    Status status() {
        return this == HELP ? Status.HELP : Status.SAFE;
    }

    /** Whether it tells how a lamp is. */
    boolean lamp() {
        return this == ON || this == OFF;
    }

    /** Whether it is worth something as a weak sign in an incident: a device that works beside the dead is none. */
    boolean weak() {
        return lamp() || this == MOTION;
    }
}
