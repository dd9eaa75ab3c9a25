package jp.kairan.bookings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
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

/** Facilities over HTTP: what units lend and when it is free. */
@Path("/api/v1/facilities")
@Tag(name = "Bookings")
class FacilityResource {
    private final Facilities facilities;
    private final Showroom showroom;
    private final BookingLedger ledger;
    private final Caller caller;

    FacilityResource(Facilities facilities, Showroom showroom, BookingLedger ledger, Caller caller) {
        this.facilities = facilities;
        this.showroom = showroom;
        this.ledger = ledger;
        this.caller = caller;
    }

    @POST
    @Does(Action.FACILITY_MANAGE)
    @Idempotent
    @Operation(
            summary = "Lends something from now on",
            description =
                    "A room, equipment or a vehicle of a unit. A room is booked within its opening times; anything "
                            + "else is fetched and brought back in them and kept in between. 403: the caller does not manage "
                            + "what the unit lends.")
    @APIResponse(
            responseCode = "201",
            description = "The facility",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FacilityView.class)))
    public RestResponse<FacilityView> add(@NotNull @Valid NewFacility body) {
        Actor actor = caller.actor();
        FacilityId id = facilities.add(actor, body);
        return RestResponse.ResponseBuilder.<FacilityView>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/facilities/" + id)
                .entity(showroom.read(actor, id))
                .build();
    }

    @GET
    @Does(Action.OWN)
    @Operation(
            summary = "Lists what the caller may book",
            description =
                    "Of one unit, or of all where none is named. Officers who manage what a unit lends see all of "
                            + "it when they name the unit.")
    public Page<FacilityLine> list(
            @QueryParam("unit") UnitId unit,
            @QueryParam("state") @DefaultValue("OPEN") FacilityState state,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return showroom.list(caller.actor(), unit, state, cursor, limit);
    }

    @GET
    @Path("{id}")
    @Does(Action.OWN)
    @Operation(
            summary = "Reads a facility",
            description =
                    "For whoever may book it and for those who manage it. 404: it does not exist or is not lent to "
                            + "the caller; the two cannot be told apart.")
    public FacilityView read(@PathParam("id") FacilityId id) {
        return showroom.read(caller.actor(), id);
    }

    @PATCH
    @Path("{id}")
    @Does(Action.FACILITY_MANAGE)
    @Operation(
            summary = "Says something else of a facility",
            description = "Absent fields stay as they are; bookings made stay. 409 `facility-changed`: somebody else "
                    + "changed it first. 409 `facility-booked`: more pieces are booked than would be left. "
                    + "409 `facility-retired`: it is lent no more.")
    public FacilityView change(@PathParam("id") FacilityId id, @NotNull @Valid FacilityChange body) {
        Actor actor = caller.actor();
        facilities.change(actor, id, body);
        return showroom.read(actor, id);
    }

    @POST
    @Path("{id}/retirement")
    @Does(Action.FACILITY_MANAGE)
    @Idempotent
    @Operation(
            summary = "Lends a facility no more",
            description = "No booking is taken any more; those made stay and are still decided and cancelled. "
                    + "409 `facility-retired`: it is retired already.")
    @APIResponse(
            responseCode = "201",
            description = "The facility, RETIRED",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FacilityView.class)))
    public RestResponse<FacilityView> retire(@PathParam("id") FacilityId id) {
        Actor actor = caller.actor();
        facilities.retire(actor, id);
        return RestResponse.status(RestResponse.Status.CREATED, showroom.read(actor, id));
    }

    @GET
    @Path("{id}/availability")
    @Does(Action.OWN)
    @Operation(
            summary = "Tells when a facility is free",
            description =
                    "For whoever may book it. Days are days of the city, both included, 62 at the most. A booking of "
                            + "n pieces fits where every slot it touches has n free. Nothing is said of who booked.")
    public Availability availability(
            @PathParam("id") FacilityId id,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to) {
        return showroom.availability(caller.actor(), id, from, to);
    }

    @GET
    @Path("{id}/bookings")
    @Does(Action.BOOKING_DECIDE)
    @Operation(
            summary = "Lists the bookings of a facility, newest request first",
            description = "For the officers of the very unit that lends it: `state=REQUESTED` is what waits for them. "
                    + "403: the caller may book it but does not decide.")
    public Page<BookingView> bookings(
            @PathParam("id") FacilityId id,
            @QueryParam("state") BookingState state,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return ledger.of(caller.actor(), id, state, cursor, limit);
    }
}
