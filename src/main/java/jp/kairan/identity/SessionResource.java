package jp.kairan.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.SessionId;
import jp.kairan.gate.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Coming in, staying in and leaving over HTTP. */
@Path("/api/v1/sessions")
@Tag(name = "Sessions", description = "Signing in with a code, staying in, signing out")
class SessionResource {
    private final Entrance entrance;
    private final Sessions sessions;
    private final Strangers strangers;
    private final Caller caller;

    SessionResource(Entrance entrance, Sessions sessions, Strangers strangers, Caller caller) {
        this.entrance = entrance;
        this.sessions = sessions;
        this.strangers = strangers;
        this.caller = caller;
    }

    @POST
    @Does(Action.PUBLIC)
    @Idempotent
    @Operation(summary = "Redeems an invitation's code and signs this device in", description = """
                    Send an Idempotency-Key: a code works once, and with the key a lost answer comes again. Unknown, \
                    expired, used and revoked codes are answered alike with 404; a code whose check symbol is wrong \
                    with 400; too many wrong codes with 429 and Retry-After. 409 when the household is full.""")
    @APIResponse(
            responseCode = "201",
            description = "Signed in; keep the tokens in secure storage",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SignedIn.class)))
    public RestResponse<SignedIn> redeemInvitation(@NotNull @Valid Entering body) {
        ShownCode code = ShownCode.read(body.code());
        SignedIn session = strangers.tries(code, () -> entrance.enter(code, body));
        return RestResponse.status(RestResponse.Status.CREATED, session);
    }

    @POST
    @Path("/refresh")
    @Does(Action.PUBLIC)
    @Operation(summary = "Renews the tokens of a session", description = """
                    Send it without the old access token. Until the new refresh token is used for a refresh itself, the \
                    old one gives the same one again (for a week at most), so repeat it after a lost answer. Later, its \
                    use means that somebody copied it: the session ends. 401 session-ended: forget the tokens, ask for a \
                    new code.""")
    public SignedIn refreshSession(@NotNull @Valid Refreshing body) {
        return sessions.refresh(body.refreshToken()).orElseThrow(IdentityProblem.SESSION_ENDED::problem);
    }

    @POST
    @Path("/renewal")
    @Does(Action.PUBLIC)
    @Operation(summary = "Renews the session of a browser", description = """
                    For the web app, whose tokens lie in cookies: as /refresh, for the person that the header \
                    X-Kairan-Person names (1 to 9). Every operation that opens a session gives its tokens as cookies to \
                    whoever sends that header. 401 session-ended: show the code screen; the cookies are gone.""")
    public SignedIn renewSession(
            @Parameter(description = "Which of the people of this browser", example = "1")
                    @HeaderParam(WebCookies.PERSON)
                    String person,
            @Context HttpHeaders headers) {
        return WebCookies.person(person)
                .map(WebCookies::refresh)
                .map(headers.getCookies()::get)
                .map(Cookie::getValue)
                .flatMap(sessions::refresh)
                .orElseThrow(IdentityProblem.SESSION_ENDED::problem);
    }

    @GET
    @Does(Action.OWN)
    @Operation(summary = "Lists the caller's sessions", description = "Each with its device and when it was last seen.")
    public SessionList mySessions() {
        return new SessionList(sessions.mine(caller.actor()));
    }

    @DELETE
    @Path("/{id}")
    @Does(Action.OWN)
    @Operation(
            summary = "Ends one of the caller's sessions",
            description = "For a lost phone. It is refused everywhere within a second. 404 for another person's.")
    @APIResponse(responseCode = "204", description = "Ended")
    public void endSession(@PathParam("id") SessionId id) {
        sessions.end(caller.actor(), id);
    }

    @DELETE
    @Path("/current")
    @Does(Action.OWN)
    @Operation(summary = "Signs this device out", description = "409 for callers who came without a device.")
    @APIResponse(responseCode = "204", description = "Signed out; forget the tokens")
    public void signOut() {
        sessions.end(caller.actor(), caller.actor().session().orElseThrow(IdentityProblem.DEVICE_NEEDED::problem));
    }
}
