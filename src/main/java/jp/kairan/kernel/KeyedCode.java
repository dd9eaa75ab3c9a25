package jp.kairan.kernel;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Codes for paper: some bytes and the beginning of a keyed hash (HMAC-SHA-256) over them, in base64url (RFC 4648, section 5), so
 * that nothing is kept, nobody else makes one and each is written in one way. Read under former secrets as well, because paper
 * hangs for years.
 */
public final class KeyedCode {
    private final Keys keys;
    private final String purpose;
    private final int content;
    private final int hash;

    /**
     * Codes for one purpose.
     *
     * @param content how many bytes a code says
     * @param hash how many bytes of the hash follow them; both together are a multiple of three
     */
    public KeyedCode(Keys keys, String purpose, int content, int hash) {
        if ((content + hash) % 3 != 0) {
            throw new IllegalArgumentException("one code would be written in several ways");
        }
        this.keys = keys;
        this.purpose = purpose;
        this.content = content;
        this.hash = hash;
    }

    /** The code that says this. */
    public String of(byte[] said) {
        if (said.length != content) {
            throw new IllegalArgumentException("a code says " + content + " bytes");
        }
        byte[] code = ByteBuffer.allocate(content + hash)
                .put(said)
                .put(hash(keys.forPurpose(purpose), said))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    /** What a code says; empty where the service has not made it. */
    public Optional<ByteBuffer> read(String code) {
        if (code.length() != (content + hash) / 3 * 4) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(code);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != content + hash) {
            return Optional.empty(); // padding stood in it
        }
        byte[] said = Arrays.copyOf(bytes, content);
        byte[] found = Arrays.copyOfRange(bytes, content, bytes.length);
        boolean ours =
                keys.everForPurpose(purpose).stream().anyMatch(key -> MessageDigest.isEqual(hash(key, said), found));
        return ours ? Optional.of(ByteBuffer.wrap(said)) : Optional.empty();
    }

    private byte[] hash(byte[] key, byte[] said) {
        return Arrays.copyOf(Keys.hmac(key, said), hash);
    }
}
