package jp.kairan.kernel;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes so that nobody without the key reads them or changes them unseen: AES-256 in GCM (NIST SP 800-38D) under a random
 * nonce of 96 bits, bound to what they belong to, so that a value moved to another row does not open. What is kept is a byte
 * that tells the form, the nonce, and the sealed bytes with their tag of 128 bits.
 */
public final class Sealing {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int HEAD = 1 + NONCE;
    private static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<SecretKeySpec> keys;

    /**
     * Under the first of these keys; what was sealed under any of them opens.
     *
     * @param keys of 256 bits, as {@link Keys#everForPurpose} makes them
     */
    public Sealing(List<byte[]> keys) {
        this.keys = keys.stream().map(key -> new SecretKeySpec(key, "AES")).toList();
    }

    /** Seals a value; the same one never twice alike. */
    public byte[] seal(byte[] value, Id... owners) {
        byte[] head = new byte[HEAD];
        RANDOM.nextBytes(head);
        head[0] = FORM;
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.get(0), head, owners);
            byte[] all = Arrays.copyOf(head, HEAD + cipher.getOutputSize(value.length));
            cipher.doFinal(value, 0, value.length, all, HEAD);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sealed for the same owners; empty where none of the keys opens it. */
    public Optional<byte[]> open(byte[] sealed, Id... owners) {
        if (sealed.length < HEAD + TAG || sealed[0] != FORM) {
            return Optional.empty();
        }
        return keys.stream()
                .map(key -> opened(key, sealed, owners))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<byte[]> opened(SecretKeySpec key, byte[] sealed, Id... owners) {
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, sealed, owners);
            return Optional.of(cipher.doFinal(sealed, HEAD, sealed.length - HEAD));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] head, Id... owners)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, head, 1, NONCE));
        ByteBuffer bound = ByteBuffer.allocate(2 * Long.BYTES * owners.length);
        for (Id owner : owners) {
            bound.putLong(owner.value().getMostSignificantBits())
                    .putLong(owner.value().getLeastSignificantBits());
        }
        cipher.updateAAD(bound.array());
        return cipher;
    }
}
