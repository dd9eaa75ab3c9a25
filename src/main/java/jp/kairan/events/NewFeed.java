package jp.kairan.events;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A feed just made, with the address that is told this once.
 *
 * @param url the whole address; whoever knows it reads the calendar
 */
@Schema(name = "NewCalendarFeed", description = "A new calendar feed with its address, which is told this once")
record NewFeed(
        Feed feed,

        @Schema(
                description = "To be handed to a calendar at once; not to be kept or shown again",
                examples = "https://kairan.example/calendar/kG1m7sQJ0bX1o7vQ2yWm9zJw3cVtUe5rYp4hDfLnSaE.ics")
        String url) {
    /** Without the address, because whoever knows that reads the calendar. */
    @Override
    public String toString() {
        return "NewFeed[" + feed.id() + "]";
    }
}
