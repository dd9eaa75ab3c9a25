package jp.kairan.broadcasts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.ShelterId;
import jp.kairan.broadcasts.templates.Category;
import jp.kairan.broadcasts.templates.Details;
import jp.kairan.broadcasts.templates.Template;
import jp.kairan.broadcasts.templates.Words;
import jp.kairan.cap.CapCertainty;
import jp.kairan.cap.CapResponse;
import jp.kairan.cap.CapSeverity;
import jp.kairan.cap.CapUrgency;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Lines;
import jp.kairan.shelters.Crowding;
import jp.kairan.shelters.ShelterState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message as an officer enters it, once for every output: with a template, or in words of their own. */
@Schema(name = "BroadcastEntry", description = "A message: give either `template` or `words`")
public record Entry(
        @NotBlank @Size(max = 60) @Line @Schema(description = "Who at city hall says it", examples = "危機管理課")
        String department,

        @Size(max = 100) @Line @Schema(description = "How to reach the department", examples = "076-000-0000")
        String contact,

        @Schema(description = "Needed with words of one's own; otherwise the template has it", examples = "WATER")
        Category category,

        @Min(1) @Max(5) @Schema(description = "警戒レベル; needed for EVACUATION in words of one's own", examples = "4")
        Integer level,

        @Schema(description = "With words of one's own; MINOR where absent", examples = "SEVERE")
        CapSeverity severity,

        @Schema(description = "With words of one's own; FUTURE where absent", examples = "IMMEDIATE")
        CapUrgency urgency,

        @Schema(description = "With words of one's own; LIKELY where absent", examples = "OBSERVED")
        CapCertainty certainty,

        @Schema(description = "What people are to do", examples = "EVACUATE")
        CapResponse response,

        @Schema(description = "Filled by choosing, and there in every language", examples = "SHELTER_OPENED")
        Template template,

        @Valid @Schema(description = "What the template is filled with besides areas and shelters")
        Details details,

        @Valid Own words,

        @Size(max = 16) @Schema(description = "The words in other languages, where a person has written them")
        List<@NotNull @Valid Translation> translations,

        @Valid @Schema(description = "Whom it concerns; for what follows: where absent, whom the message before did")
        Area area,

        @Valid Places shelters,

        @Schema(description = "When what it speaks of begins", examples = "2031-01-01T16:10:00+09:00")
        Instant onsetAt,

        @Schema(
                description =
                        "From when it is no longer said; where absent, after the usual time of the template or a day",
                examples = "2031-01-02T16:10:00+09:00")
        Instant expiresAt,

        @Valid Occasion happening) {
    public Entry {
        translations = translations == null ? List.of() : translations;
    }

    /** A message by template, which says by itself how much it weighs. */
    public static Entry filled(
            String department,
            String contact,
            Template template,
            Details details,
            Area area,
            Places shelters,
            Instant expiresAt) {
        return new Entry(
                department,
                contact,
                null,
                null,
                null,
                null,
                null,
                null,
                template,
                details,
                null,
                List.of(),
                area,
                shelters,
                null,
                expiresAt,
                null);
    }

    /** Words that an officer wrote. */
    @Schema(name = "BroadcastWords", description = "Plain text in Japanese")
    public record Own(
            @NotBlank @Size(max = 100) @Line @Schema(examples = "泉野町で断水しています")
            String title,

            @NotNull @Size(max = 4000) @Lines @Schema(examples = "水道管の破損のため、泉野町の一部で断水しています。")
            String body,

            @Size(max = 1000) @Lines @Schema(examples = "飲み水は米泉小学校で配っています。")
            String instruction) {
        Words words() {
            return Entry.kept(title, body, instruction);
        }
    }

    /** The same words in another language, written by a person. */
    @Schema(name = "BroadcastTranslation", description = "The words in another language")
    public record Translation(
            @NotNull @Schema(examples = "en") Language language,

            @NotBlank @Size(max = 200) @Line @Schema(examples = "Water cut in Izuno-machi")
            String title,

            @NotNull @Size(max = 8000) @Lines @Schema(examples = "There is no water in a part of Izuno-machi.")
            String body,

            @Size(max = 2000) @Lines @Schema(examples = "Drinking water: Yonezumi elementary school.")
            String instruction) {
        Words words() {
            return Entry.kept(title, body, instruction);
        }
    }

    /** Shelters of which the message speaks, and what holds for all of them from now on. */
    @Schema(name = "BroadcastShelters", description = "Shelters of which it speaks")
    public record Places(
            @NotNull @Size(min = 1, max = 600) List<@NotNull ShelterId> ids,

            @Schema(
                    description =
                            "Said of each of them at once, without waiting for an approval, because it is a fact; "
                                    + "absent: nothing is said. Never in a drill",
                    examples = "OPEN")
            ShelterState state,

            @Schema(description = "UNKNOWN where absent", examples = "VACANT")
            Crowding crowding) {}

    /** Something to go to. */
    @Schema(name = "BroadcastOccasion", description = "Something to go to: when and where")
    public record Occasion(
            @NotNull @Schema(examples = "2031-01-02T09:00:00+09:00")
            Instant startsAt,

            @NotNull @Schema(examples = "2031-01-02T17:00:00+09:00")
            Instant endsAt,

            @NotBlank @Size(max = 100) @Line @Schema(examples = "米泉小学校")
            String place) {}

    /** Lines ended by a line feed, nothing around the text, an empty text where there is none. */
    private static Words kept(String title, String body, String instruction) {
        return new Words(title.strip(), clean(body), instruction == null ? "" : clean(instruction));
    }

    private static String clean(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
