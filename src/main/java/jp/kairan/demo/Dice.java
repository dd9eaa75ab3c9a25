package jp.kairan.demo;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Chance that depends on nothing but the seed, what is asked about and its number: any row can be made without the rows
 * before it, and made again.
 */
final class Dice {
    /** When the demo city came into being; part of every id, so that ids do not depend on the day of loading. */
    static final OffsetDateTime FOUNDED = OffsetDateTime.parse("2025-04-01T00:00:00+09:00");

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final long seed;

    Dice(long seed) {
        this.seed = mix(seed + STEP);
    }

    /** What is drawn for; each has a stream of its own. */
    enum About {
        UNIT,
        HOUSEHOLD,
        RESIDENT,
        ACCOUNT,
        STAFF,
        DEVICE,
        OFFICE,
        MEMBERSHIP,
        LIST,
        SIZE_OF_FEDERATION,
        SIZE_OF_ASSOCIATION,
        SIZE_OF_GROUP,
        OTHERS,
        HEADS,
        CORRECTION,
        LOGIN,
        SECOND_PHONE,
        SURNAME,
        GIVEN_NAME,
        AGE,
        TRAIT,
        PLATFORM,
        LANGUAGE,
        BODY,
        FACILITY,
        SHELTER,
        SHELTER_TRAIT,
        SHELTER_PLACE,
        SHELTER_KEEPER,
        ZONE,
        SNOW_STRETCH,
        SNOW_TEAM,
        SNOW_REQUEST,
        SNOW_OFFER,
        SAFETY_DRILL,
        SAFETY_ANSWER,
        WATCH_DEVICE,
        WATCH_RULE,
        WATCH_ALERT,
        WATCH_ENTRY,
        WATCH_MESSAGE
    }

    /** A number from 0 to below the bound. */
    int below(About about, long n, int bound) {
        return (int) Math.floorMod(draw(about, n) >>> 1, (long) bound);
    }

    /** A fraction from 0 to below 1. */
    double fraction(About about, long n) {
        return (draw(about, n) >>> 11) * 0x1.0p-53;
    }

    /** An id of version 7 (RFC 9562, section 5.7) whose time rises with the number. */
    UUID id(About about, long n) {
        long random = draw(about, n);
        long millis = FOUNDED.toInstant().toEpochMilli() + n;
        return new UUID(millis << 16 | 0x7000L | random & 0xFFFL, mix(random) >>> 2 | 0x8000000000000000L);
    }

    private long draw(About about, long n) {
        return mix(mix(seed + STEP * (about.ordinal() + 1)) + STEP * n);
    }

    /** The finaliser of SplitMix64. */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
