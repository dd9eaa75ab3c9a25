package jp.kairan.watch;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import jp.kairan.kernel.Keys;
import jp.kairan.kernel.Sealing;

/**
 * What a device signs with. Kept sealed, bound to the device, because whoever checks an HMAC has to know
 * the secret itself and a hash would not do.
 */
final class DeviceSecret {
    private static final String PURPOSE = "watch-device";
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

    /** As it is kept for a device. */
    byte[] seal(Keys keys, WatchDeviceId device) {
        return new Sealing(keys.everForPurpose(PURPOSE)).seal(key, device);
    }

    /**
     * Opens what was sealed under the present secret of the service or under one that it replaced; empty where the one it
     * was sealed under is lost.
     */
    static Optional<DeviceSecret> open(byte[] sealed, Keys keys, WatchDeviceId device) {
        return new Sealing(keys.everForPurpose(PURPOSE)).open(sealed, device).map(DeviceSecret::new);
    }
}
