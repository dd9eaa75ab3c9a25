package jp.kairan.admin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Disposition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A person's own data over HTTP: to take along, and to leave behind. */
@Path("/api/v1/me")
@Tag(name = "My data", description = "What is kept about the caller, and the way out")
class OwnDataResource {
    private final OwnDataFiles files;
    private final Departures departures;
    private final Clock clock;
    private final Caller caller;

    OwnDataResource(OwnDataFiles files, Departures departures, Clock clock, Caller caller) {
        this.files = files;
        this.departures = departures;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Path("/export")
    @Does(Action.OWN)
    @Operation(summary = "Gives everything that is kept about the caller, as a file", description = """
                    Part by part, each a list; no token and no code is in it, and nothing about other people. Offer it as a \
                    download. New parts come with new features, so show what is there rather than a fixed list.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = OwnData.class)))
    public RestResponse<OwnData> export() {
        return RestResponse.ResponseBuilder.ok(files.read(caller.actor()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Disposition.save("kairan-mydata-" + LocalDate.now(clock) + ".json"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/departure")
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Leaves the service for good", description = """
                    Ends every session, forgets devices and addresses, receipts, contacts and calendar feeds, and takes the \
                    account off its households. The household's line in the register stays with the association, which keeps \
                    it as it would on paper: say so on the page, and say whom to ask. From then on every token of the caller \
                    is 401. 409 `departure-office-held`: hand the office over first. 409 `departure-keeper`: nobody else keeps \
                    the key of a shelter.""")
    @APIResponse(
            responseCode = "201",
            description = "Left",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Departed.class)))
    public RestResponse<Departed> leave(@NotNull @Valid LeavingForm body) {
        return RestResponse.status(RestResponse.Status.CREATED, departures.leave(caller.actor()));
    }
}
