package jp.kairan.watch;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a device writes below its events: {@code v1=} and HMAC-SHA-256 over the very bytes, in hexadecimal digits. */
final class Signature {
    static final String HEADER = "Kairan-Signature";

    private static final Pattern SHAPE = Pattern.compile("v1=([0-9a-fA-F]{64})");

    private Signature() {}

    /** Its bytes; empty where it is not of this shape. */
    static Optional<byte[]> read(String header) {
        return Optional.ofNullable(header)
                .map(String::strip)
                .map(SHAPE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(found -> HexFormat.of().parseHex(found.group(1)));
    }
}
