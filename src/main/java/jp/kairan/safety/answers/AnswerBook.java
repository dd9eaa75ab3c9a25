package jp.kairan.safety.answers;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.UnitPlaces;
import jp.kairan.evidence.Appended;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.NewEvidence;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** Writes the answers of many people in one transaction, with a number of statements that does not grow with them. */
@Singleton
class AnswerBook {
    /** Who lives elsewhere than a protected household speaks for it as little as a stranger. */
    private static final String LIVES = """
            select r.account_id, r.id, r.household_id, r.lives_elsewhere, h.unit_id
              from resident r join household h on h.id = r.household_id
             where r.account_id = any(?::uuid[]) and (r.left_on is null or r.left_on > ?)
               and (h.moved_out is null or h.moved_out > ?) and not (h.protected and r.lives_elsewhere)""";

    private static final String PEOPLE = """
            select r.account_id, r.id, r.household_id, r.lives_elsewhere, null::uuid as unit_id
              from resident r where r.id = any(?::uuid[]) and (r.left_on is null or r.left_on > ?)""";

    private final Sql sql;
    private final Clock clock;
    private final Ledger ledger;
    private final UnitPlaces places;

    AnswerBook(Sql sql, Clock clock, Ledger ledger, UnitPlaces places) {
        this.places = places;
        this.sql = sql;
        this.clock = clock;
        this.ledger = ledger;
    }

    /**
     * A person of a household.
     *
     * @param account of the person, or null
     * @param elsewhere whether they are family who live elsewhere: they speak for the household, and nobody asks about them
     * @param unit on which the household hangs, or null where that was not asked for
     */
    record Life(AccountId account, ResidentId resident, HouseholdId household, boolean elsewhere, UnitId unit) {
        static Life of(Row row) throws SQLException {
            return new Life(
                    AccountId.orNull(row.uuid("account_id")),
                    new ResidentId(row.uuid("id")),
                    new HouseholdId(row.uuid("household_id")),
                    row.flag("lives_elsewhere"),
                    UnitId.orNull(row.uuid("unit_id")));
        }
    }

    /** What became of each, in order; null where the check does not ask the caller. Who is not theirs is refused like a stranger. */
    @Transactional
    public List<Receipts> write(List<Submission> submissions) {
        LocalDate today = LocalDate.now(clock);
        List<Life> all = sql.list(LIVES, Life::of, accounts(submissions), today, today);
        Map<UnitId, UnitPath> paths =
                places.of(all.stream().map(Life::unit).distinct().toList());
        Map<AccountId, List<Life>> lives = all.stream()
                .sorted(Comparator.comparing(life -> life.household().value())) // the same whenever it is sent
                .collect(Collectors.groupingBy(Life::account));
        Map<ResidentId, Life> people = people(submissions, today);
        List<Reading> readings = submissions.stream()
                .map(each -> new Reading(each, lives.getOrDefault(each.account(), List.of()), paths, people))
                .toList();
        List<NewEvidence> evidence = new ArrayList<>();
        readings.forEach(each -> each.evidence().forEach(evidence::addAll));
        List<Appended> appended = evidence.isEmpty() ? List.of() : ledger.append(evidence);
        List<Receipts> receipts = new ArrayList<>(submissions.size());
        int from = 0;
        for (Reading reading : readings) {
            receipts.add(reading.foreign() ? null : reading.receipts(appended.subList(from, from + reading.size())));
            from += reading.size();
        }
        return receipts;
    }

    private Map<ResidentId, Life> people(Collection<Submission> submissions, LocalDate today) {
        Set<ResidentId> named = submissions.stream()
                .flatMap(each -> each.batch().answers().stream())
                .map(Answer::resident)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return named.isEmpty()
                ? Map.of()
                : sql.list(PEOPLE, Life::of, named, today).stream()
                        .collect(Collectors.toMap(Life::resident, each -> each));
    }

    private static Set<AccountId> accounts(List<Submission> submissions) {
        return submissions.stream().map(Submission::account).collect(Collectors.toSet());
    }
}
