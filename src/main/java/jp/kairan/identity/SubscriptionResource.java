package jp.kairan.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.UnitId;
import jp.kairan.devices.NewDevice;
import jp.kairan.devices.PushAddress;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.KernelProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Following an area without a name, over HTTP. Every operation is open to all, because a subscriber is nobody; those on
 * {@code current} answer 401 without the token of a subscription.
 */
@Path("/api/v1/subscriptions")
@Tag(name = "Subscriptions", description = "Following an area without a name")
class SubscriptionResource {
    private final Subscriptions subscriptions;
    private final Strangers strangers;
    private final Caller caller;

    SubscriptionResource(Subscriptions subscriptions, Strangers strangers, Caller caller) {
        this.subscriptions = subscriptions;
        this.strangers = strangers;
        this.caller = caller;
    }

    /** Which area to follow instead, and in which language; what is absent stays, and one of them must be there. */
    @Schema(name = "SubscriptionChange", description = "Which area to follow instead, and in which language")
    record Change(
            UnitId unit,

            @Size(max = 35)
            @Pattern(regexp = NewDevice.LANGUAGE, message = "{kairan.language-tag}")
            @Schema(examples = "vi", description = "BCP 47 tag")
            String language) {}

    @POST
    @Does(Action.PUBLIC)
    @Idempotent
    @Operation(summary = "Follows an area without a name", description = """
                    The city, a federation or an association. The token in the answer goes into Authorization: Bearer of \
                    the operations on /subscriptions/current and opens nothing else. 404 where there is no such area; \
                    429 with Retry-After after too many requests from one network.""")
    @APIResponse(
            responseCode = "201",
            description = "Subscribed; keep the token",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Subscribed.class)))
    public RestResponse<Subscribed> subscribe(@NotNull @Valid SubscriptionRequest body) {
        strangers.subscribes();
        return RestResponse.status(RestResponse.Status.CREATED, subscriptions.subscribe(caller.actor(), body));
    }

    @GET
    @Path("/current")
    @Does(Action.PUBLIC)
    @Operation(summary = "Tells what this subscriber follows", description = "401: the subscription has ended.")
    public Subscription mySubscription() {
        return subscriptions.mine(caller.actor());
    }

    @PATCH
    @Path("/current")
    @Does(Action.PUBLIC)
    @Operation(
            summary = "Follows another area, or in another language",
            description = "What is absent stays as it is; 400 where both are. 404 where there is no such area.")
    public Subscription changeSubscription(@NotNull @Valid Change body) {
        if (body.unit() == null && body.language() == null) {
            throw KernelProblem.invalid("unit", "地域か言語のどちらかを選んでください / either unit or language is needed");
        }
        return subscriptions.change(caller.actor(), body.unit(), body.language());
    }

    @PUT
    @Path("/current/address")
    @Does(Action.PUBLIC)
    @Operation(
            summary = "Says where a push reaches this subscriber",
            description = "Send it at every start of the app; a token known from another device moves to this one.")
    @APIResponse(responseCode = "204", description = "Noted")
    public void subscriptionAddress(@NotNull @Valid PushAddress body) {
        subscriptions.address(caller.actor(), body);
    }

    @DELETE
    @Path("/current")
    @Does(Action.PUBLIC)
    @Operation(summary = "Ends the subscription", description = "The address is forgotten.")
    @APIResponse(responseCode = "204", description = "Ended; forget the token")
    public void unsubscribe() {
        subscriptions.end(caller.actor());
    }
}
