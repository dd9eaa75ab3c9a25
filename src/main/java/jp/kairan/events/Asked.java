package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.EventId;
import jp.kairan.access.Home;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** Decides for whom an answer may be given: for whoever the event is addressed to, and for nobody else. */
@Singleton
class Asked {
    /** Houses that are addressed as houses, so that everybody in them is. */
    private static final String HOUSES = """
            select h.id
              from household h join unit u on u.id = h.unit_id
             where h.id = any(?::uuid[]) and (h.moved_out is null or h.moved_out > ?)
               and exists (
                   select 1 from event_term t
                    where t.event_id = ?
                      and (t.kind = 'EVERYONE'
                               and t.unit_id in (select x.id from unit x where x.path = any (paths_up(u.path)))
                        or t.kind = 'LIST'
                               and exists (select 1 from named_list_entry e
                                            where e.list_id = t.list_id and e.household_id = h.id)))""";

    /** Houses of people who are addressed for what they are or as single entries of a list. */
    private static final String HOMES = """
            select h.id
              from household h
              join resident r on r.household_id = h.id and (r.left_on is null or r.left_on > ?)
             where h.id = any(?::uuid[]) and (h.moved_out is null or h.moved_out > ?) and r.account_id is not null
               and exists (
                   select 1 from event_term t
                    where t.event_id = ?
                      and (t.kind = 'LIST'
                               and exists (select 1 from named_list_entry e
                                            where e.list_id = t.list_id and e.account_id = r.account_id)
                        or t.kind in ('OFFICE', 'ORGANISATION')
                               and exists (select 1 from reader_terms(r.account_id, ?) m
                                            where m.target_id = t.target_id and m.kind = t.kind
                                              and m.role is not distinct from t.role)))""";

    private static final String RESIDENT = """
            select id, household_id, account_id from resident where id = ? and (left_on is null or left_on > ?)""";

    private final Sql sql;
    private final Clock clock;
    private final Sights sights;

    Asked(Sql sql, Clock clock, Sights sights) {
        this.sql = sql;
        this.clock = clock;
        this.sights = sights;
    }

    private record Registered(ResidentId id, HouseholdId household, AccountId account) {
        static Registered of(Row row) throws SQLException {
            return new Registered(
                    new ResidentId(row.uuid("id")),
                    new HouseholdId(row.uuid("household_id")),
                    AccountId.orNull(row.uuid("account_id")));
        }
    }

    /**
     * For whom the caller answers: themselves, or their household. 403 where the event is not addressed to them though
     * they see it, 400 where they live in several of the households asked and do not say for which they answer.
     *
     * @param named the household, where the caller has to say
     */
    @Transactional(TxType.MANDATORY)
    public Whose own(Actor actor, Sheet event, HouseholdId named) {
        AccountId me = actor.me();
        if (event.answeredBy() != AnsweredBy.HOUSEHOLD) {
            if (!sights.addressed(me, event.id())) {
                throw KernelProblem.FORBIDDEN.problem();
            }
            return Whose.account(me);
        }
        Set<HouseholdId> homes =
                houses(event.id(), actor.homes().stream().map(Home::household).toList());
        if (named != null) {
            if (!homes.contains(named)) {
                throw KernelProblem.NOT_FOUND.problem();
            }
            return Whose.household(named, me);
        }
        if (homes.size() != 1) {
            throw Faults.one("household", "どの世帯の回答かを選んでください / say for which of your households you answer");
        }
        return Whose.household(homes.iterator().next(), me);
    }

    /**
     * For whom of those it asks the desk answers. 400 where the event asks people and not households, or the other way round; 404 where
     * the event is not addressed to them.
     */
    @Transactional(TxType.MANDATORY)
    public Whose named(Sheet event, Party party, UUID id) {
        if ((party == Party.HOUSEHOLD) != (event.answeredBy() == AnsweredBy.HOUSEHOLD)) {
            throw Faults.one("party", "この行事の回答の単位と合いません / not who answers this event");
        }
        return switch (party) {
            case HOUSEHOLD -> household(event.id(), new HouseholdId(id));
            case RESIDENT -> resident(event.id(), new ResidentId(id));
            case ACCOUNT -> account(event.id(), new AccountId(id));
            case GUEST -> throw new IllegalArgumentException("guests are not asked");
        };
    }

    private Whose account(EventId event, AccountId account) {
        if (!sights.addressed(account, event)) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return Whose.account(account);
    }

    private Whose household(EventId event, HouseholdId household) {
        if (houses(event, List.of(household)).isEmpty()) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return Whose.household(household, null);
    }

    /** Somebody who can sign in has one answer, whichever way it came: theirs as a person. */
    private Whose resident(EventId event, ResidentId id) {
        Registered resident = sql.one(RESIDENT, Registered::of, id, LocalDate.now(clock))
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        if (resident.account() != null && sights.addressed(resident.account(), event)) {
            return Whose.account(resident.account());
        }
        if (!sql.any(HOUSES, List.of(resident.household()), LocalDate.now(clock), event)) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return Whose.resident(id);
    }

    /** Which of these households the event asks. */
    private Set<HouseholdId> houses(EventId event, Collection<HouseholdId> homes) {
        LocalDate today = LocalDate.now(clock);
        Set<HouseholdId> asked = new LinkedHashSet<>(sql.list(HOUSES, Asked::house, homes, today, event));
        asked.addAll(sql.list(HOMES, Asked::house, today, homes, today, event, today));
        return asked;
    }

    private static HouseholdId house(Row row) throws SQLException {
        return new HouseholdId(row.uuid("id"));
    }
}
