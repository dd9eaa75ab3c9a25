package jp.kairan.safety.board;

import java.util.Arrays;
import java.util.UUID;

/** A list of ids without an object for each. */
final class Ids {
    private long[] halves;
    private int size;

    Ids(int expected) {
        halves = new long[Math.max(1, expected) * 2];
    }

    void add(UUID id) {
        if (size * 2 == halves.length) {
            halves = Arrays.copyOf(halves, halves.length * 2);
        }
        halves[size * 2] = id.getMostSignificantBits();
        halves[size * 2 + 1] = id.getLeastSignificantBits();
        size++;
    }

    int size() {
        return size;
    }

    UUID get(int at) {
        return new UUID(halves[at * 2], halves[at * 2 + 1]);
    }

    boolean is(int at, UUID id) {
        return halves[at * 2] == id.getMostSignificantBits() && halves[at * 2 + 1] == id.getLeastSignificantBits();
    }
}
