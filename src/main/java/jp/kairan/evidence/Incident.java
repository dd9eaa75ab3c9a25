package jp.kairan.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;

/**
 * A happening about which it is asked who is safe.
 *
 * @param unit in whose name it is asked
 * @param path where that unit stands
 * @param since what was seen before says nothing about it
 * @param closedAt null while it lasts
 * @param area where it is asked: everyone under these units, at least one
 * @param later where others of reality ask that end after this one; none while it lasts
 */
public record Incident(
        IncidentId id,
        boolean drill,
        UnitId unit,
        UnitPath path,
        Instant since,
        Instant openedAt,
        Instant closedAt,
        List<Part> area,
        List<Part> later) {
    /** Reality: what is seen counts for every incident that is none of a drill. */
    public static final UUID REALITY = new UUID(0, 0);

    /** For how long after the end the people concerned may be looked at. */
    public static final Duration DETAILS = Duration.ofHours(24);

    /** For how long after the end answers are taken: phones without a connection send what they kept when they have one again. */
    public static final Duration ANSWERS = Duration.ofDays(3);

    /** A part of the area. */
    public record Part(UnitId unit, UnitPath path, Instant addedAt) {}

    public Incident {
        area = List.copyOf(area);
        later = List.copyOf(later);
    }

    /** One that is not known to be followed by another. */
    public Incident(
            IncidentId id,
            boolean drill,
            UnitId unit,
            UnitPath path,
            Instant since,
            Instant openedAt,
            Instant closedAt,
            List<Part> area) {
        this(id, drill, unit, path, since, openedAt, closedAt, area, List.of());
    }

    /** The same, where these are all incidents that might follow it. */
    Incident followed(List<Incident> others) {
        List<Part> theirs = closedAt == null || drill
                ? List.of()
                : others.stream()
                        .filter(each -> !each.drill && (each.closedAt == null || each.closedAt.isAfter(closedAt)))
                        .flatMap(each -> each.area.stream())
                        .toList();
        return new Incident(id, drill, unit, path, since, openedAt, closedAt, area, theirs);
    }

    /** The world its evidence is of. */
    public UUID world() {
        return drill ? id.value() : REALITY;
    }

    /** Whether it is still asked. */
    public boolean open() {
        return closedAt == null;
    }

    /** Whether people concerned may be looked at. */
    public boolean detailsOpen(Instant now) {
        return closedAt == null || now.isBefore(closedAt.plus(DETAILS));
    }

    /** Whether what is said of it is still taken. */
    public boolean answersTaken(Instant now) {
        return closedAt == null || now.isBefore(closedAt.plus(ANSWERS));
    }

    /**
     * Whether what was seen of a household of a unit says something about it: after the end only where no other asks there by
     * then, because people answer that one, and helpers go where it sends them.
     */
    public boolean counts(Instant at, UnitPath unit) {
        return !at.isBefore(since)
                && answersTaken(at)
                && (closedAt == null
                        || !at.isAfter(closedAt)
                        || later.stream()
                                .noneMatch(part -> !at.isBefore(part.addedAt())
                                        && part.path().covers(unit)));
    }

    /** Whether households of a unit are asked. */
    public boolean covers(UnitPath unit) {
        return area.stream().anyMatch(part -> part.path().covers(unit));
    }

    /** Whether somebody with an office for a unit has to do with it: they are asked, or somebody below them is. */
    public boolean touches(UnitPath unit) {
        return area.stream().anyMatch(part -> part.path().covers(unit) || unit.covers(part.path()));
    }
}
