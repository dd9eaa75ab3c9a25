package jp.kairan.hazards;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.kairan.access.FindingId;

/**
 * A finding as it is kept, from the first report to its end.
 *
 * @param rule that found it, which may be gone since
 * @param criterion by which it was found; it is judged by this one to its end, whatever becomes of the rule
 * @param events the earthquakes it rests on, by the agency's ids; none for warnings
 * @param occurredAt when the ground first shook, or the first report begins to hold
 * @param dueAt when it is raised if it still holds then; null unless it is held
 */
record Found(
        FindingId id,
        RuleId rule,
        Criterion criterion,
        Answer answer,
        String template,
        Stage stage,
        String strength,
        SortedSet<String> events,
        Instant occurredAt,
        Instant reportedAt,
        Instant dueAt) {
    Found {
        events = Collections.unmodifiableSortedSet(new TreeSet<>(events));
    }

    /** Sees something for the first time. */
    static Found begun(Rule rule, Occasion occasion, Instant now) {
        Stage stage = rule.criterion().trigger() == Trigger.INTENSITY_HINT
                ? Stage.HINT
                : rule.holdOff().isZero() ? Stage.RAISED : Stage.HELD;
        return new Found(
                FindingId.next(),
                rule.id(),
                rule.criterion(),
                rule.answer(),
                rule.template(),
                stage,
                occasion.strength(),
                occasion.events(),
                occasion.occurredAt(),
                occasion.reportedAt(),
                stage == Stage.HELD ? now.plus(rule.holdOff()) : null);
    }

    /** The same finding, as strong and as recent as that. */
    Found as(String newStrength, Set<String> newEvents, Instant newOccurredAt, Instant newReportedAt) {
        return new Found(
                id,
                rule,
                criterion,
                answer,
                template,
                stage,
                newStrength,
                new TreeSet<>(newEvents),
                newOccurredAt,
                newReportedAt,
                dueAt);
    }

    Found at(Stage newStage) {
        return new Found(
                id,
                rule,
                criterion,
                answer,
                template,
                newStage,
                strength,
                events,
                occurredAt,
                reportedAt,
                newStage == Stage.HELD ? dueAt : null);
    }

    Found reported(Instant at) {
        return as(strength, events, occurredAt, at);
    }

    boolean raised() {
        return stage == Stage.RAISED;
    }

    /** As those who act on it hear of it. */
    Finding told(Mode mode) {
        return new Finding(
                id, answer, mode, criterion.trigger(), criterion.hazard(), template, strength, occurredAt, reportedAt);
    }
}
