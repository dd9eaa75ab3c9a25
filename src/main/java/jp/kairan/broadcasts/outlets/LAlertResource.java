package jp.kairan.broadcasts.outlets;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import jp.kairan.access.Action;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.broadcasts.Bulletins;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Disposition;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.shelters.ShelterEditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Documents for L-Alert, as staff hand them to the prefecture's system. */
@Path("/api/v1/l-alert")
@Tag(name = "Broadcast outlets")
class LAlertResource {
    private final Caller caller;
    private final Units units;
    private final Bulletins bulletins;
    private final ShelterEditions editions;
    private final LAlertEvacuation evacuation;
    private final LAlertShelters shelters;
    private final LAlertNotes notes;

    LAlertResource(
            Caller caller,
            Units units,
            Bulletins bulletins,
            ShelterEditions editions,
            LAlertEvacuation evacuation,
            LAlertShelters shelters,
            LAlertNotes notes) {
        this.caller = caller;
        this.units = units;
        this.bulletins = bulletins;
        this.editions = editions;
        this.evacuation = evacuation;
        this.shelters = shelters;
        this.notes = notes;
    }

    @GET
    @Path("shelters")
    @Produces(LAlertDocument.MEDIA_TYPE)
    @Does(Action.BROADCAST_MANAGE)
    @Operation(summary = "Gives the shelters for L-Alert", description = """
                    EDXL-DE with the category SHELTER: every shelter of which anything was said. The revision goes up with \
                    each saying and never with a change of the register. Names of elements have not been held to the \
                    schema now in force; the document says so. Each fetching is written down. 404 while nothing was ever said.""")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = LAlertDocument.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public RestResponse<byte[]> shelters() {
        require();
        return file(shelters.of(editions.latest()));
    }

    @GET
    @Path("evacuation/{broadcast}/{no}")
    @Produces(LAlertDocument.MEDIA_TYPE)
    @Does(Action.BROADCAST_MANAGE)
    @Operation(summary = "Gives an evacuation order for L-Alert", description = """
                    EDXL-DE with the category EVACUATION_ORDER, for a message that orders areas to evacuate (level 3 to 5) \
                    or lifts such an order; 404 for any other. A drill has the distributionStatus Exercise. Names of \
                    elements have not been held to the schema now in force; the document says so. Each fetching is written down.""")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = LAlertDocument.MEDIA_TYPE, schema = @Schema(implementation = String.class)))
    public RestResponse<byte[]> evacuation(
            @PathParam("broadcast") BroadcastId broadcast,
            @PathParam("no") @Parameter(description = "Of the message in its broadcast, from 1", example = "1")
                    int no) {
        require();
        return file(bulletins
                .now()
                .find(broadcast)
                .flatMap(course -> course.bulletins().stream()
                        .filter(bulletin -> bulletin.no() == no)
                        .findFirst()
                        .flatMap(bulletin -> evacuation.of(course, bulletin))));
    }

    private void require() {
        caller.actor().require(Action.BROADCAST_MANAGE, units.root().path());
    }

    private RestResponse<byte[]> file(Optional<LAlertDocument> found) {
        LAlertDocument document = found.orElseThrow(KernelProblem.NOT_FOUND::problem);
        notes.read(caller.actor(), document);
        return RestResponse.ResponseBuilder.ok(document.bytes(), LAlertDocument.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.save(document.fileName()))
                .build();
    }
}
