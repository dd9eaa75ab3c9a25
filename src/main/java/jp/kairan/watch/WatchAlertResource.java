package jp.kairan.watch;

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
import jp.kairan.gate.Idempotent;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Alerts and their threads, over HTTP. */
@Path("/api/v1/watch-alerts")
@Tag(name = "Watch")
class WatchAlertResource {
    private static final String AFTER = "The alert with its thread";

    private final Alerts alerts;
    private final Caller caller;

    WatchAlertResource(Alerts alerts, Caller caller) {
        this.alerts = alerts;
        this.caller = caller;
    }

    @GET
    @Does(Action.OWN)
    @Operation(summary = "Lists the alerts that one is told of, newest first", description = "Without their threads.")
    public Page<AlertView> list(
            @QueryParam("open") Boolean open,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return alerts.mine(caller.actor(), open, cursor, limit);
    }

    @GET
    @Path("{id}")
    @Does(Action.OWN)
    @Operation(summary = "Reads an alert with its thread", description = """
                    For those who are told of it: its id is the subject of notices of the kind WATCH_ALERT. 404 to \
                    everybody else. Others of the team are known by what they are to the household, never by name.""")
    public AlertView read(@PathParam("id") WatchAlertId id) {
        return alerts.read(caller.actor(), id);
    }

    @POST
    @Path("{id}/messages")
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Says something in the thread", description = """
                    The others are told. The same key again says nothing twice, so that an offline queue may send it any \
                    number of times. 409 `watch-alert-closed`, `watch-messages-full`.""")
    @APIResponse(
            responseCode = "201",
            description = AFTER,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertView.class)))
    public RestResponse<AlertView> say(@PathParam("id") WatchAlertId id, @NotNull @Valid NewMessage body) {
        return RestResponse.status(RestResponse.Status.CREATED, alerts.say(caller.actor(), id, body));
    }

    @POST
    @Path("{id}/taking")
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Says 行きます", description = """
                    One person at a time; the others see it and are told. Again by the same person changes nothing. 409 \
                    `watch-alert-taken`: somebody else goes; `watch-alert-closed`.""")
    @APIResponse(
            responseCode = "201",
            description = AFTER,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertView.class)))
    public RestResponse<AlertView> take(@PathParam("id") WatchAlertId id) {
        return RestResponse.status(RestResponse.Status.CREATED, alerts.take(caller.actor(), id));
    }

    @DELETE
    @Path("{id}/taking")
    @Does(Action.OWN)
    @Operation(
            summary = "Says that one cannot go after all",
            description = "The others are told. Nothing changes where one had not taken it. 409 `watch-alert-closed`.")
    public AlertView giveBack(@PathParam("id") WatchAlertId id) {
        return alerts.giveBack(caller.actor(), id);
    }

    @POST
    @Path("{id}/closing")
    @Does(Action.OWN)
    @Idempotent
    @Operation(summary = "Says what was found, which ends the alert", description = """
                    By any of those who are told of it, whoever has taken it. Rules count anew from here. The thread is \
                    deleted later, by default after 90 days. 409 `watch-alert-closed`.""")
    @APIResponse(
            responseCode = "201",
            description = AFTER,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertView.class)))
    public RestResponse<AlertView> close(@PathParam("id") WatchAlertId id, @NotNull @Valid Closing body) {
        return RestResponse.status(RestResponse.Status.CREATED, alerts.close(caller.actor(), id, body));
    }
}
