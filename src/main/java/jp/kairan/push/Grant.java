package jp.kairan.push;

import java.time.Duration;

/**
 * What one replica may send: so many messages, spread evenly over a slice of time that is its alone.
 *
 * @param messages how many; zero for none at present
 * @param in how long until the slice begins, or until it makes sense to ask again
 * @param length how long the slice is
 * @param paused whether nothing is granted because all hold still
 */
record Grant(int messages, Duration in, Duration length, boolean paused) {
    static Grant none(Duration in) {
        return new Grant(0, in, Duration.ZERO, false);
    }

    /** As many as are wanted, at once. */
    static Grant free(int messages) {
        return new Grant(messages, Duration.ZERO, Duration.ofMillis(1), false);
    }

    static Grant paused(Duration in) {
        return new Grant(0, in, Duration.ZERO, true);
    }
}
