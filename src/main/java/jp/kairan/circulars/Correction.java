package jp.kairan.circulars;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.kairan.access.AttachmentId;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer sends to put a published circular right. */
@Schema(description = "The next version of a published circular")
record Correction(
        @NotBlank @Size(max = Words.TITLE) @Line @Schema(examples = "夏祭りのお知らせ")
        String title,

        @NotNull @Size(max = Words.BODY) @Lines @Schema(examples = "8月2日(土) **18時**から")
        String body,

        @Size(max = Words.FILES)
        @Schema(description = "All files of the new version; those of the version before where absent")
        List<@NotNull AttachmentId> attachments,

        @NotBlank
        @Size(max = Words.REASON)
        @Line
        @Schema(description = "What was wrong; readers see it", examples = "開始時刻の誤りを直しました")
        String reason) {}
