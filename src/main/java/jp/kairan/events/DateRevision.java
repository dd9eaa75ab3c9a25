package jp.kairan.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer sends to change a single date of a series; what is absent stays as it is. */
@Schema(name = "EventDateRevision", description = "Changes to one date of a series; absent fields stay as they are")
record DateRevision(
        @NotNull @Schema(description = "The lockVersion of the event as last seen", examples = "1")
        Integer lockVersion,

        @Schema(examples = "2031-11-09T08:00:00+09:00") Instant startsAt,
        @Schema(examples = "2031-11-09T10:00:00+09:00") Instant endsAt,

        @Schema(description = "For an event of whole days") LocalDate startsOn,

        LocalDate endsOn,

        @Size(min = 1, max = 120) @Line @Schema(description = "Where, if elsewhere than usual", examples = "米泉小学校 体育館")
        String placeName,

        @Size(min = 1, max = EventWords.NOTE) @Lines @Schema(examples = "公民館が工事中のため場所を変えます")
        String note,

        @Size(max = 3)
        @Schema(description = "What becomes as usual again; stronger than a value", examples = "[\"NOTE\"]")
        Set<@NotNull DateField> clear) {

    Stated stated() {
        return new Stated(startsAt, endsAt, startsOn, endsOn);
    }

    boolean clears(DateField field) {
        return clear != null && clear.contains(field);
    }
}
