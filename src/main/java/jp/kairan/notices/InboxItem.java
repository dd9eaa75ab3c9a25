package jp.kairan.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import jp.kairan.access.NoticeId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;
import jp.kairan.translation.Translated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A notice as one reader sees it.
 *
 * @param id of the notice
 * @param kind which feature
 * @param subject id of the feature's thing, from which the phone builds its deep link
 * @param version the present version
 * @param publisher who published it
 * @param urgency how much it hurries
 * @param title its title in the language of the reader, or a fixed sentence once it is withdrawn
 * @param pinned whether it is kept on top
 * @param publishedAt when it was published
 * @param changedAt when it was last published, corrected or withdrawn
 * @param expiresAt when it leaves the inbox, absent where it stays
 * @param corrected whether it was corrected since its publication
 * @param withdrawn whether it was taken back
 * @param confirmationAsked whether the reader is asked to confirm
 * @param opened whether this reader opened any version of it
 * @param updatedSinceOpened whether it was corrected after this reader opened it
 * @param confirmed whether this reader confirmed it
 * @param confirmedVersion the newest version this reader confirmed, absent where none
 * @param translation where the words of the title come from, absent where they are the original
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A notice as the caller sees it")
record InboxItem(
        NoticeId id,
        @Schema(examples = "CIRCULAR") String kind,
        UUID subject,
        @Schema(examples = "1") int version,
        Publisher publisher,
        Urgency urgency,

        @Schema(examples = "夏祭りのお知らせ", description = "A fixed sentence once the notice is withdrawn")
        String title,

        @Schema(examples = "false") boolean pinned,
        Instant publishedAt,
        Instant changedAt,
        Instant expiresAt,
        @Schema(examples = "false") boolean corrected,
        @Schema(examples = "false") boolean withdrawn,
        @Schema(examples = "true") boolean confirmationAsked,
        @Schema(examples = "true") boolean opened,
        @Schema(examples = "false") boolean updatedSinceOpened,
        @Schema(examples = "false") boolean confirmed,
        @Schema(examples = "1") Integer confirmedVersion,
        Translated translation) {

    /** The unit that published. */
    @Schema(name = "Publisher", description = "The unit that published")
    record Publisher(UnitId id, @Schema(examples = "米泉町会") String name) {}

    static InboxItem of(Row row) throws SQLException {
        int version = row.integer("version");
        Integer opened = row.integerOrNull("opened_version");
        return new InboxItem(
                new NoticeId(row.uuid("id")),
                row.text("kind"),
                row.uuid("subject_id"),
                version,
                new Publisher(new UnitId(row.uuid("unit_id")), row.text("unit_name")),
                row.constant("urgency", Urgency.class),
                row.text("title"),
                row.flag("pinned"),
                row.instant("published_at"),
                row.instant("changed_at"),
                row.instant("expires_at"),
                row.flag("corrected"),
                row.instant("withdrawn_at") != null,
                row.flag("confirmation_asked"),
                opened != null,
                opened != null && opened < version,
                row.instant("confirmed_at") != null,
                row.integerOrNull("confirmed_version"),
                null);
    }

    /** The same under another title. */
    InboxItem titled(String words, Translated from) {
        return new InboxItem(
                id,
                kind,
                subject,
                version,
                publisher,
                urgency,
                words,
                pinned,
                publishedAt,
                changedAt,
                expiresAt,
                corrected,
                withdrawn,
                confirmationAsked,
                opened,
                updatedSinceOpened,
                confirmed,
                confirmedVersion,
                from);
    }
}
