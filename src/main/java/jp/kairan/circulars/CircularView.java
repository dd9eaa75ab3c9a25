package jp.kairan.circulars;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.CircularId;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.attachments.Attachment;
import jp.kairan.translation.Translated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A circular as a reader or its desk sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Circular", description = "A circular; fields marked desk are for those who handle it")
record CircularView(
        CircularId id,
        UnitId unit,
        CircularState state,
        Category category,
        Importance importance,
        boolean sensitive,
        boolean pinned,
        boolean confirmationAsked,
        @Schema(examples = "夏祭りのお知らせ") String title,

        @Schema(
                description = "Safe HTML of the title with readings above its kanji; absent where there are none",
                examples = "<ruby>夏祭<rp>（</rp><rt>なつまつ</rt><rp>）</rp></ruby>りのお知らせ")
        String titleHtml,

        @Schema(description = "Markdown as written; absent for readers once withdrawn", examples = "8月2日(土) **18時**から")
        String body,

        @Schema(description = "Safe HTML of the body", examples = "<p>8月2日(土) <strong>18時</strong>から</p>")
        String html,

        @Schema(description = "The body in plain words, for reading aloud", examples = "8月2日(土) 18時から")
        String text,

        @Schema(description = "Empty for readers once withdrawn")
        List<Attachment> attachments,

        @Schema(description = "1 at publication, one more at each correction", examples = "2")
        int version,

        @Schema(description = "Show a mark where true", examples = "true")
        boolean corrected,

        @Schema(description = "When the present version was written, for a corrected one")
        Instant correctedAt,

        @Schema(examples = "開始時刻の誤りを直しました") String correctionReason,
        Instant publishedAt,

        @Schema(description = "When it leaves the inbox; it can still be opened afterwards")
        Instant expiresAt,

        Instant withdrawnAt,
        @Schema(examples = "中止が決まりました") String withdrawalReason,

        @Schema(description = "Desk: when it goes out by itself")
        Instant publishAt,

        @Schema(description = "Desk: whom it is meant for") List<Term> audience,

        @Schema(description = "Desk: to be sent back with a revision", examples = "3")
        Integer lockVersion,

        @Schema(description = "Desk: under which readers are counted and reminded; absent before its publication")
        NoticeId notice,

        @Schema(description = "Where title, body and reasons come from; absent where they are the original")
        Translated translation) {

    /** All of it. */
    static CircularView forDesk(Sheet sheet, Shown words, List<Attachment> attachments, List<Term> audience) {
        return of(sheet, words, attachments, sheet.publishAt(), audience, sheet.lockVersion(), sheet.notice());
    }

    /** What readers have. */
    static CircularView forReader(Sheet sheet, Shown words, List<Attachment> attachments) {
        return of(sheet, words, attachments, null, null, null, null);
    }

    private static CircularView of(
            Sheet sheet,
            Shown words,
            List<Attachment> attachments,
            Instant publishAt,
            List<Term> audience,
            Integer lockVersion,
            NoticeId notice) {
        boolean corrected = sheet.version() > 1;
        return new CircularView(
                sheet.id(),
                sheet.unit(),
                sheet.state(),
                sheet.traits().category(),
                sheet.traits().importance(),
                sheet.traits().sensitive(),
                sheet.traits().pinned(),
                sheet.traits().confirmationAsked(),
                words.title(),
                words.titleHtml(),
                words.body(),
                words.html(),
                words.text(),
                attachments,
                sheet.version(),
                corrected,
                corrected ? sheet.writtenAt() : null,
                words.correctionReason(),
                sheet.publishedAt(),
                sheet.traits().expiresAt(),
                sheet.withdrawnAt(),
                words.withdrawalReason(),
                publishAt,
                audience,
                lockVersion,
                notice,
                words.translation());
    }
}
