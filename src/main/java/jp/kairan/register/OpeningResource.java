package jp.kairan.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.UnitId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Openings of the register over HTTP. */
@Path("/api/v1/support-register/openings")
@Tag(name = "Support register")
class OpeningResource {
    private final Openings openings;
    private final Clock clock;
    private final Caller caller;

    OpeningResource(Openings openings, Clock clock, Caller caller) {
        this.openings = openings;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Does(Action.REGISTER_READ)
    @Operation(summary = "Opens the register during a safety check", description = """
                    Whatever the consent (災害対策基本法49条の11第3項), to all who read the register of the unit, for 72 hours and \
                    at most 24 hours after the end of the check. The city is told at once. Where one of this purpose is in \
                    force already, that one is the answer. 404: the check does not cover the unit. 409 \
                    `support-opening-not-by-city`: the check is not asked by the city nor about the whole of it; then the \
                    city alone opens a unit, and all who read its register may use that opening. 409 `register-drill`, \
                    `register-check-closed`; `register-reason-needed`: ask the officer and send it again with a reason.""")
    @APIResponse(
            responseCode = "201",
            description = "The opening in force",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Opening.View.class)))
    public RestResponse<Opening.View> open(@NotNull @Valid NewOpening body) {
        return RestResponse.status(RestResponse.Status.CREATED, view(openings.open(caller.actor(), body)));
    }

    @GET
    @Does(Action.REGISTER_READ)
    @Operation(summary = "Lists the openings of a unit", description = """
                    Those of the unit, below it and above it, newest first; `running` says which are in force.""")
    public Page<Opening.View> list(
            @QueryParam("unit") @NotNull UnitId unit,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return openings.about(caller.actor(), unit, cursor, limit).map(this::view);
    }

    @DELETE
    @Path("{id}")
    @Does(Action.REGISTER_MANAGE)
    @Operation(
            summary = "Closes an opening before its hour",
            description = "For the city. Doing it again changes nothing; opening anew needs a reason.")
    @APIResponse(responseCode = "204", description = "It is over")
    public RestResponse<Void> close(@PathParam("id") OpeningId id) {
        openings.close(caller.actor(), id);
        return RestResponse.noContent();
    }

    private Opening.View view(Opening opening) {
        return opening.view(Instant.now(clock), clock.getZone());
    }
}
