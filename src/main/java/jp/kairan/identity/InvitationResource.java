package jp.kairan.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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

/** Invitations over HTTP. */
@Path("/api/v1")
@Tag(name = "Invitations", description = "Codes that let residents and officers in")
class InvitationResource {
    private final Invitations invitations;
    private final Caller caller;

    InvitationResource(Invitations invitations, Caller caller) {
        this.invitations = invitations;
        this.caller = caller;
    }

    /** Open to whoever is signed in, because inviting takes one office for residents and another for officers. */
    @POST
    @Path("/invitations")
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Invites residents, households or an officer", description = """
                    Answers a link with its QR code and a code to type for each target, this once: only hashes are \
                    kept. A household's code adds a new login to it. Whoever lives in a household brings in the family: \
                    the household, or those of it who do not sign in yet (403 for who does, whose account a code would \
                    open). All others need an office that invites there (404 otherwise); an account needs one that \
                    appoints to all of its offices.""")
    @APIResponse(
            responseCode = "201",
            description = "Made; show or print the codes now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewInvitations.class)))
    public RestResponse<NewInvitations> createInvitations(@NotNull @Valid InvitationRequest body) {
        return RestResponse.status(RestResponse.Status.CREATED, invitations.create(caller.actor(), body));
    }

    @GET
    @Path("/units/{id}/invitations")
    @Does(Action.INVITE)
    @Operation(
            summary = "Lists the invitations of a unit and of everything below it, newest first",
            description = "Their codes cannot be shown again; make a new invitation and revoke the old one instead.")
    public Page<Invitation> invitations(
            @PathParam("id") UnitId unit,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return invitations.list(caller.actor(), unit, cursor, limit);
    }

    @DELETE
    @Path("/invitations/{id}")
    @Does(Action.INVITE)
    @Operation(
            summary = "Revokes an invitation",
            description =
                    "Its code is useless from now on. A session that came of it stays: end that one by its device.")
    @APIResponse(responseCode = "204", description = "Revoked, redeemed or revoked before")
    public void revokeInvitation(@PathParam("id") InvitationId id) {
        invitations.revoke(caller.actor(), id);
    }
}
