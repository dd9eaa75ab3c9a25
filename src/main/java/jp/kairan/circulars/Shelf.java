package jp.kairan.circulars;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.AttachmentId;
import jp.kairan.access.CircularId;
import jp.kairan.access.UnitId;
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

/** The door through which circulars are looked at, by the desk that handles them and by those they are addressed to. */
@Singleton
class Shelf {
    private static final String ONE = Sheet.SELECT + "where c.id = ?";

    /** Another desk's drafts are left out, but for those the caller wrote. */
    private static final String DESK = Sheet.SELECT + """
            where c.unit_id = ? and (? or c.state in ('PUBLISHED', 'WITHDRAWN') or c.created_by = ?)
              and (?::text is null or c.state = ?::text) and (?::uuid is null or c.id < ?::uuid)
            order by c.id desc limit ?""";

    private static final String VERSIONS = """
            select no, written_at, reason from circular_version
             where circular_id = ? and no < ? order by no desc limit ?""";

    private final Sql sql;
    private final Units units;
    private final Readership readership;
    private final Audiences audiences;
    private final Versions versions;
    private final Attachments attachments;

    Shelf(
            Sql sql,
            Units units,
            Readership readership,
            Audiences audiences,
            Versions versions,
            Attachments attachments) {
        this.sql = sql;
        this.units = units;
        this.readership = readership;
        this.audiences = audiences;
        this.versions = versions;
        this.attachments = attachments;
    }

    /** The circulars of a unit, newest first, for those who handle them; 403 for others. */
    @Transactional
    Page<CircularLine> desk(Actor actor, UnitId id, CircularState state, Cursor from, int limit) {
        Unit unit = units.require(id);
        actor.require(Action.CIRCULAR_MANAGE, unit.path());
        List<Sheet> rows = sql.list(
                DESK,
                Sheet::of,
                id,
                Desk.owns(actor, unit),
                actor.account().orElse(null),
                state,
                state,
                Cursor.uuid(from),
                Cursor.uuid(from),
                limit + 1);
        return Page.of(rows, limit, sheet -> sheet.id().toString()).map(CircularLine::of);
    }

    /** A circular as it was written, in full for its desk; 404 for whom it is not addressed to. */
    @Transactional
    CircularView read(Actor actor, CircularId id) {
        Copy copy = take(actor, id);
        return copy.view(copy.words());
    }

    /** The same, for whoever puts it into another language first. */
    @Transactional
    Copy take(Actor actor, CircularId id) {
        Sight sight = sight(actor, id);
        List<Attachment> files =
                attachments.describe(versions.files(id, sight.sheet().version()));
        return new Copy(sight, files, sight.desk() ? audiences.of(id) : null);
    }

    /** The circular for those who handle it; 403 for its readers, 404 for everyone else. */
    @Transactional
    Sight handled(Actor actor, CircularId id) {
        Sight sight = sight(actor, id);
        if (!sight.desk()) {
            throw KernelProblem.FORBIDDEN.problem();
        }
        return sight;
    }

    /** The circular as its readers have it; nothing unless they have it now. */
    @Transactional
    Optional<Sight> published(CircularId id) {
        return sql.one(ONE, Sheet::of, id)
                .filter(sheet -> sheet.state() == CircularState.PUBLISHED)
                .map(sheet -> new Sight(sheet, units.require(sheet.unit()).path(), false));
    }

    /** The versions of a circular in somebody's hands, before they are put into their language. */
    record History(Sight sight, Page<VersionLine> page) {}

    /** When and why it was written and corrected, newest first. */
    @Transactional
    History versions(Actor actor, CircularId id, Cursor from, int limit) {
        Sight sight = sight(actor, id);
        List<VersionLine> rows =
                sql.list(VERSIONS, VersionLine::of, id, Cursor.number(from, Integer.MAX_VALUE), limit + 1);
        return new History(sight, Page.of(rows, limit, line -> Integer.toString(line.no())));
    }

    /** How far its audience reaches today; for its desk. */
    @Transactional
    AudienceReach reach(Actor actor, CircularId id) {
        if (!sight(actor, id).desk()) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return audiences.reach(id);
    }

    /** A file: of the version readers have, of any version for the desk, of none for readers once it was taken back. */
    @Transactional
    Attachment file(Actor actor, CircularId id, AttachmentId file) {
        Sight sight = sight(actor, id);
        List<AttachmentId> open = sight.desk()
                ? versions.files(id)
                : sight.sheet().state() == CircularState.PUBLISHED
                        ? versions.files(id, sight.sheet().version())
                        : List.of();
        if (!open.contains(file)) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return attachments.describe(List.of(file)).get(0);
    }

    private Sight sight(Actor actor, CircularId id) {
        Sheet sheet = sql.one(ONE, Sheet::of, id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        Unit unit = units.require(sheet.unit());
        if (Desk.sees(actor, unit, sheet.state(), sheet.createdBy())) {
            return new Sight(sheet, unit.path(), true);
        }
        if (!sheet.state().seenByReaders() || !addressed(actor, id)) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return new Sight(sheet, unit.path(), false);
    }

    private boolean addressed(Actor actor, CircularId id) {
        return readership
                .of(Circular.KIND, id.value())
                .filter(notice -> readership.addressed(actor.me(), notice))
                .isPresent();
    }
}
