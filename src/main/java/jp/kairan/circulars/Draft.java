package jp.kairan.circulars;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.AttachmentId;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer sends to begin a circular. */
@Schema(description = "A circular to begin with; nothing is sent before its publication")
public record Draft(
        @NotNull @Schema(description = "The unit that publishes; not a group, which has no desk")
        UnitId unit,

        @NotBlank @Size(max = Words.TITLE) @Line @Schema(examples = "夏祭りのお知らせ")
        String title,

        @NotNull
        @Size(max = Words.BODY)
        @Lines
        @Schema(
                description =
                        "Small Markdown: paragraphs, emphasis, lists, headings, links to http, https, tel, mailto",
                examples = "## 日時\n8月2日(土) **17時**から\n\n- 場所: 米泉公園\n- 雨天中止")
        String body,

        @NotNull @Schema(examples = "EVENT") Category category,

        @Schema(description = "NORMAL where absent", examples = "NORMAL")
        Importance importance,

        @Schema(
                description = "Whether a push shows generic words alone; where absent true for OBITUARY, else false",
                examples = "false")
        Boolean sensitive,

        @Schema(description = "Whether the inbox keeps it on top; false where absent", examples = "false")
        Boolean pinned,

        @Schema(description = "Whether readers are asked to confirm; false where absent", examples = "true")
        Boolean confirmationAsked,

        @Schema(description = "When it leaves the inbox; never where absent", examples = "2031-08-03T00:00:00+09:00")
        Instant expiresAt,

        @NotEmpty @Size(max = Words.TERMS) @Schema(description = "At or below the publishing unit")
        List<@NotNull @Valid Term> audience,

        @Size(max = Words.FILES) @Schema(description = "Files the caller uploaded, in their order")
        List<@NotNull AttachmentId> attachments) {

    Traits traits() {
        return new Traits(
                category,
                importance == null ? Importance.NORMAL : importance,
                sensitive == null ? category.sensitiveByDefault() : sensitive,
                Boolean.TRUE.equals(pinned),
                Boolean.TRUE.equals(confirmationAsked),
                expiresAt);
    }

    List<AttachmentId> files() {
        return attachments == null ? List.of() : attachments.stream().distinct().toList();
    }
}
