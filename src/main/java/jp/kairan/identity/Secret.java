package jp.kairan.identity;

import java.security.SecureRandom;
import java.util.Base64;

/** Random text that opens something; shown once, kept as a keyed hash, and never printed. */
record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one of so many random bytes, in base64url. */
    static Secret random(int bytes) {
        byte[] secret = new byte[bytes];
        RANDOM.nextBytes(secret);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
