package jp.kairan.demo;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.gate.Idempotent;
import jp.kairan.identity.SignedIn;
import jp.kairan.kernel.AskedLanguage;
import jp.kairan.kernel.Language;
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
    private final DemoCodes codes;
    private final DemoPushes pushes;
    private final AskedLanguage asked;
    private final Caller caller;

    DemoResource(
            DemoPeople people,
            DemoSessions sessions,
            DemoCodes codes,
            DemoPushes pushes,
            AskedLanguage asked,
            Caller caller) {
        this.people = people;
        this.sessions = sessions;
        this.codes = codes;
        this.pushes = pushes;
        this.asked = asked;
        this.caller = caller;
    }

    @GET
    @Path("/people")
    @Does(Action.PUBLIC)
    @Operation(
            summary = "Lists whom a visitor may enter as",
            description =
                    "Demo only: elsewhere the path does not exist. One person of each kind in the order of the story, titles in "
                            + "Japanese or, for any other Accept-Language, in English, with the tokens of their phones, so that what reached them can be looked up at the local FCM (GET /local/tokens/{token}).")
    public List<DemoPerson> people() {
        sessions.requireDemo();
        return people.all(asked.language().map(Language::japanese).orElse(true));
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

    @POST
    @Path("/invitations")
    @Does(Action.PUBLIC)
    @Idempotent
    @Operation(
            summary = "Hands out a code by which to come in as somebody new",
            description =
                    "Demo only: elsewhere the path does not exist. The code is one of an association's head for a "
                            + "resident who does not sign in yet; redeem it as any other. 429 where too many were asked for.")
    @APIResponse(
            responseCode = "201",
            description = "A fresh code",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DemoCode.class)))
    public RestResponse<DemoCode> invite() {
        sessions.requireDemo();
        return RestResponse.status(RestResponse.Status.CREATED, codes.make());
    }

    @GET
    @Path("/pushes")
    @Does(Action.OWN)
    @Operation(
            summary = "Lists the last pushes to the caller's own device, newest first",
            description =
                    "Demo only: elsewhere the path does not exist. What the local FCM of this process took; ask every "
                            + "two seconds or so. Empty for callers without a device, and where another FCM is configured.")
    public DemoPush.Some pushes(@QueryParam("limit") @DefaultValue("20") @Min(1) @Max(50) int limit) {
        sessions.requireDemo();
        return new DemoPush.Some(pushes.mine(caller.actor(), limit));
    }
}
