package jp.kairan.kernel;

import java.util.function.Supplier;

/**
 * Answers made from things as they are at present: each made once however many ask for it, and all forgotten when there is
 * another version of the things.
 */
public final class CurrentRenderings {
    private final long mostOctets;
    private volatile Made made;

    private record Made(Object version, Renderings renderings) {}

    /** @param mostOctets of memory that the answers take which are kept, about; what goes beyond is made for each who asks */
    public CurrentRenderings(long mostOctets) {
        this.mostOctets = mostOctets;
    }

    /**
     * The answer to a question.
     *
     * @param version of the things; equal to another where nothing is another
     * @param question equal to another where, of one version, the answer is the same
     * @param answer which must not ask for a rendering itself
     */
    public Rendered of(Object version, Object question, Supplier<Rendered> answer) {
        Made now = made;
        return (holds(now, version) ? now : renewed(version)).renderings.of(question, answer);
    }

    /** In one place, so that all who meet a new version first share what they make of it. */
    private synchronized Made renewed(Object version) {
        Made now = made;
        if (!holds(now, version)) {
            now = new Made(version, new Renderings(mostOctets, 0));
            made = now;
        }
        return now;
    }

    private static boolean holds(Made now, Object version) {
        return now != null && now.version.equals(version);
    }
}
