package jp.kairan.cap;

import java.time.OffsetDateTime;
import java.util.Objects;

/** Another alert, named by the three values that together belong to no other (references). */
public record CapReference(String sender, String identifier, OffsetDateTime sent) {
    public CapReference {
        Rules.name(sender, "sender");
        Rules.name(identifier, "identifier");
        sent = CapTime.whole(Objects.requireNonNull(sent), "sent");
    }

    /** As it stands in a list of them. */
    String written() {
        return sender + "," + identifier + "," + CapTime.written(sent);
    }
}
