package jp.kairan.broadcasts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps by which messages go out, over HTTP. */
@Path("/api/v1/broadcasts/{id}")
@Tag(name = "Broadcasts")
class BroadcastStepResource {
    private final Release release;
    private final Desk desk;
    private final Caller caller;

    BroadcastStepResource(Release release, Desk desk, Caller caller) {
        this.release = release;
        this.desk = desk;
        this.caller = caller;
    }

    /** What the caller saw. */
    @Schema(name = "SeenBroadcast", description = "The broadcast as the caller saw it")
    record Seen(@NotNull @Schema(examples = "3") Integer lockVersion) {}

    /** Why a message is given back. */
    @Schema(name = "BroadcastRejection", description = "Why a message is given back")
    record Rejection(
            @NotNull @Schema(examples = "3") Integer lockVersion,

            @NotBlank @Size(max = 500) @Line @Schema(examples = "区域を広げてください")
            String reason) {}

    /** Why a broadcast is taken back. */
    @Schema(name = "BroadcastRetraction", description = "Why a broadcast is taken back; nobody has to say")
    record Retraction(
            @Size(max = 500) @Lines @Schema(examples = "訓練の内容を誤って放送しました。")
            String reason) {}

    @POST
    @Path("submission")
    @Idempotent
    @Does(Action.BROADCAST_MANAGE)
    @Operation(
            summary = "Submits the message under way",
            description =
                    "It goes out, or waits for a second person. 409 `broadcast-changed`: it is not what the caller "
                            + "saw; 409 `broadcast-state`: it is submitted already, or there is none.")
    @APIResponse(
            responseCode = "201",
            description = "Submitted or sent",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftView.class)))
    public RestResponse<DraftView> submit(@PathParam("id") BroadcastId id, @NotNull @Valid Seen body) {
        release.submit(caller.actor(), id, body.lockVersion());
        return made(id);
    }

    @POST
    @Path("approval")
    @Idempotent
    @Does(Action.BROADCAST_APPROVE)
    @Operation(
            summary = "Lets a submitted message out",
            description =
                    "409 `second-person-needed`: the caller wrote or submitted it; 409 `broadcast-changed`: it is "
                            + "not what the caller saw.")
    @APIResponse(
            responseCode = "201",
            description = "Sent",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftView.class)))
    public RestResponse<DraftView> approve(@PathParam("id") BroadcastId id, @NotNull @Valid Seen body) {
        release.approve(caller.actor(), id, body.lockVersion());
        return made(id);
    }

    @POST
    @Path("rejection")
    @Idempotent
    @Does(Action.BROADCAST_APPROVE)
    @Operation(summary = "Gives a submitted message back to its writer")
    @APIResponse(
            responseCode = "201",
            description = "A draft again",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftView.class)))
    public RestResponse<DraftView> reject(@PathParam("id") BroadcastId id, @NotNull @Valid Rejection body) {
        release.reject(caller.actor(), id, body.lockVersion(), body.reason());
        return made(id);
    }

    @POST
    @Path("retraction")
    @Idempotent
    @Does(Action.BROADCAST_MANAGE)
    @Operation(
            summary = "Takes a broadcast back with one tap (取消)",
            description =
                    "Everyone who was told is told that it was an error, in their language, at once and without a "
                            + "second person; a message under way is thrown away. 409 `broadcast-state`: nothing went out, or it "
                            + "was taken back already.")
    @APIResponse(
            responseCode = "201",
            description = "Taken back",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DraftView.class)))
    public RestResponse<DraftView> retract(@PathParam("id") BroadcastId id, @NotNull @Valid Retraction body) {
        release.retract(caller.actor(), id, body.reason());
        return made(id);
    }

    private RestResponse<DraftView> made(BroadcastId id) {
        return RestResponse.status(RestResponse.Status.CREATED, desk.read(caller.actor(), id));
    }
}
