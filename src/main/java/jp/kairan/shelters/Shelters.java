package jp.kairan.shelters;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.ShelterId;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door to shelters. */
@Singleton
public class Shelters {
    private static final String SAY = """
            insert into shelter_status (shelter_id, state, crowding, people, needs, note, as_of, said_at, said_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String SAID = """
            select arrival, state, crowding, people, needs, note, as_of, said_at, said_by
              from shelter_status where shelter_id = ? and arrival < ? order by arrival desc limit ?""";

    /** The first moment stays: who is waited for longer is not waited for anew. */
    private static final String EXPECT = """
            insert into shelter_expectation (shelter_id, since) select id, ? from unnest(?::uuid[]) as n (id)
            on conflict (shelter_id) do nothing""";

    private static final String EXPECT_NO_LONGER = "delete from shelter_expectation where shelter_id = any(?::uuid[])";

    /** Phones' clocks are this much fast without anybody minding; what they say then counts as of now. */
    private static final Duration FAST = Duration.ofMinutes(1);

    /** No offline queue is as old; a moment before this is a mistyped year. */
    private static final Duration STALE = Duration.ofDays(366);

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Audit audit;
    private final ShelterRegister register;
    private final LiveShelters live;
    private final Event<ShelterChanged> events;
    private final Event<ShelterSaid> sayings;

    Shelters(
            Sql sql,
            Clock clock,
            Units units,
            Audit audit,
            ShelterRegister register,
            LiveShelters live,
            Event<ShelterChanged> events,
            Event<ShelterSaid> sayings) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.audit = audit;
        this.register = register;
        this.live = live;
        this.events = events;
        this.sayings = sayings;
    }

    /**
     * The shelters as they were no longer than a second ago, open to anybody; costs no query of its own. To be asked for
     * outside transactions, because it shows none that is not committed and may need a connection of its own.
     */
    public Snapshot now() {
        return live.now();
    }

    /** Adds a shelter to the register; nobody is told. */
    @Transactional
    public Shelter add(Actor actor, Particulars particulars) {
        Unit city = city(actor);
        ShelterId id = register.add(city.id(), List.of(particulars)).get(0);
        audit.note(actor, "ShelterAdded", "SHELTER", id, city.id(), Map.of("kinds", particulars.kinds()));
        return register.find(id).orElseThrow();
    }

    /** Puts other particulars in place of the present ones; what was said of the shelter stays, and nobody is told. */
    @Transactional
    public Shelter edit(Actor actor, ShelterId id, Particulars particulars) {
        Unit city = city(actor);
        Shelter before = register.hold(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        List<String> fields = Field.between(before.particulars(), particulars).stream()
                .map(Field::apiName)
                .toList();
        if (!fields.isEmpty()) {
            register.change(Map.of(id, particulars));
            audit.note(actor, "ShelterEdited", "SHELTER", id, city.id(), Map.of("fields", fields));
        }
        return register.find(id).orElseThrow();
    }

    /**
     * Says what holds for a shelter. Kept whatever was said before or meanwhile; it holds from now on unless something
     * was said of a later moment.
     *
     * @param status of a moment not to come; of now where it names none
     * @return the shelter as it stands now
     */
    @Transactional
    public Shelter say(Actor actor, ShelterId id, ShelterStatus status) {
        return say(actor, actor.account().orElse(null), id, status);
    }

    /**
     * The same where one who may passes on what another reports from the spot.
     *
     * @param by who reports, or null for the service itself
     */
    @Transactional
    public Shelter say(Actor actor, AccountId by, ShelterId id, ShelterStatus status) {
        Unit city = city(actor);
        Shelter shelter = register.find(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        if (!shelter.particulars().openOn(LocalDate.now(clock))) {
            throw ShelterProblem.STRUCK_OFF.problem();
        }
        Instant at = Instant.now(clock);
        sql.update(
                SAY,
                id,
                status.state(),
                status.crowding(),
                status.people(),
                status.needs(),
                status.note(),
                asOf(status, at),
                at,
                by);
        audit.note(
                actor,
                "ShelterStatusSaid",
                "SHELTER",
                id,
                city.id(),
                Map.of("state", status.state(), "crowding", status.crowding()));
        events.fire(new ShelterChanged());
        Shelter now = register.find(id).orElseThrow();
        sayings.fire(new ShelterSaid(now));
        return now;
    }

    /**
     * Says whether a shelter is open and how full; who is there and what it lacks stays as it was said, while it goes on
     * being open.
     */
    @Transactional
    public Shelter turn(Actor actor, ShelterId id, ShelterState state, Crowding crowding) {
        ShelterStatus before =
                register.find(id).orElseThrow(KernelProblem.NOT_FOUND::problem).status();
        boolean goesOn = state.open() && before.state().open();
        return say(
                actor,
                id,
                new ShelterStatus(
                        state,
                        goesOn && crowding == Crowding.UNKNOWN ? before.crowding() : crowding,
                        goesOn ? before.people() : null,
                        goesOn ? before.needs() : List.of(),
                        goesOn ? before.note() : "",
                        null));
    }

    /** From a moment on shelters should be open: until somebody says that they are, readers see that nobody has. */
    @Transactional
    public void expect(Actor actor, Collection<ShelterId> ids, Instant since) {
        Unit city = city(actor);
        if (sql.update(EXPECT, since, ids) > 0) {
            audit.note(actor, "SheltersExpected", "UNIT", city.id(), city.id(), Map.of("shelters", List.copyOf(ids)));
            events.fire(new ShelterChanged());
        }
    }

    /** Takes that back; what was said of the shelters stays. */
    @Transactional
    public void expectNoLonger(Actor actor, Collection<ShelterId> ids) {
        Unit city = city(actor);
        if (sql.update(EXPECT_NO_LONGER, ids) > 0) {
            audit.note(
                    actor,
                    "SheltersExpectedNoLonger",
                    "UNIT",
                    city.id(),
                    city.id(),
                    Map.of("shelters", List.copyOf(ids)));
            events.fire(new ShelterChanged());
        }
    }

    /** Everything said of a shelter, what arrived last first; for those who keep shelters. */
    @Transactional
    public Page<Saying> said(Actor actor, ShelterId id, Cursor from, int limit) {
        city(actor);
        register.find(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        List<Saying> rows = sql.list(SAID, Saying::of, id, Cursor.number(from, Long.MAX_VALUE), limit + 1);
        return Page.of(rows, limit, saying -> Long.toString(saying.arrival()));
    }

    private Unit city(Actor actor) {
        Unit city = units.root();
        actor.require(Action.SHELTER_MANAGE, city.path());
        return city;
    }

    private static Instant asOf(ShelterStatus status, Instant now) {
        if (status.asOf() == null
                || status.asOf().isAfter(now) && !status.asOf().isAfter(now.plus(FAST))) {
            return now;
        }
        if (status.asOf().isAfter(now)) {
            throw KernelProblem.invalid("asOf", "未来の時刻は指定できません / must not be in the future");
        }
        if (status.asOf().isBefore(now.minus(STALE))) {
            throw KernelProblem.invalid("asOf", "古すぎる時刻です / is too long ago");
        }
        return status.asOf();
    }
}
