package jp.kairan.safety.answers;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import jp.kairan.accounts.Holding;
import jp.kairan.accounts.Holdings;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** What was said of a person, and what they said of others, in safety checks and drills. */
@Singleton
final class AnswerHoldings implements Holdings {
    private static final String SAFETY_ANSWERS = """
            select to_json(x)::text as row from (
                select e.world, e.no, e.author_id = ? as own, e.household_id as household, e.resident_id as resident, e.kind, e.status,
                       e.place, e.flags, e.comment, e.latitude, e.longitude, e.source, e.at, e.received_at as "receivedAt"
                  from evidence e
                 where e.household_id in (select household_id from resident where id = any(?::uuid[]))
                   and (e.resident_id = any(?::uuid[]) or e.author_id = ?
                        or e.resident_id is null and e.household_id = any(?::uuid[]))
                 order by e.world, e.no) x""";

    private final Sql sql;

    AnswerHoldings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Holding> of(Owner owner) {
        return List.of(new Holding(
                "safetyAnswers",
                Set.of("evidence"),
                sql.list(
                        SAFETY_ANSWERS,
                        Holding::json,
                        owner.account(),
                        owner.residents(),
                        owner.residents(),
                        owner.account(),
                        owner.households())));
    }
}
