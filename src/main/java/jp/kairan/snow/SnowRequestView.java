package jp.kairan.snow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request for help with snow as far as it concerns the caller. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "SnowRequest",
        description =
                "A request for help with snow; never with name, address or phone. A team sees neither household nor reason")
record SnowRequestView(
        SnowRequestId id,

        @Schema(description = "What it is to the caller: HOUSEHOLD their own, DESK as an officer, TEAM as leader")
        Side side,

        RequestState state,

        @Schema(description = "For HOUSEHOLD and DESK") HouseholdId household,

        @Schema(description = "For the officers of a household's association: the unit it hangs on")
        UnitId unit,

        UnitId federation,
        @Schema(examples = "[\"ENTRANCE\"]") List<HelpPlace> places,

        @Schema(description = "For HOUSEHOLD and DESK", examples = "[\"2027-01-16\"]")
        List<LocalDate> days,

        boolean shutIn,

        @Schema(description = "For HOUSEHOLD and the city, where it was given")
        HelpReason reason,

        @Schema(description = "Whether a number was given, which itself only the accepted team sees")
        boolean phoneGiven,

        Instant askedAt,

        @Schema(description = "For DESK and TEAM: what notices SNOW_HELP_OFFER and SNOW_HELP_ANSWER have as subject")
        OfferId offer,

        @Schema(description = "The team it is with; for HOUSEHOLD once it has accepted")
        SnowTeamId team,

        @Schema(examples = "北陸大学 雪かき隊") String teamName,
        @Schema(examples = "2027-01-16") LocalDate day,

        @Schema(description = "Who helped, once it is done", examples = "5")
        Integer people,

        @Schema(examples = "40") Integer minutes,

        @Schema(description = "When the household confirmed that it is done")
        Instant confirmedAt) {

    /** What a request is to somebody. */
    @Schema(name = "SnowRequestSide")
    enum Side {
        HOUSEHOLD,
        DESK,
        TEAM
    }

    /** For somebody whom it concerns. */
    static SnowRequestView of(HelpRequest r, Actor actor) {
        if (r.home(actor)) {
            boolean coming = r.offer() != null && r.state() != RequestState.OFFERED;
            return of(r, Side.HOUSEHOLD, null, r.reason(), coming ? r.offer() : null);
        }
        if (r.desk(actor)) {
            boolean city = actor.may(jp.kairan.access.Action.SNOW_MANAGE, HelpRequest.city(r.path()));
            return of(r, Side.DESK, r.guarded() ? null : r.unit(), city ? r.reason() : null, r.offer());
        }
        return of(r, Side.TEAM, null, null, r.offer());
    }

    private static SnowRequestView of(HelpRequest r, Side side, UnitId unit, HelpReason reason, Offer offer) {
        boolean team = side == Side.TEAM;
        return new SnowRequestView(
                r.id(),
                side,
                r.state(),
                team ? null : r.household(),
                unit,
                r.federation(),
                r.places(),
                team ? null : r.days(),
                r.shutIn(),
                reason,
                r.phoneGiven(),
                r.askedAt(),
                offer == null || side == Side.HOUSEHOLD ? null : offer.id(),
                offer == null ? null : offer.team(),
                offer == null ? null : offer.teamName(),
                offer == null ? null : offer.day(),
                offer == null ? null : offer.people(),
                offer == null ? null : offer.minutes(),
                r.confirmedAt());
    }
}
