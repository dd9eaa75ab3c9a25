package jp.kairan.events;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.gate.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reminders to answer, over HTTP. */
@Path("/api/v1/occurrences/{id}/reminders")
@Tag(name = "Answers")
class AnswerReminderResource {
    private final AnswerReminders reminders;
    private final Caller caller;

    AnswerReminderResource(AnswerReminders reminders, Caller caller) {
        this.reminders = reminders;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Does(Action.EVENT_MANAGE)
    @Operation(
            summary = "Reminds those who have not answered",
            description =
                    "For the organiser's own desk. Nobody who said anything is touched, nor anybody of a household "
                            + "that did. 409: answers are closed; 429: reminded of lately, Retry-After says when it may be "
                            + "again.")
    @APIResponse(
            responseCode = "201",
            description = "The reminder is on its way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AnswerReminder.class)))
    @APIResponse(
            responseCode = "200",
            description = "Nobody was left to remind; nothing was sent",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AnswerReminder.class)))
    public RestResponse<AnswerReminder> remind(@PathParam("id") OccurrenceId id) {
        AnswerReminder reminder = reminders.remind(caller.actor(), id);
        return reminder.accounts() == 0
                ? RestResponse.ok(reminder)
                : RestResponse.status(RestResponse.Status.CREATED, reminder);
    }
}
