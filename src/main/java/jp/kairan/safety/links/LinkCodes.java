package jp.kairan.safety.links;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.kairan.kernel.Keys;

/**
 * The codes of links and of confirmations. They are made from ids under a key of the service, so that a message that is sent
 * again says the same, although nothing of it is kept; to whoever has not the key they are random.
 */
@Singleton
class LinkCodes {
    private static final String LINK = "safety-link-code";
    private static final String HASH = "safety-link";
    private static final String CONFIRMATION = "safety-contact-code";
    private static final int BYTES = 16;
    private static final int CODES = 1_000_000;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final Keys keys;

    LinkCodes(Keys keys) {
        this.keys = keys;
    }

    /** The code of a link: 128 bits in 22 characters of base64url. */
    String of(SafetyLinkId link) {
        byte[] bits = keys.hash(LINK, link.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bits, BYTES));
    }

    /** How it is kept. */
    byte[] hash(String code) {
        return keys.hash(HASH, code);
    }

    /** How it may be kept, under the present secret and those it replaced; none for what is no code. */
    List<byte[]> hashes(String code) {
        if (!SHAPE.matcher(code).matches()) {
            return List.of();
        }
        return keys.everForPurpose(HASH).stream()
                .map(key -> Keys.hmac(key, code.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** The six digits that a message carries to a contact. */
    String confirmation(UUID message) {
        int number =
                ByteBuffer.wrap(keys.hash(CONFIRMATION, message.toString())).getInt() & Integer.MAX_VALUE;
        return "%06d".formatted(number % CODES);
    }

    /** Whether these are the six digits, in a time that does not tell how many are right. */
    boolean confirms(String typed, UUID message) {
        return MessageDigest.isEqual(
                typed.getBytes(StandardCharsets.UTF_8), confirmation(message).getBytes(StandardCharsets.UTF_8));
    }
}
