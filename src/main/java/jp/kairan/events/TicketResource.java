package jp.kairan.events;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.HouseholdId;
import jp.kairan.paper.QrCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** One's own ticket over HTTP. */
@Path("/api/v1/occurrences/{id}")
@Tag(name = "Answers")
class TicketResource {
    private static final String SVG = "image/svg+xml";

    private final Tickets tickets;
    private final Caller caller;

    TicketResource(Tickets tickets, Caller caller) {
        this.tickets = tickets;
        this.caller = caller;
    }

    @GET
    @Path("/ticket")
    @Does(Action.OWN)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            summary = "Gives the ticket to show at the door",
            description = "For whoever has a place; 404 for who waits, is absent or has not answered. Keep it for the "
                    + "day, when there may be no connection. It stays the same until the answer is taken back. Where "
                    + "households answer, everybody in the household has the same ticket.")
    public Ticket ticket(@PathParam("id") OccurrenceId id, @QueryParam("household") HouseholdId household) {
        return tickets.own(caller.actor(), id, household);
    }

    @GET
    @Path("/ticket.svg")
    @Does(Action.OWN)
    @Operation(
            summary = "Draws the ticket as QR code",
            description = "The code of the ticket, to be shown or printed in any size; errors as for the ticket.")
    @APIResponse(
            responseCode = "200",
            description = "The QR code",
            content =
                    @Content(
                            mediaType = SVG,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    public Response picture(@PathParam("id") OccurrenceId id, @QueryParam("household") HouseholdId household) {
        String code = tickets.own(caller.actor(), id, household).code();
        return Response.ok(QrCode.of(code).svg(), SVG)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
