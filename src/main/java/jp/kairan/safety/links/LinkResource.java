package jp.kairan.safety.links;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.AskedLanguage;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Links that answer a safety check without signing in, over HTTP. */
@Path("/api/v1/safety-links")
@Tag(name = "Safety links")
class LinkResource {
    private static final String CODE = "The 22 characters behind /a/ in the link";
    private static final String EXAMPLE = "AAAAAAAAAAAAAAAAAAAAAA";

    private final Links links;
    private final IssuedLinks issued;
    private final Caller caller;
    private final AskedLanguage asked;

    LinkResource(Links links, IssuedLinks issued, Caller caller, AskedLanguage asked) {
        this.links = links;
        this.issued = issued;
        this.caller = caller;
        this.asked = asked;
    }

    @GET
    @Path("{code}")
    @Does(Action.PUBLIC)
    @Operation(summary = "Shows what a link asks", description = """
                    In the language of `Accept-Language`, Japanese without. Opening it answers nothing: only a button does. The \
                    same 404 for a code that is unknown, revoked, or of a check that ended more than three days ago.""")
    @APIResponse(
            responseCode = "200",
            description = "The question, and the words for every answer",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LinkView.class)))
    public RestResponse<LinkView> read(
            @PathParam("code") @Size(max = 64) @Parameter(description = CODE, example = EXAMPLE) String code) {
        return RestResponse.ResponseBuilder.<LinkView>ok(links.read(code, language()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    @POST
    @Path("{code}/answers")
    @Does(Action.PUBLIC)
    @Idempotent
    @Operation(summary = "Answers a safety check through a link", description = """
                    201 is said only once the answer is safely kept; 200 REPEATED where the key was known, so a page sends it \
                    until it gets either. May come late and in any order: `sentAt` and `at` are by the phone's clock, whose \
                    error is taken out. With kind CANCELLED a request for help is taken back.""")
    @APIResponse(
            responseCode = "201",
            description = "The answer is kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LinkAnswered.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was kept before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LinkAnswered.class)))
    public RestResponse<LinkAnswered> answer(
            @PathParam("code") @Size(max = 64) @Parameter(description = CODE, example = EXAMPLE) String code,
            @NotNull @Valid LinkAnswer body) {
        LinkAnswered answered = links.answer(code, body, language());
        return RestResponse.status(
                answered.outcome() == Outcome.RECORDED ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                answered);
    }

    @GET
    @Path("issued")
    @Does(Action.OWN)
    @Operation(summary = "Lists the links of a household for a check", description = """
                    For those who live there, and for officers who go round; without the codes, which are kept nowhere.""")
    public Page<IssuedLink> issued(
            @QueryParam("household") @NotNull HouseholdId household, @QueryParam("check") @NotNull IncidentId check) {
        return new Page<>(issued.of(caller.actor(), household, check), null);
    }

    @DELETE
    @Path("issued/{id}")
    @Does(Action.OWN)
    @Operation(summary = "Revokes a link", description = """
                    By those who live there, or by officers who go round: for a phone that was lost. Answers that came through \
                    it stand.""")
    public void revoke(@PathParam("id") SafetyLinkId id) {
        issued.revoke(caller.actor(), id);
    }

    private Language language() {
        return asked.language().orElse(Language.JA);
    }
}
