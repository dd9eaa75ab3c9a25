package jp.kairan.identity;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Disposition;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a stranger may follow, over HTTP, and the poster that tells them. */
@Path("/api/v1/areas")
@Tag(name = "Subscriptions", description = "Following an area without a name")
class AreaResource {
    private static final String PDF = "application/pdf";

    private final Areas areas;
    private final Caller caller;

    AreaResource(Areas areas, Caller caller) {
        this.areas = areas;
        this.caller = caller;
    }

    @GET
    @Does(Action.PUBLIC)
    @Operation(summary = "Lists areas to follow, and associations to join", description = """
                    For who has no poster at hand. Without a name the city and its federations; with one also the \
                    associations whose names contain it. At most a hundred: ask for more of the name. May be kept for five \
                    minutes.""")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AreaLine.Found.class)))
    public Response areas(
            @QueryParam("name") @Size(max = 50) @Line @Parameter(description = "A part of the name", example = "米泉")
                    String name,
            @QueryParam("joinable")
                    @DefaultValue("false")
                    @Parameter(description = "Only associations that take requests to join", example = "true")
                    boolean joinable) {
        return Response.ok(new AreaLine.Found(areas.found(name, joinable)))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }

    @GET
    @Path("/{unit}")
    @Does(Action.PUBLIC)
    @Operation(summary = "Shows an area to follow", description = """
                    For the page behind the QR code of a poster, whose link is /s/ and the id of the area. 404 for what is                     not the city, a federation or an association, and for a closed one. May be kept for five minutes.""")
    @APIResponse(
            responseCode = "200",
            description = "The area",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Area.class)))
    public Response area(@PathParam("unit") UnitId unit) {
        return Response.ok(areas.one(unit))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }

    @GET
    @Path("/{unit}/poster")
    @Does(Action.CIRCULAR_MANAGE)
    @Operation(summary = "Prints the poster of an area", description = """
                    A page of A4 with the name of the area, a QR code to follow it without a name, and how, in seven                     languages; for whoever writes circulars there. 404 as for the area itself.""")
    @APIResponse(
            responseCode = "200",
            description = "The poster",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response poster(@PathParam("unit") UnitId unit) {
        Poster poster = areas.poster(caller.actor(), unit);
        return Response.ok(poster.pdf())
                .header(HttpHeaders.CONTENT_TYPE, PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.save(poster.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
