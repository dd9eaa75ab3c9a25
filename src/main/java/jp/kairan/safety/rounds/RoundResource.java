package jp.kairan.safety.rounds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.gate.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Rounds over HTTP. */
@Path("/api/v1/safety-checks")
@Tag(name = "Safety rounds", description = "From house to house: who was seen, by phone or on paper")
class RoundResource {
    private final Rounds rounds;
    private final Sightings sightings;
    private final Caller caller;

    RoundResource(Rounds rounds, Sightings sightings, Caller caller) {
        this.rounds = rounds;
        this.sightings = sightings;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/round")
    @Does(Action.SAFETY_ROUND)
    @Operation(summary = "Lists the houses that the caller walks to, and what is known of each", description = """
                    For whoever walks in the unit (班長, officers of the association, 民生委員); without a unit, all of
                    theirs. The whole list at once: keep it, and show it where there is no connection. In the order
                    PRIORITY come first those who need help to get out and have not all been seen, then requests for
                    help, then lamps that have stayed silent, then whoever has not been seen, each as one walks.
                    Protected households are left out. Every look is written down. 409 safety-details-closed a day
                    after the end: delete what was kept.""")
    public Round round(
            @PathParam("id") IncidentId id,
            @QueryParam("unit") UnitId unit,
            @QueryParam("order") @DefaultValue("PRIORITY") RoundOrder order) {
        return rounds.list(caller.actor(), id, unit, order);
    }

    @POST
    @Path("/{id}/round")
    @Idempotent
    @Does(Action.SAFETY_ROUND)
    @Operation(summary = "Takes what was seen on a round", description = """
                    Up to 500 entries, each with its own outcome; a refused one holds up no other. Queue them while there
                    is no connection and send them in any order: each key is kept once, and the moment is what the
                    phone's clock says less its error. What was seen later by as strong a source stands, whatever comes
                    after it. Forget every entry that was answered, and show the refused ones to the officer. 409
                    safety-round-over three days after the end.""")
    public RestResponse<RoundOutcomes> record(@PathParam("id") IncidentId id, @NotNull @Valid RoundBatch batch) {
        return RestResponse.ok(sightings.record(caller.actor(), id, batch));
    }

    @POST
    @Path("/{id}/round/signs")
    @Idempotent
    @Does(Action.SAFETY_ROUND)
    @Operation(summary = "Takes that a towel or card was seen at every house of a 班 but some", description = """
                    One entry SIGN, SAFE for each house of the 班 except those named; protected households are left out,
                    because who walks past does not know of them. Sent again under the same key it changes nothing. A
                    towel closes no request for help. 409 safety-round-over three days after the end.""")
    public RestResponse<SignsTaken> signs(@PathParam("id") IncidentId id, @NotNull @Valid SignsSeen seen) {
        return RestResponse.ok(sightings.signs(caller.actor(), id, seen));
    }
}
