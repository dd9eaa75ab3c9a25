package jp.kairan.cap;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * One message: who says when to whom, and once per language or target what (alert).
 *
 * @param identifier by which the sender knows it, without spaces, commas, {@code <} and {@code &}
 * @param sender known all over the world, such as a domain name; in the same letters
 * @param sent with the offset of the sender's place, in whole seconds
 * @param source the person or instrument it came from; may be empty
 * @param codes that sender and receivers agreed on, such as the profile it follows
 * @param note for those who handle it, such as the name of a drill; may be empty
 * @param references the alerts that it updates, cancels, accepts or rejects
 * @param incidents names of what happened, to which several alerts may belong
 */
public record CapAlert(
        String identifier,
        String sender,
        OffsetDateTime sent,
        CapStatus status,
        CapMessageType type,
        String source,
        CapDistribution distribution,
        List<String> codes,
        String note,
        List<CapReference> references,
        List<String> incidents,
        List<CapInfo> infos) {
    public CapAlert {
        Rules.name(identifier, "identifier");
        Rules.name(sender, "sender");
        sent = CapTime.whole(Objects.requireNonNull(sent), "sent");
        Objects.requireNonNull(status);
        Objects.requireNonNull(type);
        source = Rules.text(source);
        Objects.requireNonNull(distribution);
        codes = Rules.needTexts(codes, "code");
        note = Rules.text(note);
        references = List.copyOf(references);
        incidents = Spaced.fit(incidents, "incidents");
        infos = List.copyOf(infos);
        Rules.hold(
                type == CapMessageType.ALERT || !references.isEmpty(),
                "an update, cancellation or answer does not say of what");
    }

    /** The first word on something, for everyone. */
    public static CapAlert first(
            String identifier, String sender, OffsetDateTime sent, CapStatus status, String note, List<CapInfo> infos) {
        return new CapAlert(
                identifier,
                sender,
                sent,
                status,
                CapMessageType.ALERT,
                "",
                CapDistribution.PUBLIC,
                List.of(),
                note,
                List.of(),
                List.of(),
                infos);
    }

    /** The same sender's later word on this one, as real or as little meant, to the same. */
    public CapAlert followedBy(CapMessageType later, String identifier, OffsetDateTime sent, List<CapInfo> infos) {
        return new CapAlert(
                identifier,
                sender,
                sent,
                status,
                later,
                source,
                distribution,
                codes,
                note,
                List.of(reference()),
                incidents,
                infos);
    }

    /** How other alerts name this one. */
    public CapReference reference() {
        return new CapReference(sender, identifier, sent);
    }
}
