package jp.kairan.broadcasts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.ShelterId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.broadcasts.Bulletin.Said;
import jp.kairan.broadcasts.templates.Category;
import jp.kairan.cap.CapCertainty;
import jp.kairan.cap.CapResponse;
import jp.kairan.cap.CapSeverity;
import jp.kairan.cap.CapUrgency;
import jp.kairan.translation.Translated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message of a broadcast as a reader sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Bulletin",
        description = "A message of a broadcast; it never changes, but for the language of its words")
record BulletinView(
        BroadcastId broadcast,

        @Schema(description = "Its number in the broadcast", examples = "1")
        int no,

        Step step,

        @Schema(description = "Nothing of it is real: show it in another colour and with the word", examples = "false")
        boolean drill,

        Category category,
        @Schema(description = "警戒レベル", examples = "4") Integer level,
        CapSeverity severity,
        CapUrgency urgency,
        CapCertainty certainty,
        CapResponse response,
        @Schema(examples = "警戒レベル4 避難指示") String title,

        @Schema(description = "Plain text", examples = "米泉校下：危険な場所から全員避難してください。")
        String body,

        @Schema(description = "What to do; may be empty") String instruction,
        @Schema(examples = "危機管理課") String department,
        @Schema(examples = "076-000-0000") String contact,
        List<Place> areas,
        List<ShelterId> shelters,
        Instant sentAt,
        Instant onsetAt,
        Instant expiresAt,
        Occasion happening,

        @Schema(description = "Where the words come from; absent where they are the original")
        Translated translation) {

    /** A unit that it concerns. */
    @Schema(name = "BulletinArea", description = "Everyone below this unit")
    record Place(
            UnitId unit,
            UnitKind kind,
            @Schema(examples = "米泉校下町会連合会") String name) {}

    /** Something to go to. */
    @Schema(name = "BulletinOccasion", description = "Something to go to")
    record Occasion(
            Instant startsAt,
            Instant endsAt,
            @Schema(examples = "米泉小学校") String place) {}

    static BulletinView of(Bulletin bulletin, Said said, Translated translation) {
        Bulletin.Happening happening = bulletin.happening();
        return new BulletinView(
                bulletin.broadcast(),
                bulletin.no(),
                bulletin.step(),
                bulletin.drill(),
                bulletin.category(),
                bulletin.weight().level(),
                bulletin.weight().severity(),
                bulletin.weight().urgency(),
                bulletin.weight().certainty(),
                bulletin.weight().response(),
                said.words().title(),
                said.words().body(),
                said.words().instruction(),
                bulletin.department(),
                bulletin.contact(),
                bulletin.areas().stream()
                        .map(area -> new Place(area.unit(), area.kind(), area.name()))
                        .toList(),
                bulletin.shelters(),
                bulletin.sentAt(),
                bulletin.onsetAt(),
                bulletin.expiresAt(),
                happening == null ? null : new Occasion(happening.startsAt(), happening.endsAt(), happening.place()),
                translation);
    }
}
