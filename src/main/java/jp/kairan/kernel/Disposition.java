package jp.kairan.kernel;

import java.nio.charset.StandardCharsets;

/** The header that gives a file its name ({@code Content-Disposition}, RFC 6266), in any script. */
public final class Disposition {
    /** Characters that need no escape in an extended parameter (RFC 8187, 3.2.1: attr-char). */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private Disposition() {}

    /** The value for a file that is to be saved, and never shown as a page of this service. */
    public static String save(String fileName) {
        StringBuilder value = new StringBuilder("attachment; filename*=UTF-8''");
        for (byte b : fileName.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            value.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return value.toString();
    }
}
