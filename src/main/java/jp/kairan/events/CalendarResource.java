package jp.kairan.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import jp.kairan.access.Action;
import jp.kairan.access.Caller;
import jp.kairan.access.Does;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The caller's calendar over HTTP. */
@Path("/api/v1/calendar")
@Tag(name = "Calendar", description = "What takes place when, for the caller; feeds for other calendars")
class CalendarResource {
    private final CalendarReadings calendars;
    private final Caller caller;

    CalendarResource(CalendarReadings calendars, Caller caller) {
        this.calendars = calendars;
        this.caller = caller;
    }

    @GET
    @Does(Action.OWN)
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT_LANGUAGE)
    @Operation(
            summary = "Lists the dates the caller may see, in the order in which they begin",
            description = "For a month ask from its first to its last day; for an agenda from today on, page by page. "
                    + "What began before the first day and still goes on is among the answer. Dates with state "
                    + "CANCELLED are to be shown struck out. Days are those of the city (Asia/Tokyo), at most 366. Titles "
                    + "and notes are in the language of the caller where they are known in it already.")
    public Page<CalendarLine> calendar(
            @QueryParam("from") @Parameter(description = "First day; today where absent", example = "2026-07-01")
                    LocalDate from,
            @QueryParam("to")
                    @Parameter(
                            description = "Last day, itself included; 30 days after the first where absent",
                            example = "2026-07-31")
                    LocalDate to,
            @QueryParam("cursor") Cursor cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return calendars.page(caller.actor(), from, to, cursor, limit);
    }
}
