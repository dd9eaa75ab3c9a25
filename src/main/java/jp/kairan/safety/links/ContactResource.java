package jp.kairan.safety.links;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.HouseholdId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where people without the app are asked, over HTTP. */
@Path("/api/v1/safety-contacts")
@Tag(name = "Safety links", description = "Safety checks for people without the app")
class ContactResource {
    private final Contacts contacts;
    private final Caller caller;

    ContactResource(Contacts contacts, Caller caller) {
        this.contacts = contacts;
        this.caller = caller;
    }

    @GET
    @Path("mine")
    @Does(Action.OWN)
    @Operation(summary = "Lists where the caller's households are asked by mail or short message", description = """
                    Of every person and of the household as a whole, confirmed or not.""")
    public Page<SafetyContact> mine() {
        return new Page<>(contacts.mine(caller.actor()), null);
    }

    @PUT
    @Path("mine")
    @Does(Action.OWN)
    @Operation(summary = "Enters where somebody of the caller's household is asked", description = """
                    One of a kind for each person and for the household as a whole; another address replaces it. Six digits are \
                    sent there: send them to `confirmation` within 30 minutes, because nothing else is sent before. The same \
                    again sends new digits. 409 `safety-channel-off`: the city sends no messages of this kind. 403: somebody else of the \
                    household confirmed theirs, which they alone replace.""")
    public SafetyContact putOwn(@NotNull @Valid OwnContact body) {
        return contacts.putOwn(caller.actor(), body);
    }

    @DELETE
    @Path("mine/{id}")
    @Does(Action.OWN)
    @Operation(summary = "Removes where somebody of the caller's household is asked", description = """
                    Nothing is sent there any more; links that were sent still work until they are revoked. 403: \
                    somebody else of the household confirmed it as theirs.""")
    public void removeOwn(@PathParam("id") SafetyContactId id) {
        contacts.removeOwn(caller.actor(), id);
    }

    @POST
    @Path("mine/{id}/confirmation")
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Confirms a contact by the six digits that came there", description = """
                    400 names the field `code` where they are others. 409 `safety-contact-code-over`: they are older than 30 \
                    minutes, or five were wrong; enter the contact again.""")
    @APIResponse(
            responseCode = "201",
            description = "The contact, confirmed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SafetyContact.class)))
    public RestResponse<SafetyContact> confirm(
            @PathParam("id") SafetyContactId id, @NotNull @Valid ConfirmationCode body) {
        return RestResponse.status(RestResponse.Status.CREATED, contacts.confirm(caller.actor(), id, body.code()));
    }

    @GET
    @Does(Action.HOUSEHOLD_MANAGE)
    @Operation(summary = "Lists where a household is asked by mail or short message", description = """
                    For who keeps the register of the association; a protected household's for the city alone.""")
    public Page<SafetyContact> of(@QueryParam("household") @NotNull HouseholdId household) {
        return new Page<>(contacts.of(caller.actor(), household), null);
    }

    @PUT
    @Does(Action.HOUSEHOLD_MANAGE)
    @Operation(summary = "Enters where a household is asked, with its consent", description = """
                    As for one's own, but used at once: the officer has asked the person. 403: the person confirmed \
                    one themself.""")
    public SafetyContact put(@NotNull @Valid GivenContact body) {
        return contacts.put(caller.actor(), body);
    }

    @DELETE
    @Path("{id}")
    @Does(Action.HOUSEHOLD_MANAGE)
    @Operation(summary = "Removes where a household is asked", description = """
                    For who keeps the register of the association; a protected household's for the city alone.""")
    public void remove(@PathParam("id") SafetyContactId id) {
        contacts.remove(caller.actor(), id);
    }
}
