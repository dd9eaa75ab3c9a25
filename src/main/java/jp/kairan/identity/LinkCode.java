package jp.kairan.identity;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code that is scanned: 160 random bits in base64url, behind the {@code #} of a link, where browsers keep it from
 * servers and logs.
 *
 * @param text the code, never printed
 */
record LinkCode(String text) {
    private static final int BYTES = 20;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{27}");

    static LinkCode random() {
        return new LinkCode(Secret.random(BYTES).text());
    }

    /** Reads what a phone scanned: the code, or the whole link. */
    static Optional<LinkCode> read(String scanned) {
        String code = scanned.substring(scanned.lastIndexOf('#') + 1).strip();
        return SHAPE.matcher(code).matches() ? Optional.of(new LinkCode(code)) : Optional.empty();
    }

    /** The link to print. */
    String under(URI service) {
        return service.toString().replaceFirst("/+$", "") + "/i/#" + text;
    }

    @Override
    public String toString() {
        return "LinkCode[…]";
    }
}
