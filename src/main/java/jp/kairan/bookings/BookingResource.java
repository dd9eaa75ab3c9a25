package jp.kairan.bookings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Bookings over HTTP, from the request to its answer. */
@Path("/api/v1/bookings")
@Tag(name = "Bookings")
class BookingResource {
    private final Bookings bookings;
    private final BookingLedger ledger;
    private final Caller caller;

    BookingResource(Bookings bookings, BookingLedger ledger, Caller caller) {
        this.bookings = bookings;
        this.ledger = ledger;
        this.caller = caller;
    }

    @POST
    @Does(Action.OWN)
    @Idempotent
    @Operation(
            summary = "Books a facility, or asks for it",
            description =
                    "REQUESTED where its unit answers each request, which holds the pieces meanwhile; else APPROVED "
                            + "at once. 400 names what its terms say against it: outside the opening times, in the past, too "
                            + "soon for an answer, too short or too long, too far ahead, more than there are. 404: the "
                            + "facility does not exist or is not lent to the caller. 409 `facility-taken`: too few pieces are "
                            + "free in that time, look at its availability again. 409 `facility-retired`: it is lent no more. "
                            + "409 `bookings-exhausted`: the caller has as many bookings of it to come as one person may "
                            + "have. 429: too many requests to book within a day, cancelled ones included. Officers of the very "
                            + "unit that lends may have more bookings to come and may begin at once.")
    @APIResponse(
            responseCode = "201",
            description = "The booking, REQUESTED or APPROVED",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BookingView.class)))
    public RestResponse<BookingView> request(@NotNull @Valid NewBooking body) {
        Actor actor = caller.actor();
        BookingId id = bookings.request(actor, body);
        return RestResponse.ResponseBuilder.<BookingView>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/bookings/" + id)
                .entity(ledger.read(actor, id))
                .build();
    }

    @GET
    @Does(Action.OWN)
    @Operation(summary = "Lists the caller's own bookings, newest request first", description = "Past ones included.")
    public Page<BookingView> mine(
            @QueryParam("state") BookingState state,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return ledger.mine(caller.actor(), state, cursor, limit);
    }

    @GET
    @Path("{id}")
    @Does(Action.OWN)
    @Operation(
            summary = "Reads a booking",
            description =
                    "For who made it and for the officers of the very unit that lends. Notices of the kinds BOOKING "
                            + "(to the booker) and BOOKING_REQUEST (to the officers) have its id as their subject.")
    public BookingView read(@PathParam("id") BookingId id) {
        return ledger.read(caller.actor(), id);
    }

    @POST
    @Path("{id}/approval")
    @Does(Action.BOOKING_DECIDE)
    @Idempotent
    @Operation(
            summary = "Says yes to a request",
            description = "The booker is told. 409 `booking-state`: it is decided, cancelled or lapsed already.")
    @APIResponse(
            responseCode = "201",
            description = "The booking, APPROVED",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BookingView.class)))
    public RestResponse<BookingView> approve(@PathParam("id") BookingId id) {
        bookings.approve(caller.actor(), id);
        return made(id);
    }

    @POST
    @Path("{id}/refusal")
    @Does(Action.BOOKING_DECIDE)
    @Idempotent
    @Operation(
            summary = "Says no to a request",
            description =
                    "Its pieces are free again; the booker is told and sees the reason. 409 `booking-state`: it is "
                            + "decided, cancelled or lapsed already.")
    @APIResponse(
            responseCode = "201",
            description = "The booking, DECLINED",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BookingView.class)))
    public RestResponse<BookingView> decline(@PathParam("id") BookingId id, @NotNull @Valid Refusal body) {
        bookings.decline(caller.actor(), id, body);
        return made(id);
    }

    @POST
    @Path("{id}/cancellation")
    @Does(Action.OWN)
    @Idempotent
    @Operation(
            summary = "Takes a booking back",
            description =
                    "By who made it, or with a reason by an officer of the unit that lends, until its end. Its pieces "
                            + "are free again; the other side is told. 409 `booking-state`: it is over, or is none any more.")
    @APIResponse(
            responseCode = "201",
            description = "The booking, CANCELLED",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BookingView.class)))
    public RestResponse<BookingView> cancel(@PathParam("id") BookingId id, @NotNull @Valid Cancellation body) {
        bookings.cancel(caller.actor(), id, body);
        return made(id);
    }

    private RestResponse<BookingView> made(BookingId id) {
        return RestResponse.status(RestResponse.Status.CREATED, ledger.read(caller.actor(), id));
    }
}
