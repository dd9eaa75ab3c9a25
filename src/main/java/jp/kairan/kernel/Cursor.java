package jp.kairan.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the next page of a keyset-paged list begins; opaque to callers. A class and not a record, because JAX-RS prefers
 * a public constructor from text, which a record cannot hide, to {@link #fromString}.
 */
@Schema(type = SchemaType.STRING, description = "Opaque cursor from the previous page", examples = "MDE5N2MxYTI")
public final class Cursor {
    private final String key;

    private Cursor(String key) {
        this.key = key;
    }

    /** What the list remembers of the last entry shown. */
    public String key() {
        return key;
    }

    static Cursor of(String key) {
        return new Cursor(key);
    }

    /** Reads a cursor from a query parameter (JAX-RS calls this); anything else than one of ours is a 400. */
    public static Cursor fromString(String text) {
        try {
            return new Cursor(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw KernelProblem.MALFORMED_REQUEST.problem("The cursor is not one of this list");
        }
    }

    /** The key as an id, for lists that are ordered by id; null without a cursor. */
    public static UUID uuid(Cursor cursor) {
        try {
            return cursor == null ? null : UUID.fromString(cursor.key);
        } catch (IllegalArgumentException e) {
            throw KernelProblem.MALFORMED_REQUEST.problem("The cursor is not one of this list");
        }
    }

    /** The key as a number, for lists that are ordered by one; the given start without a cursor. */
    public static long number(Cursor cursor, long start) {
        try {
            return cursor == null ? start : Long.parseLong(cursor.key);
        } catch (NumberFormatException e) {
            throw KernelProblem.MALFORMED_REQUEST.problem("The cursor is not one of this list");
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
