package jp.kairan.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(essence.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
