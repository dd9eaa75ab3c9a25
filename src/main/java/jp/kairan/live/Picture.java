package jp.kairan.live;

import jp.kairan.kernel.Sha256;

/**
 * A look with the name of the state it shows: equal states have equal names on every replica.
 *
 * @param state how it looked
 * @param mark the name
 */
record Picture<S>(S state, String mark) {
    private static final int MARK_BYTES = 12;

    /** Looks. */
    static <S> Picture<S> of(Subject<S> subject) {
        S state = subject.look();
        return new Picture<>(state, mark(subject.essence(state)));
    }

    private static String mark(String essence) {
        return Sha256.of(essence).hex(MARK_BYTES);
    }
}
