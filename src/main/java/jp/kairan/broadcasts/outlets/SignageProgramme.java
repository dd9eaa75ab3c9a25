package jp.kairan.broadcasts.outlets;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.ShelterId;
import jp.kairan.access.UnitId;
import jp.kairan.broadcasts.templates.Category;
import jp.kairan.cap.CapSeverity;
import jp.kairan.kernel.Language;
import jp.kairan.shelters.Crowding;
import jp.kairan.shelters.ShelterState;
import jp.kairan.translation.Origin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a screen shows, slide after slide, and then from the beginning.
 *
 * @param slides none where the city says nothing: the screen shows what it always shows
 */
@Schema(name = "SignageProgramme", description = "What a screen shows, slide after slide, and then from the beginning")
record SignageProgramme(
        UnitId unit,
        @Schema(examples = "米泉校下町会連合会") String unitName,

        @Schema(description = "Empty where the city says nothing: show what you always show")
        List<Slide> slides) {

    /** One thing in one language. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SignageSlide", description = "One thing in one language: either a message or shelters")
    record Slide(
            Language language,

            @Schema(description = "How long to show it, by what there is to read", examples = "12")
            int seconds,

            @Schema(description = "Absent on a slide of shelters")
            Message message,

            @Schema(description = "Open shelters, the most relevant first; absent on a slide of a message")
            List<Shelter> shelters) {}

    /** The last word of a broadcast. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SignageMessage", description = "The last word of a broadcast")
    record Message(
            BroadcastId broadcast,

            @Schema(
                    description = "Nothing of it is real: show it in another colour; the words say so too",
                    examples = "false")
            boolean drill,

            Category category,
            @Schema(description = "警戒レベル", examples = "4") Integer level,
            CapSeverity severity,
            @Schema(examples = "警戒レベル4 避難指示") String title,
            @Schema(examples = "米泉校下：危険な場所から全員避難してください。") String body,
            @Schema(examples = "いますぐ逃げてください。") String instruction,
            @Schema(examples = "危機管理課") String department,
            Instant sentAt,
            Origin origin,

            @Schema(description = "To be shown beside words that a machine made; absent otherwise", examples = "機械翻訳")
            String label) {}

    /** An open shelter. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SignageShelter", description = "An open shelter")
    record Shelter(
            ShelterId id,
            @Schema(examples = "三谷公民館") String name,
            @Schema(examples = "石川県金沢市宮野町ホ79") String address,
            ShelterState state,
            Crowding crowding,
            @Schema(examples = "開設") String stateName,
            @Schema(examples = "空き") String crowdingName,

            @Schema(
                    description = "As the crow flies from the place that was given; absent where none was",
                    examples = "420")
            Long metres,

            Instant asOf,

            @Schema(description = "How old that is: show it", examples = "3")
            long ageMinutes) {}
}
