package jp.kairan.register;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;

/** The door to the register for officers: people in an association or a 班, counts above. */
@Singleton
class Register {
    private final Units units;
    private final Audit audit;
    private final EntryRows rows;
    private final Openings openings;
    private final Looks looks;
    private final Seal seal;
    private final RegisterConfig config;

    Register(
            Units units,
            Audit audit,
            EntryRows rows,
            Openings openings,
            Looks looks,
            Seal seal,
            RegisterConfig config) {
        this.units = units;
        this.audit = audit;
        this.rows = rows;
        this.openings = openings;
        this.looks = looks;
        this.seal = seal;
        this.config = config;
    }

    /** The people of a unit who consent to being known to the actor before any disaster; each is a look. */
    @Transactional
    Page<SupportPerson> prepare(Actor actor, UnitId unit, Look.Why why, Cursor from, int limit) {
        Unit place = readable(actor, unit);
        Page<Kept> page = page(Reach.consented(actor, place.path(), config.consent()), from, limit);
        looks.preparing(actor, place.path(), why, page.items());
        audit.note(
                actor,
                "SupportRegisterSeen",
                "UNIT",
                place.id(),
                place.id(),
                Map.of("people", page.items().size(), "purpose", Look.Purpose.PREPARE, "reason", why));
        return page.map(this::person);
    }

    /** All people of a unit while an opening of it, or of one above, is in force; each is a look. */
    @Transactional
    Page<SupportPerson> opened(Actor actor, UnitId unit, OpeningId id, Cursor from, int limit) {
        Unit place = readable(actor, unit);
        Opening opening = openings.inForce(id, place);
        Page<Kept> page = page(Reach.opened(actor, place.path()), from, limit);
        looks.opened(actor, place.path(), opening, page.items());
        audit.note(
                actor,
                "SupportRegisterSeen",
                "UNIT",
                place.id(),
                place.id(),
                Map.of("people", page.items().size(), "purpose", opening.purpose(), "opening", id));
        return page.map(this::person);
    }

    /**
     * How many people of a federation or the city are registered and why; figures below three are withheld. People of a
     * protected household are counted for those alone who may see them.
     */
    @Transactional
    SupportCounts counts(Actor actor, UnitId unit) {
        Unit place = units.require(unit);
        if (!actor.may(Action.REGISTER_READ, place.path())) {
            actor.requireOrHide(Action.SAFETY_BOARD, place.path());
        }
        if (place.kind() != UnitKind.FEDERATION && place.kind() != UnitKind.CITY) {
            throw RegisterProblem.UNIT_UNFIT.problem();
        }
        List<Kept> all = rows.page(Reach.keeping(actor, place.path()), false, null, Integer.MAX_VALUE);
        Map<SupportReason, Integer> people = new EnumMap<>(SupportReason.class);
        for (Kept kept : all) {
            seal.open(kept.id(), kept.resident(), kept.sealed())
                    .ifPresent(details -> details.reasons().forEach(reason -> people.merge(reason, 1, Integer::sum)));
        }
        return SupportCounts.of(place.id(), all.size(), people);
    }

    private Unit readable(Actor actor, UnitId unit) {
        Unit place = units.require(unit);
        actor.requireOrHide(Action.REGISTER_READ, place.path());
        Openings.requireNarrow(place);
        return place;
    }

    private Page<Kept> page(Reach reach, Cursor from, int limit) {
        List<Kept> found = rows.page(reach, false, Cursor.uuid(from), limit + 1);
        return Page.of(found, limit, kept -> kept.id().toString());
    }

    private SupportPerson person(Kept kept) {
        return SupportPerson.of(
                kept, seal.open(kept.id(), kept.resident(), kept.sealed()).orElse(null));
    }
}
