package jp.kairan.demo;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.gate.Idempotent;
import jp.kairan.identity.SignedIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The demo over HTTP; where it is not enabled the paths do not exist. */
@Path("/api/v1/demo")
@Tag(name = "Demo", description = "The demo city; elsewhere these paths do not exist")
@EndpointDisabled(name = "kairan.demo.enabled", stringValue = "false", disableIfMissing = true)
class DemoResource {
    private final DemoPeople people;
    private final DemoSessions sessions;
    private final Caller caller;

    DemoResource(DemoPeople people, DemoSessions sessions, Caller caller) {
        this.people = people;
        this.sessions = sessions;
        this.caller = caller;
    }

    @GET
    @Path("/people")
    @Does(Action.PUBLIC)
    @Operation(
            summary = "Lists whom a visitor may enter as",
            description =
                    "Demo only: elsewhere the path does not exist. One person of each kind, with the tokens of their "
                            + "phones, so that what reached them can be looked up at the local FCM (GET /local/tokens/{token}).")
    public List<DemoPerson> people() {
        sessions.requireDemo();
        return people.all();
    }

    @POST
    @Path("/sessions")
    @Does(Action.PUBLIC)
    @Idempotent
    @Operation(
            summary = "Enters as somebody of the demo city",
            description =
                    "Demo only: elsewhere the path does not exist. Opens a real session without an invitation. The "
                            + "phone's developer uses the answer like that of a redeemed invitation: the access token goes into "
                            + "Authorization: Bearer, the refresh token buys the next one.")
    @APIResponse(
            responseCode = "201",
            description = "Signed in",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SignedIn.class)))
    @APIResponse(responseCode = "404", description = "The demo city has no such account, or this is not a demo")
    public RestResponse<SignedIn> enter(@NotNull @Valid DemoEntry entry) {
        return RestResponse.status(RestResponse.Status.CREATED, sessions.enter(caller.actor(), entry));
    }
}
