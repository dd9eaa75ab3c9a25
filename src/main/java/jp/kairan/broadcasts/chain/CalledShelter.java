package jp.kairan.broadcasts.chain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.ShelterId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shelter on the board. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A shelter that was called")
record CalledShelter(
        CallId call,
        AlarmId alarm,
        ShelterId shelter,
        @Schema(examples = "三谷公民館") String name,
        CallState state,
        Step step,

        @Schema(description = "Since when it should be open", examples = "2026-04-01T09:00:00+09:00")
        Instant expectedSince,

        @Schema(
                description = "When others are asked unless something happens; absent where nobody is left to ask",
                examples = "2026-04-01T09:20:00+09:00")
        Instant nextStepAt,

        @Schema(description = "When it was opened or called off", examples = "2026-04-01T09:25:00+09:00")
        Instant closedAt,

        @Schema(
                description = "How long it should have been open; absent once it is, or was called off",
                examples = "12")
        Long minutesOverdue,

        @Schema(description = "Everybody who was asked or spoke")
        List<CalledPerson> people) {

    static CalledShelter of(Row row, Instant now) throws SQLException {
        Instant closed = row.instant("closed_at");
        Instant expectedSince = row.instant("called_at");
        return new CalledShelter(
                new CallId(row.uuid("id")),
                new AlarmId(row.uuid("alarm_id")),
                new ShelterId(row.uuid("shelter_id")),
                row.text("name"),
                row.constant("state", CallState.class),
                row.constant("step", Step.class),
                expectedSince,
                row.instant("due_at"),
                closed,
                closed == null
                        ? Math.max(0, Duration.between(expectedSince, now).toMinutes())
                        : null,
                List.of());
    }

    CalledShelter with(List<CalledPerson> everybody) {
        return new CalledShelter(
                call,
                alarm,
                shelter,
                name,
                state,
                step,
                expectedSince,
                nextStepAt,
                closedAt,
                minutesOverdue,
                List.copyOf(everybody));
    }

    @JsonIgnore
    boolean running() {
        return closedAt == null;
    }

    CalledShelter still() {
        return new CalledShelter(
                call, alarm, shelter, name, state, step, expectedSince, nextStepAt, closedAt, null, people);
    }
}
