package jp.kairan.snow;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import jp.kairan.access.HouseholdId;
import jp.kairan.kernel.KernelProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody sends to ask for help with snow. No free text, because it would be read by strangers. */
@Schema(name = "NewSnowRequest", description = "A request for help with shovelling snow")
record NewRequest(
        @NotNull @Schema(description = "The caller's own, or one of the caller's association")
        HouseholdId household,

        @NotEmpty @Size(max = 3) @Schema(examples = "[\"ENTRANCE\", \"PATH\"]")
        List<@NotNull HelpPlace> places,

        @NotEmpty
        @Size(max = 14)
        @Schema(
                description = "Days that suit, from today to 60 days ahead",
                examples = "[\"2027-01-16\", \"2027-01-17\"]")
        List<@NotNull LocalDate> days,

        @Schema(description = "Somebody cannot leave the house: such requests come first")
        boolean shutIn,

        @Schema(description = "Never needed; with consent alone, and seen by the household and the city alone")
        HelpReason reason,

        @Schema(description = "The person concerned agrees that the reason is kept until the request is over")
        boolean consent,

        @Size(max = 20)
        @Pattern(regexp = "\\+?[0-9][0-9 -]{6,18}")
        @Schema(
                description =
                        "Where the team may call; seen by the leader of the team that has accepted, and by nobody else",
                examples = "076-000-0000")
        String phone) {
    private static final int AHEAD = 60;

    /** Refuses roofs, and by field what cannot be. */
    void requireSound(LocalDate today) {
        if (places.contains(HelpPlace.ROOF)) {
            throw SnowProblem.ROOF_REFUSED.problem();
        }
        if (days.stream().anyMatch(day -> day.isBefore(today) || day.isAfter(today.plusDays(AHEAD)))) {
            throw KernelProblem.invalid("days", "今日から60日以内の日にしてください / must be within 60 days from today");
        }
        if (reason != null && !consent) {
            throw KernelProblem.invalid("consent", "理由の記録には本人の同意が必要です / needed for a reason");
        }
    }

    List<String> dates() {
        return days.stream().distinct().sorted().map(LocalDate::toString).toList();
    }
}
