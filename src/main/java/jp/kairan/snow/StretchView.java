package jp.kairan.snow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch as readers get it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SnowStretch", description = "A street or a whole area, and what was said of the latest moment")
record StretchView(
        StretchId id,
        UnitId unit,
        @Schema(examples = "米泉町会") String unitName,

        @Schema(description = "Name of the street; absent for the whole area of the unit", examples = "米泉中央通り")
        String name,

        ClearingState state,

        @Schema(description = "The state in the language of Content-Language", examples = "Snow is being cleared")
        String words,

        @Schema(description = "For PLANNED, where the day is known", examples = "2027-01-15")
        LocalDate plannedFor,

        @Schema(examples = "小型除雪機で作業します。") String note,

        @Schema(description = "Of which moment it was said; absent where nothing was ever said")
        Instant asOf,

        @Schema(description = "How old that is in whole hours: say so, an old DONE may be snowed under", examples = "3")
        Long hoursOld) {

    static StretchView of(Stretch s, Phrases phrases, Language reader, Instant now) {
        Long hours = s.asOf() == null
                ? null
                : Math.max(0, Duration.between(s.asOf(), now).toHours());
        String words = phrases.find(s.state().phrase(), reader).text();
        return new StretchView(
                s.id(), s.unit(), s.unitName(), s.name(), s.state(), words, s.plannedFor(), s.note(), s.asOf(), hours);
    }
}
