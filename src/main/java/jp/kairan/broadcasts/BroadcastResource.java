package jp.kairan.broadcasts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import jp.kairan.notices.AudienceReach;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Writing broadcasts over HTTP. */
@Path("/api/v1/broadcasts")
@Tag(name = "Broadcasts")
class BroadcastResource {
    private final Broadcasts broadcasts;
    private final Desk desk;
    private final Caller caller;

    BroadcastResource(Broadcasts broadcasts, Desk desk, Caller caller) {
        this.broadcasts = broadcasts;
        this.desk = desk;
        this.caller = caller;
    }

    /** A broadcast to begin. */
    @Schema(name = "NewBroadcast", description = "A broadcast to begin, with its first message")
    record Beginning(
            @NotNull @Valid Entry message,

            @Schema(description = "Whether nothing of it is real; it stays so", examples = "false")
            boolean drill,

            @Schema(description = "Whether to submit it at once", examples = "true")
            boolean send) {}

    /** What to say next. */
    @Schema(name = "NextMessage", description = "What is to be said next")
    record Next(
            @NotNull @Valid Entry message,

            @Schema(description = "Whether to submit it at once", examples = "true")
            boolean send) {}

    /** How it ended. */
    @Schema(name = "AllClear", description = "That it is over; without a message the service finds the words")
    record End(
            @Valid Entry message,

            @Schema(description = "Whether to submit it at once", examples = "true")
            boolean send) {}

    /** The message under way, written anew. */
    @Schema(name = "RewrittenMessage", description = "The message under way, written anew")
    record Rewriting(
            @NotNull @Valid Entry message,

            @NotNull @Schema(description = "As it was read", examples = "3")
            Integer lockVersion) {}

    @POST
    @Idempotent
    @Does(Action.BROADCAST_MANAGE)
    @Operation(summary = "Begins a broadcast: one entry for every output", description = """
                    With `send` it is submitted at once: it goes out, or, where it is urgent and concerns more than one \
                    association, waits for a second person (`message.state` SUBMITTED). What it says of shelters holds from \
                    then on in either case. Without `send` it is a draft.""")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftView.class)))
    public RestResponse<DraftView> begin(@NotNull @Valid Beginning body) {
        return created(broadcasts.enter(caller.actor(), body.message(), body.drill(), body.send()));
    }

    @POST
    @Path("{id}/updates")
    @Idempotent
    @Does(Action.BROADCAST_MANAGE)
    @Operation(
            summary = "Says what holds instead from now on",
            description = "Everyone who was told is told, and whoever is new in the area. Needs a second person as the "
                    + "first message does. 409 `broadcast-state`: it does not run, or another message is under way.")
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftView.class)))
    public RestResponse<DraftView> update(@PathParam("id") BroadcastId id, @NotNull @Valid Next body) {
        return created(broadcasts.enter(caller.actor(), id, Step.UPDATE, body.message(), body.send()));
    }

    @POST
    @Path("{id}/all-clear")
    @Idempotent
    @Does(Action.BROADCAST_MANAGE)
    @Operation(
            summary = "Says that it is over (解除)",
            description = "Without a message the service has the words, in every language. Errors as for an update.")
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftView.class)))
    public RestResponse<DraftView> allClear(@PathParam("id") BroadcastId id, @NotNull @Valid End body) {
        return created(broadcasts.enter(caller.actor(), id, Step.ALL_CLEAR, body.message(), body.send()));
    }

    @GET
    @Path("{id}/draft")
    @Does(Action.BROADCAST_MANAGE)
    @Operation(
            summary = "Shows where a broadcast stands, with the message under way",
            description = "For those who handle it; what went out is read like anybody reads it.")
    public DraftView draft(@PathParam("id") BroadcastId id) {
        return desk.read(caller.actor(), id);
    }

    @GET
    @Path("{id}/reach")
    @Does(Action.BROADCAST_MANAGE)
    @Operation(
            summary = "Counts whom a broadcast reaches",
            description =
                    "Households, people and devices in the area of the message under way, or of the last one where "
                            + "none is, as of today; to be shown before it is submitted and before it is let out.")
    public AudienceReach reach(@PathParam("id") BroadcastId id) {
        return desk.reach(caller.actor(), id);
    }

    @PUT
    @Path("{id}/draft")
    @Does(Action.BROADCAST_MANAGE)
    @Operation(
            summary = "Writes the message under way anew",
            description =
                    "A submitted one has to be submitted again. 409 `broadcast-changed`: somebody else was first.")
    public DraftView rewrite(@PathParam("id") BroadcastId id, @NotNull @Valid Rewriting body) {
        Actor actor = caller.actor();
        broadcasts.rewrite(actor, id, body.message(), body.lockVersion());
        return desk.read(actor, id);
    }

    @DELETE
    @Path("{id}/draft")
    @Does(Action.BROADCAST_MANAGE)
    @Operation(
            summary = "Throws the message under way away",
            description =
                    "With the first message the broadcast goes, too. What went out is taken back by a retraction.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public RestResponse<Void> discard(@PathParam("id") BroadcastId id) {
        broadcasts.discard(caller.actor(), id);
        return RestResponse.noContent();
    }

    @GET
    @Path("desk")
    @Does(Action.BROADCAST_MANAGE)
    @Operation(
            summary = "Lists broadcasts for those who handle them, the newest first",
            description = "In every state. With `open` those that wait for somebody.")
    public Page<DeskLine> desk(
            @QueryParam("open")
                    @DefaultValue("false")
                    @Parameter(description = "Only those with a message under way", example = "true")
                    boolean open,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return desk.lines(caller.actor(), open, cursor, limit);
    }

    private RestResponse<DraftView> created(BroadcastId id) {
        return RestResponse.ResponseBuilder.<DraftView>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/broadcasts/" + id)
                .entity(desk.read(caller.actor(), id))
                .build();
    }
}
