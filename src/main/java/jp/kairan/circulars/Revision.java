package jp.kairan.circulars;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.AttachmentId;
import jp.kairan.access.Term;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer sends to change a circular that is not published yet; what is absent stays as it is. */
@Schema(description = "Changes to an unpublished circular; absent fields stay as they are")
record Revision(
        @NotNull @Schema(description = "The lockVersion of the circular as last seen", examples = "0")
        Integer lockVersion,

        @Size(min = 1, max = Words.TITLE) @Pattern(regexp = "(?s).*\\S.*") @Line @Schema(examples = "夏祭りのお知らせ(時間変更)")
        String title,

        @Size(max = Words.BODY) @Lines @Schema(examples = "8月2日(土) **18時**から")
        String body,

        @Schema(examples = "EVENT") Category category,
        @Schema(examples = "IMPORTANT") Importance importance,
        @Schema(examples = "false") Boolean sensitive,
        @Schema(examples = "true") Boolean pinned,
        @Schema(examples = "true") Boolean confirmationAsked,
        @Schema(examples = "2031-08-03T00:00:00+09:00") Instant expiresAt,

        @Schema(description = "true takes the expiry away", examples = "false")
        Boolean neverExpires,

        @Size(min = 1, max = Words.TERMS) @Schema(description = "The whole audience anew")
        List<@NotNull @Valid Term> audience,

        @Size(max = Words.FILES) @Schema(description = "All the files anew")
        List<@NotNull AttachmentId> attachments) {

    Traits over(Traits old) {
        return new Traits(
                category == null ? old.category() : category,
                importance == null ? old.importance() : importance,
                // a draft that becomes an obituary becomes sensitive with it
                sensitive == null ? old.sensitive() || (category != null && category.sensitiveByDefault()) : sensitive,
                pinned == null ? old.pinned() : pinned,
                confirmationAsked == null ? old.confirmationAsked() : confirmationAsked,
                Boolean.TRUE.equals(neverExpires) ? null : expiresAt == null ? old.expiresAt() : expiresAt);
    }
}
