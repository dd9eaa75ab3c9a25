package jp.kairan.broadcasts.chain;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Sql;

/** The door to the board of shelters. */
@Singleton
class ShelterBoards {
    /** As long as a call is shown after its end. */
    private static final Duration SHOWN = Duration.ofDays(1);

    private static final String CALLS = """
            select c.*, s.name
              from shelter_call c join shelter s on s.id = c.shelter_id
             where c.drill = ? and (c.closed_at is null or c.closed_at > ?)
             order by c.closed_at is not null, c.state = 'CALLED_OFF', c.closed_at desc, c.called_at, c.id""";

    /** Everybody's last word, an opening above all, beside when they were asked. */
    private static final String PEOPLE = """
            select e.call_id, e.account_id, min(e.no) as first_no,
                   max(e.step) filter (where e.kind = 'ASKED') as asked_as,
                   min(e.said_at) filter (where e.kind = 'ASKED') as asked_at,
                   (array_agg(e.kind order by e.kind = 'OPENED' desc, e.as_of desc, e.no desc)
                       filter (where e.kind in ('ACKNOWLEDGED', 'REFUSED', 'OPENED')))[1] as answer,
                   (array_agg(e.arrives_at order by e.kind = 'OPENED' desc, e.as_of desc, e.no desc)
                       filter (where e.kind in ('ACKNOWLEDGED', 'REFUSED', 'OPENED')))[1] as arrives_at,
                   (array_agg(e.as_of order by e.kind = 'OPENED' desc, e.as_of desc, e.no desc)
                       filter (where e.kind in ('ACKNOWLEDGED', 'REFUSED', 'OPENED')))[1] as answered_at
              from shelter_call_event e
             where e.call_id = any(?::uuid[]) and e.account_id is not null and e.kind <> 'CALLED_OFF'
             group by e.call_id, e.account_id
             order by first_no""";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final KeeperNames names;

    ShelterBoards(Sql sql, Clock clock, Units units, KeeperNames names) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.names = names;
    }

    /** The board with the names that the actor may see; for those who answer for shelters. */
    @Transactional
    ShelterBoard read(Actor actor, boolean drill) {
        UnitPath city = units.root().path();
        actor.require(Action.SHELTER_MANAGE, city);
        return board(drill, accounts -> names.of(actor, city, accounts));
    }

    /** Refuses whoever may not watch: it takes both to see the board and to see who holds which office. */
    @Transactional
    void requireWatch(Actor actor) {
        UnitPath city = units.root().path();
        actor.require(Action.SHELTER_MANAGE, city);
        actor.require(Action.OFFICE_READ, city);
    }

    /** The board as everybody may see it who may watch. */
    @Transactional
    ShelterBoard watched(boolean drill) {
        return board(drill, names::common);
    }

    private ShelterBoard board(boolean drill, Function<Collection<AccountId>, Map<AccountId, String>> naming) {
        Instant now = Instant.now(clock);
        List<CalledShelter> calls = sql.list(CALLS, row -> CalledShelter.of(row, now), drill, now.minus(SHOWN));
        Map<CallId, List<CalledPerson>> people = people(calls, naming);
        List<CalledShelter> shelters = calls.stream()
                .map(call -> call.with(people.getOrDefault(call.call(), List.of())))
                .toList();
        return new ShelterBoard(now, drill, ShelterBoard.Counts.of(shelters), shelters);
    }

    private Map<CallId, List<CalledPerson>> people(
            List<CalledShelter> calls, Function<Collection<AccountId>, Map<AccountId, String>> naming) {
        Map<CallId, List<CalledPerson>> people = new HashMap<>();
        Set<AccountId> everybody = new HashSet<>();
        sql.list(
                PEOPLE,
                row -> {
                    CalledPerson person = CalledPerson.of(row);
                    everybody.add(person.account());
                    return people.computeIfAbsent(new CallId(row.uuid("call_id")), call -> new ArrayList<>())
                            .add(person);
                },
                calls.stream().map(CalledShelter::call).toList());
        Map<AccountId, String> known = naming.apply(everybody);
        people.values().forEach(list -> list.replaceAll(person -> person.named(known.get(person.account()))));
        return people;
    }
}
