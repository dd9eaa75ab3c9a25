package jp.kairan.safety;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A check that an officer wants to open. */
@Schema(name = "NewSafetyCheck", description = "A check that is to be opened at once")
record CheckForm(
        @NotNull
        @Schema(
                description = "What is asked about; a drill asks its own question whatever it stands for",
                examples = "EARTHQUAKE")
        Question question,

        @Schema(description = "Whether it is a drill, which never mixes with what is real", examples = "false")
        boolean drill,

        @Schema(description = "Of a drill: whether people knew beforehand", examples = "true")
        Boolean announced,

        @Schema(description = "In whose name; absent for the narrowest office of yours that covers the area")
        UnitId unit,

        @Size(min = 1, max = 200)
        @Schema(description = "Everyone under these units is asked; absent for everyone under your own unit")
        List<@NotNull UnitId> areas,

        @Schema(
                description =
                        "From when on what was seen counts, at most twelve hours ago; absent for from now on, and "
                                + "never of a drill",
                examples = "2031-03-05T09:12:00+09:00")
        Instant since) {
    NewCheck wanted() {
        return new NewCheck(
                unit, question, drill, announced == null || announced, areas == null ? List.of() : areas, since);
    }
}
