package jp.kairan.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;

/**
 * What a feature publishes.
 *
 * @param id of the notice; rises with time, so that it orders the inbox
 * @param kind which feature, as phones know it (for example {@code CIRCULAR})
 * @param subject id of the feature's thing
 * @param unit who publishes
 * @param urgency how much it hurries
 * @param sensitive whether a push may show no more than generic words
 * @param headline the title shown in the inbox
 * @param confirmationAsked whether readers are asked to confirm
 * @param pinned whether the inbox keeps it on top
 * @param version 1 at publication, one more at each correction
 * @param expiresAt when it leaves the inbox, or null
 * @param audience the parts of the audience, at least one; a part named twice counts once
 */
public record Notice(
        NoticeId id,
        String kind,
        UUID subject,
        UnitId unit,
        Urgency urgency,
        boolean sensitive,
        Headline headline,
        boolean confirmationAsked,
        boolean pinned,
        int version,
        Instant expiresAt,
        List<Term> audience) {

    public Notice {
        audience = sound(audience);
    }

    /** With a title in Japanese alone. */
    public Notice(
            NoticeId id,
            String kind,
            UUID subject,
            UnitId unit,
            Urgency urgency,
            boolean sensitive,
            String title,
            boolean confirmationAsked,
            boolean pinned,
            int version,
            Instant expiresAt,
            List<Term> audience) {
        this(
                id,
                kind,
                subject,
                unit,
                urgency,
                sensitive,
                Headline.of(title),
                confirmationAsked,
                pinned,
                version,
                expiresAt,
                audience);
    }

    /** The parts of an audience, each once; refuses one without parts or with a part that lacks something. */
    static List<Term> sound(List<Term> audience) {
        List<Term> parts = audience.stream().distinct().toList();
        if (parts.isEmpty() || !parts.stream().allMatch(Term::whole)) {
            throw new IllegalArgumentException("an audience has at least one whole term");
        }
        return parts;
    }
}
