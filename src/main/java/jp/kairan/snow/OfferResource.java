package jp.kairan.snow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import jp.kairan.access.UnitId;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What happens between a request for help and a team, over HTTP. */
@Path("/api/v1/snow-requests")
@Tag(name = "Snow")
class OfferResource {
    private final Offers offers;
    private final Contacts contacts;
    private final Caller caller;

    OfferResource(Offers offers, Contacts contacts, Caller caller) {
        this.offers = offers;
        this.contacts = contacts;
        this.caller = caller;
    }

    @GET
    @Path("proposals")
    @Does(Action.SNOW_MANAGE)
    @Operation(summary = "Proposes teams for open requests", description = """
                    Who is shut in comes first, then who has waited longest; each gets the earliest wished day on which a \
                    team that goes there has room. Reckoned anew each time; nothing is settled by it.""")
    public Page<Proposal> proposals(@QueryParam("unit") @NotNull UnitId unit) {
        return new Page<>(offers.proposals(caller.actor(), unit), null);
    }

    @POST
    @Path("{id}/offer")
    @Does(Action.SNOW_MANAGE)
    @Idempotent
    @Operation(summary = "Puts a request to a team", description = """
                    For the city and the officers of the association; for a protected household the city alone. The leader \
                    is told. 409 `snow-team-full`: somebody else took the last place of that day. 409 `snow-team-unfit`: \
                    the day is not wished, or the team does not go there then. 409 `snow-request-state`: it is not open.""")
    @APIResponse(
            responseCode = "201",
            description = "The request, OFFERED",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SnowRequestView.class)))
    public RestResponse<SnowRequestView> offer(@PathParam("id") SnowRequestId id, @NotNull @Valid NewOffer body) {
        return created(offers.offer(caller.actor(), id, body));
    }

    @POST
    @Path("{id}/acceptance")
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Takes on a request", description = """
                    By the leader of the team it is with. The household is told, and the leader may look who it is. 409 \
                    `snow-request-state`: it is accepted already, or its day is over.""")
    @APIResponse(
            responseCode = "201",
            description = "The request, MATCHED",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SnowRequestView.class)))
    public RestResponse<SnowRequestView> accept(@PathParam("id") SnowRequestId id) {
        return created(offers.accept(caller.actor(), id));
    }

    @POST
    @Path("{id}/refusal")
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Does not take on a request, or cannot come after all", description = """
                    By the leader of the team it is with, until the work is done. It is open again, the officer is told, \
                    and the leader sees it no more.""")
    @APIResponse(responseCode = "204", description = "It is open again")
    public RestResponse<Void> decline(@PathParam("id") SnowRequestId id) {
        offers.decline(caller.actor(), id);
        return RestResponse.noContent();
    }

    @POST
    @Path("{id}/report")
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Reports that the snow is cleared", description = """
                    By the leader, from the day of the visit. The contact stays readable for 24 hours. 409 \
                    `snow-request-state`: it was not accepted, the day is yet to come, or it is reported already.""")
    @APIResponse(
            responseCode = "201",
            description = "The request, DONE",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SnowRequestView.class)))
    public RestResponse<SnowRequestView> done(@PathParam("id") SnowRequestId id, @NotNull @Valid WorkDone body) {
        return created(offers.done(caller.actor(), id, body));
    }

    @POST
    @Path("{id}/contact")
    @Does(Action.OWN)
    @Operation(summary = "Looks up who it is and where", description = """
                    For the leader from acceptance until 24 hours after the work, and for officers who read the register \
                    there. A POST, because each look is written down with its reason; never cached, do not keep it. 409 \
                    `snow-request-state`: not accepted yet. 409 `snow-contact-by-city`: the city makes the contact.""")
    @APIResponse(
            responseCode = "200",
            description = "Name, address and, for the team, the number that was given",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Contact.class)))
    public RestResponse<Contact> contact(@PathParam("id") SnowRequestId id, @NotNull @Valid Look body) {
        return RestResponse.ResponseBuilder.ok(contacts.look(caller.actor(), id, body.why()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static RestResponse<SnowRequestView> created(SnowRequestView request) {
        return RestResponse.ResponseBuilder.<SnowRequestView>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/snow-requests/" + request.id())
                .entity(request)
                .build();
    }
}
