package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.EventId;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Cause;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Readership;

/** Tells people about their answers: whoever can read for the person or the household that answered. */
@Singleton
class AnswerNotices {
    private static final String CONCERNED = """
            select a.account_id as id from answer a where a.id = any(?::uuid[]) and a.party = 'ACCOUNT'
            union
            select r.account_id
              from answer a
              join resident r on r.household_id = a.household_id and (r.left_on is null or r.left_on > ?)
             where a.id = any(?::uuid[]) and a.party = 'HOUSEHOLD' and r.account_id is not null
            union
            select r.account_id
              from answer a join resident r on r.id = a.resident_id
             where a.id = any(?::uuid[]) and a.party = 'RESIDENT' and r.account_id is not null""";

    private static final String ADDRESSED = """
            select distinct r.account_id as id
              from notice n cross join lateral notice_readers(n.id, ?) r
             where n.kind = ? and n.subject_id = ? and r.account_id = any(?::uuid[])""";

    private final Sql sql;
    private final Clock clock;
    private final Notices notices;
    private final Readership readership;

    AnswerNotices(Sql sql, Clock clock, Notices notices, Readership readership) {
        this.sql = sql;
        this.clock = clock;
        this.notices = notices;
        this.readership = readership;
    }

    /** Whom some answers concern: the person, or everybody who lives in the household. */
    @Transactional(TxType.MANDATORY)
    public List<AccountId> concerned(Collection<AnswerId> answers) {
        return sql.list(
                CONCERNED, row -> new AccountId(row.uuid("id")), answers, LocalDate.now(clock), answers, answers);
    }

    /** Those of some accounts to whom the event is addressed today. */
    @Transactional(TxType.MANDATORY)
    public List<AccountId> addressed(EventId event, Collection<AccountId> accounts) {
        return accounts.isEmpty()
                ? List.of()
                : sql.list(
                        ADDRESSED,
                        row -> new AccountId(row.uuid("id")),
                        LocalDate.now(clock),
                        EventNews.KIND,
                        event,
                        accounts);
    }

    /** Tells them; nobody is told of an event that was never announced, as those of the municipal list are not. */
    @Transactional(TxType.MANDATORY)
    public void tell(Sheet event, Cause cause, Collection<AccountId> accounts) {
        if (readership.of(EventNews.KIND, event.id().value()).isPresent()) {
            notices.tell(EventNews.KIND, event.id().value(), cause, accounts);
        }
    }
}
