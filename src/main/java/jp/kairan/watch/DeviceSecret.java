package jp.kairan.watch;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.kairan.kernel.Keys;

/**
 * What a device signs with. Kept sealed (AES-256-GCM, bound to the device), because whoever checks an HMAC has to know
 * the secret itself and a hash would not do.
 */
final class DeviceSecret {
    /** The purpose under which the sealing key is made. */
    static final String PURPOSE = "watch-device";

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private DeviceSecret(byte[] key) {
        this.key = key;
    }

    /** A new one that nobody knows. */
    static DeviceSecret next() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new DeviceSecret(key);
    }

    /** As it is typed into the device: 64 hexadecimal digits. */
    String shown() {
        return HexFormat.of().formatHex(key);
    }

    /** Whether it signed these bytes; takes as long for a wrong signature as for a right one. */
    boolean signed(byte[] body, byte[] signature) {
        return MessageDigest.isEqual(Keys.hmac(key, body), signature);
    }

    byte[] seal(byte[] sealing, WatchDeviceId device) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, sealing, nonce, device).doFinal(key);
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens what was sealed under any of these keys, because the secret of the service may have been replaced since; empty
     * where the one it was sealed under is lost.
     */
    static Optional<DeviceSecret> open(byte[] sealed, List<byte[]> sealing, WatchDeviceId device) {
        for (byte[] each : sealing) {
            try {
                Cipher cipher = cipher(Cipher.DECRYPT_MODE, each, Arrays.copyOf(sealed, NONCE), device);
                return Optional.of(new DeviceSecret(cipher.doFinal(sealed, NONCE, sealed.length - NONCE)));
            } catch (javax.crypto.AEADBadTagException e) {
                continue; // sealed under an older secret
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return Optional.empty();
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, WatchDeviceId device)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        UUID id = device.value();
        cipher.updateAAD(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
        return cipher;
    }
}
