package jp.kairan.register;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.ResidentId;
import jp.kairan.access.ShelterId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door to the entries for the city, which keeps them. */
@Singleton
class Entries {
    private static final String SUBJECT = "SUPPORT_ENTRY";

    /** Who lives there: family elsewhere needs help elsewhere. */
    private static final String PERSON = """
            select u.path, h.protected
              from resident r join household h on h.id = r.household_id join unit u on u.id = h.unit_id
             where r.id = ? and not r.lives_elsewhere
               and (r.left_on is null or r.left_on > ?) and (h.moved_out is null or h.moved_out > ?)""";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Audit audit;
    private final EntryRows rows;
    private final Looks looks;
    private final Seal seal;

    Entries(Sql sql, Clock clock, Units units, Audit audit, EntryRows rows, Looks looks, Seal seal) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.audit = audit;
        this.rows = rows;
        this.looks = looks;
        this.seal = seal;
    }

    private record Place(UnitPath path, boolean guarded) {}

    /** Adds the entry of a person; 404 for one who does not live there or is protected from the actor. */
    @Transactional
    EntryHead add(Actor actor, NewEntry wanted) {
        LocalDate today = LocalDate.now(clock);
        Place place = sql.one(
                        PERSON,
                        row -> new Place(new UnitPath(row.text("path")), row.flag("protected")),
                        wanted.resident(),
                        today,
                        today)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        requireKeeping(actor, place.path, place.guarded);
        requireSound(wanted.details(), wanted.consent());
        EntryId id = EntryId.next();
        rows.add(id, wanted.resident(), seal.seal(id, wanted.resident(), wanted.details()), wanted.consent());
        note(actor, "SupportEntryAdded", id, wanted.resident());
        return head(id);
    }

    /** The entries under a unit, with those whose people are gone; each name shown is a look. */
    @Transactional
    Page<EntryHead> list(Actor actor, UnitId unit, Cursor from, int limit) {
        Unit place = units.require(unit);
        actor.requireOrHide(Action.REGISTER_MANAGE, place.path());
        List<Kept> found = rows.page(Reach.keeping(actor, place.path()), true, Cursor.uuid(from), limit + 1);
        Page<Kept> page = Page.of(found, limit, kept -> kept.id().toString());
        looks.keeping(actor, place.path(), page.items());
        return page.map(kept -> EntryHead.of(kept, true, clock.getZone()));
    }

    /** An entry with its details, which is a look. */
    @Transactional
    SupportEntry one(Actor actor, EntryId id) {
        Kept kept = visible(actor, rows.find(id).orElseThrow(KernelProblem.NOT_FOUND::problem));
        looks.keeping(actor, kept.path(), List.of(kept));
        note(actor, "SupportEntrySeen", id, kept.resident());
        return new SupportEntry(
                EntryHead.of(kept, true, clock.getZone()),
                seal.open(id, kept.resident(), kept.sealed()).orElse(null));
    }

    /** Replaces what an entry says. */
    @Transactional
    EntryHead change(Actor actor, EntryId id, EntryChange wanted) {
        Kept kept = held(actor, id);
        requireSound(wanted.details(), wanted.consent());
        rows.change(id, seal.seal(id, kept.resident(), wanted.details()), wanted.consent());
        note(actor, "SupportEntryChanged", id, kept.resident());
        return head(id);
    }

    /** Deletes an entry; who looked at it stays written down for the person. */
    @Transactional
    void remove(Actor actor, EntryId id) {
        Kept kept = held(actor, id);
        rows.remove(id);
        note(actor, "SupportEntryRemoved", id, kept.resident());
    }

    private Kept held(Actor actor, EntryId id) {
        return visible(actor, rows.hold(id).orElseThrow(KernelProblem.NOT_FOUND::problem));
    }

    private EntryHead head(EntryId id) {
        return EntryHead.of(rows.find(id).orElseThrow(), false, clock.getZone());
    }

    private static Kept visible(Actor actor, Kept kept) {
        requireKeeping(actor, kept.path(), kept.guarded());
        return kept;
    }

    private static void requireKeeping(Actor actor, UnitPath path, boolean guarded) {
        actor.requireOrHide(Action.REGISTER_MANAGE, path);
        if (guarded) {
            actor.requireOrHide(Action.PROTECTED_READ, path);
        }
    }

    private void requireSound(SupportDetails details, Consent consent) {
        consent.requireSound(LocalDate.now(clock));
        ShelterId shelter = details.plan().shelter();
        if (shelter != null && !sql.any("select 1 from shelter where id = ?", shelter)) {
            throw KernelProblem.invalid("details.plan.shelter", "登録されている避難所を選んでください / must be a shelter of the city");
        }
    }

    private void note(Actor actor, String what, EntryId entry, ResidentId person) {
        audit.note(actor, what, SUBJECT, entry, null, Map.of("resident", person));
    }
}
