package jp.kairan.notices;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.access.NoticeId;
import jp.kairan.gate.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reminders over HTTP. */
@Path("/api/v1/notices/{id}/reminders")
@Tag(name = "Readers", description = "Who has read and who has not, and reminding them; for officers")
class ReminderResource {
    private final Reminders reminders;
    private final Caller caller;

    ReminderResource(Reminders reminders, Caller caller) {
        this.reminders = reminders;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Does(Action.REMIND)
    @Operation(
            summary = "Reminds those who have not read or not confirmed",
            description = "Nobody who has read is touched. 409: the notice is over or asks for no confirmation; 429: "
                    + "this unit reminded of it lately, Retry-After says when it may again.")
    @APIResponse(
            responseCode = "201",
            description = "The reminder is on its way",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Reminder.class)))
    @APIResponse(
            responseCode = "200",
            description = "Nobody was left to remind; nothing was sent",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Reminder.class)))
    public RestResponse<Reminder> remind(@PathParam("id") NoticeId id, @NotNull @Valid ReminderOrder order) {
        Reminder reminder = reminders.remind(caller.actor(), id, order);
        return reminder.id() == null
                ? RestResponse.ok(reminder)
                : RestResponse.status(RestResponse.Status.CREATED, reminder);
    }
}
