package jp.kairan.identity;

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
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.UnitId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Joining by an officer's approval over HTTP. */
@Path("/api/v1")
@Tag(name = "Enrolments", description = "Asking to join an association that approves by hand")
class EnrolmentResource {
    private final Enrolments enrolments;
    private final EnrolmentDecisions decisions;
    private final EnrolmentClaims claims;
    private final Strangers strangers;
    private final Caller caller;

    EnrolmentResource(
            Enrolments enrolments,
            EnrolmentDecisions decisions,
            EnrolmentClaims claims,
            Strangers strangers,
            Caller caller) {
        this.enrolments = enrolments;
        this.decisions = decisions;
        this.claims = claims;
        this.strangers = strangers;
        this.caller = caller;
    }

    @POST
    @Path("/enrolments")
    @Does(Action.PUBLIC)
    @Idempotent
    @Operation(summary = "Asks to join an association that approves by hand", description = """
                    Keep the claim in secure storage and come back with it. 404 where the association does not exist or \
                    takes codes only; 429 with Retry-After after too many requests from one network.""")
    @APIResponse(
            responseCode = "201",
            description = "Asked; an officer will decide",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EnrolmentClaim.class)))
    public RestResponse<EnrolmentClaim> requestEnrolment(@NotNull @Valid EnrolmentRequest body) {
        strangers.enrols();
        return RestResponse.status(RestResponse.Status.CREATED, enrolments.ask(caller.actor(), body));
    }

    @GET
    @Path("/units/{id}/enrolments")
    @Does(Action.ENROL)
    @Operation(summary = "Lists the requests that wait for a decision, newest first", description = "For officers.")
    public Page<Enrolment> waitingEnrolments(
            @PathParam("id") UnitId unit,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return enrolments.waiting(caller.actor(), unit, cursor, limit);
    }

    @POST
    @Path("/enrolments/{id}/approval")
    @Does(Action.ENROL)
    @Idempotent
    @Operation(summary = "Approves a request", description = """
                    Name the resident it is, or the household of somebody new. 409 enrolment-decided when another \
                    officer was faster, household-full when no login is left.""")
    @APIResponse(responseCode = "204", description = "Approved; the phone comes in when it asks next")
    public RestResponse<Void> approveEnrolment(@PathParam("id") EnrolmentId id, @NotNull @Valid Approval body) {
        decisions.approve(caller.actor(), id, body);
        return RestResponse.noContent();
    }

    @POST
    @Path("/enrolments/{id}/refusal")
    @Does(Action.ENROL)
    @Idempotent
    @Operation(summary = "Declines a request", description = "409 enrolment-decided when another officer was faster.")
    @APIResponse(responseCode = "204", description = "Declined; the phone is told when it asks next")
    public RestResponse<Void> declineEnrolment(@PathParam("id") EnrolmentId id) {
        decisions.decline(caller.actor(), id);
        return RestResponse.noContent();
    }

    @POST
    @Path("/enrolments/claim")
    @Does(Action.PUBLIC)
    @Idempotent
    @Operation(
            summary = "Learns what became of a request, and signs this device in when it was approved",
            description = """
                    Ask when the app comes to the front, with a new Idempotency-Key each time. 403 enrolment-declined: \
                    refused. 404 enrolment-not-found: too old, or signed in already.""")
    @APIResponse(
            responseCode = "201",
            description = "Approved and signed in; keep the tokens in secure storage",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SignedIn.class)))
    @APIResponse(responseCode = "202", description = "Not decided yet; ask again later")
    public RestResponse<SignedIn> claimEnrolment(@NotNull @Valid Claiming body) {
        return claims.claim(body)
                .map(session -> RestResponse.status(RestResponse.Status.CREATED, session))
                .orElseGet(() -> RestResponse.status(RestResponse.Status.ACCEPTED));
    }
}
