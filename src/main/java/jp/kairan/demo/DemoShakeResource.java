package jp.kairan.demo;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Does;
import jp.kairan.gate.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The button that shakes the demo city. */
@Path("/api/v1/demo/shakes")
@Tag(name = "Demo")
@EndpointDisabled(name = "kairan.demo.enabled", stringValue = "false", disableIfMissing = true)
class DemoShakeResource {
    private final DemoShakes shakes;

    DemoShakeResource(DemoShakes shakes) {
        this.shakes = shakes;
    }

    @POST
    @Does(Action.PUBLIC)
    @Idempotent
    @Operation(summary = "Shakes the demo city (震度5強)", description = """
                    Demo only: elsewhere the path does not exist. A report like that of the Noto earthquake comes in by the \
                    door of all reports. By rule a real safety check of the whole city opens and a broadcast is proposed. \
                    OPENED: the check is new, and residents begin to answer. JOINED: the city is asked already and nobody \
                    is asked twice. WAITING: the report is in, look at the list of checks. 429 where the city was shaken \
                    too often.""")
    @APIResponse(
            responseCode = "201",
            description = "Shaken",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Shaken.class)))
    public RestResponse<Shaken> shake() {
        return RestResponse.status(RestResponse.Status.CREATED, shakes.shake());
    }

    @DELETE
    @Does(Action.PUBLIC)
    @Operation(summary = "Ends what a shake began", description = """
                    Demo only. A city officer closes the check, and the report is taken back, so that the next shake asks \
                    anew. Where nothing is asked, nothing happens.""")
    @APIResponse(responseCode = "204", description = "The ground is at rest")
    public void calm() {
        shakes.calm();
    }
}
