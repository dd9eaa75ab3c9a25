package jp.kairan.identity;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.SessionId;
import jp.kairan.kernel.Keys;

/**
 * What keeps a device signed in: the session's id, 256 secret bits and a seal over both. The next token follows from the
 * present one under a key of the service, so a phone that lost the answer to a refresh gets the same answer again; the
 * seal tells an old token, which betrays a thief, from an invented one, which must end nobody's session.
 *
 * @param session the session it belongs to
 * @param secret 32 bytes, never printed
 */
record RefreshToken(SessionId session, byte[] secret) {
    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final int SEAL_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static RefreshToken first(SessionId session) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new RefreshToken(session, secret);
    }

    /** Reads a token that this service sealed; nothing where it did not. */
    static Optional<RefreshToken> read(String text, Keys keys) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (all.length != ID_BYTES + SECRET_BYTES + SEAL_BYTES) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(all, 0, ID_BYTES);
        RefreshToken token = new RefreshToken(
                new SessionId(new UUID(id.getLong(), id.getLong())),
                Arrays.copyOfRange(all, ID_BYTES, ID_BYTES + SECRET_BYTES));
        byte[] seal = Arrays.copyOfRange(all, ID_BYTES + SECRET_BYTES, all.length);
        return MessageDigest.isEqual(seal, token.seal(keys)) ? Optional.of(token) : Optional.empty();
    }

    /** The token that takes this one's place. */
    RefreshToken next(Keys keys) {
        return new RefreshToken(session, keys.hash("refresh-next", hex()));
    }

    /** How it is kept at rest. */
    byte[] hash(Keys keys) {
        return keys.hash("refresh", hex());
    }

    /** As the phone keeps it. */
    String text(Keys keys) {
        ByteBuffer all = ByteBuffer.allocate(ID_BYTES + SECRET_BYTES + SEAL_BYTES)
                .putLong(session.value().getMostSignificantBits())
                .putLong(session.value().getLeastSignificantBits())
                .put(secret)
                .put(seal(keys));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
    }

    private byte[] seal(Keys keys) {
        return Arrays.copyOf(keys.hash("refresh-seal", session + " " + hex()), SEAL_BYTES);
    }

    private String hex() {
        return java.util.HexFormat.of().formatHex(secret);
    }

    @Override
    public String toString() {
        return "RefreshToken[" + session + "]";
    }
}
