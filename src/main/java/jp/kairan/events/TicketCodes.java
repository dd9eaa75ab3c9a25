package jp.kairan.events;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.kernel.Keys;

/**
 * Codes that say whose a ticket is and that this service made it: the answer's id and a keyed hash over it and its date,
 * so that nothing secret is kept and a code works at no other date.
 */
@Singleton
class TicketCodes {
    private static final String PURPOSE = "event-ticket";
    private static final int ID_BYTES = 16;

    /** 80 bits: beyond guessing at a desk that has to be signed in, and short enough for a small QR code. */
    private static final int SEAL_BYTES = 10;

    private final Keys keys;

    TicketCodes(Keys keys) {
        this.keys = keys;
    }

    /** The code of an answer at its date: 35 characters of base64url (RFC 4648, section 5). */
    String code(OccurrenceId date, AnswerId answer) {
        byte[] seal = Arrays.copyOf(keys.hash(PURPOSE, date + " " + answer), SEAL_BYTES);
        UUID id = answer.value();
        byte[] code = ByteBuffer.allocate(ID_BYTES + SEAL_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(seal)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    /** Whose ticket it is, or none where it was not made here for this date. */
    Optional<AnswerId> read(OccurrenceId date, String code) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(code);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != ID_BYTES + SEAL_BYTES) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(bytes);
        AnswerId answer = new AnswerId(new UUID(id.getLong(), id.getLong()));
        boolean ours = MessageDigest.isEqual(
                code(date, answer).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.of(answer) : Optional.empty();
    }
}
