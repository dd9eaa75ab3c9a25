package jp.kairan.notices;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.NoticeId;
import jp.kairan.kernel.Row;
import jp.kairan.translation.Wording;

/**
 * A notice that wants to be sent out, with what a sender has to know of it at present.
 *
 * @param id of the dispatch
 * @param cause why
 * @param notice id of the notice
 * @param kind which feature, as phones know it
 * @param subject id of the feature's thing
 * @param version which version of the notice
 * @param urgency how much it hurries
 * @param sensitive whether a push may show no more than generic words
 * @param headline the title shown in the inbox, and what this dispatch says below it
 * @param expiresAt when the notice leaves the inbox, or null
 */
public record Dispatch(
        UUID id,
        Cause cause,
        NoticeId notice,
        String kind,
        UUID subject,
        int version,
        Urgency urgency,
        boolean sensitive,
        Headline headline,
        Instant expiresAt) {
    /** The name of the title among the words of every feature. */
    static final String TITLE = "title";

    /**
     * The title alone, under the publisher and the confidence of the words it stands among: the notice's own title,
     * because the feature may be a version ahead.
     */
    public Wording title(Wording words) {
        return new Wording(words.publisher(), words.confidential(), List.of(headline.field()));
    }

    /** The title as it was written. */
    public String title() {
        return headline.text();
    }

    static Dispatch of(Row row) throws SQLException {
        return new Dispatch(
                row.uuid("dispatch_id"),
                row.constant("cause", Cause.class),
                new NoticeId(row.uuid("notice_id")),
                row.text("kind"),
                row.uuid("subject_id"),
                row.integer("version"),
                row.constant("urgency", Urgency.class),
                row.flag("sensitive"),
                Headline.of(row).over(row.text("body")),
                row.instant("expires_at"));
    }
}
