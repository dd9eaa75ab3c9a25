package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.AttachmentId;
import jp.kairan.access.EventId;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.attachments.Attachment;
import jp.kairan.attachments.Attachments;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.AudienceReach;
import jp.kairan.notices.Readership;

/** The door through which events are looked at, by the desk that handles them and by those they are addressed to. */
@Singleton
class Programme {
    private static final int NEXT = 5;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(3000, 1, 1);

    /** Another desk's drafts are left out. */
    private static final String DESK = """
            select * from event
             where unit_id = ? and (? or state <> 'DRAFT')
               and (?::text is null or state = ?::text) and (?::uuid is null or id < ?::uuid)
             order by id desc limit ?""";

    private static final String PUBLISHED = "select * from event where id = ? and state <> 'DRAFT'";

    private static final String DATES = """
            select * from occurrence
             where event_id = ? and ends_at > ?
               and (?::timestamptz is null or (starts_at, id) > (?::timestamptz, ?::uuid))
             order by starts_at, id limit ?""";

    private final Sql sql;
    private final Sights sights;
    private final Units units;
    private final EventParts parts;
    private final Attachments attachments;
    private final Readership readership;
    private final Clock clock;

    Programme(
            Sql sql,
            Sights sights,
            Units units,
            EventParts parts,
            Attachments attachments,
            Readership readership,
            Clock clock) {
        this.sql = sql;
        this.sights = sights;
        this.units = units;
        this.parts = parts;
        this.attachments = attachments;
        this.readership = readership;
        this.clock = clock;
    }

    /** The events of a unit, newest first, for those who handle them; 403 for others. */
    @Transactional
    public Page<EventLine> desk(Actor actor, UnitId id, EventState state, Cursor from, int limit) {
        Unit unit = units.require(id);
        actor.require(Action.EVENT_MANAGE, unit.path());
        List<Sheet> rows = sql.list(
                DESK,
                Sheet::of,
                id,
                Desk.owns(actor, id),
                state,
                state,
                Cursor.uuid(from),
                Cursor.uuid(from),
                limit + 1);
        return Page.of(rows, limit, event -> event.id().toString()).map(event -> EventLine.of(event, clock.getZone()));
    }

    /** An event as it was written, in full for its desk; 404 for whom it is not addressed to. */
    @Transactional
    public EventView read(Actor actor, EventId id) {
        return take(actor, id).view(Tongue.ORIGINAL, clock.getZone());
    }

    /** The same, for whoever puts it into another language first. */
    @Transactional
    public EventCopy take(Actor actor, EventId id) {
        Sights.Sight sight = sights.of(actor, id);
        return copy(sight.event(), sight.manages() ? parts.audience(id) : null);
    }

    /** The event for those who handle it; 403 for its readers, 404 for everyone else. */
    @Transactional
    public EventCopy handled(Actor actor, EventId id) {
        return copy(sights.managed(actor, id).event(), parts.audience(id));
    }

    /** The event as its readers have it, cancelled or not; nothing before its publication. */
    @Transactional
    public Optional<EventCopy> published(EventId id) {
        return sql.one(PUBLISHED, Sheet::of, id).map(event -> copy(event, null));
    }

    /** The dates of an event that are not over on a day, or at present, in their order. */
    @Transactional
    public EventDates dates(Actor actor, EventId id, LocalDate from, Cursor cursor, int limit) {
        Sights.Sight sight = sights.of(actor, id);
        Instant since = from == null ? Instant.now(clock) : beginning(from);
        List<Occurrence> rows = dates(id, since, DateCursor.of(cursor), limit + 1);
        return new EventDates(
                sight.event(), publisher(sight.event()), sight.manages(), Page.of(rows, limit, DateCursor::key));
    }

    /** How far its audience reaches today; 403 for its readers. */
    @Transactional
    public AudienceReach reach(Actor actor, EventId id) {
        sights.managed(actor, id);
        return readership.reach(parts.audience(id));
    }

    /** A file, for whoever sees the event. */
    @Transactional
    public Attachment file(Actor actor, EventId id, AttachmentId file) {
        sights.of(actor, id);
        if (!parts.files(id).contains(file)) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return attachments.describe(List.of(file)).get(0);
    }

    private EventCopy copy(Sheet event, List<Term> audience) {
        EventView.Parts all = new EventView.Parts(
                parts.questions(event.id()),
                attachments.describe(parts.files(event.id())),
                dates(event.id(), Instant.now(clock), null, NEXT),
                audience);
        return new EventCopy(event, publisher(event), all);
    }

    private UnitPath publisher(Sheet event) {
        return units.require(event.unit()).path();
    }

    private List<Occurrence> dates(EventId id, Instant since, DateCursor after, int limit) {
        Instant start = after == null ? null : after.startsAt();
        return sql.list(DATES, Occurrence::of, id, since, start, start, after == null ? null : after.id(), limit);
    }

    /** The database knows fewer days than a calendar can name, and no event lies beyond these. */
    private Instant beginning(LocalDate day) {
        LocalDate known = day.isBefore(EARLIEST) ? EARLIEST : day.isAfter(LATEST) ? LATEST : day;
        return known.atStartOfDay(clock.getZone()).toInstant();
    }
}
