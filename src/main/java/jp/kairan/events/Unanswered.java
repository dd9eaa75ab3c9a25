package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.Sql;

/** Who reads of a date today and has said nothing, nor anybody of their household where households answer. */
@Singleton
class Unanswered {
    private static final String PEOPLE = "select member_id as id from occurrence_members(?, ?) where answer_id is null";

    private static final String HOUSEHOLDS = """
            select distinct r.account_id as id
              from occurrence_members(?, ?) m
              join resident r on r.household_id = m.member_id and (r.left_on is null or r.left_on > ?)
             where m.answer_id is null and r.account_id is not null""";

    private final Sql sql;
    private final Clock clock;
    private final AnswerNotices notices;

    Unanswered(Sql sql, Clock clock, AnswerNotices notices) {
        this.sql = sql;
        this.clock = clock;
        this.notices = notices;
    }

    /** The accounts; of a household that is asked because of one of its people, those alone who are addressed. */
    @Transactional(TxType.MANDATORY)
    public List<AccountId> of(Room room) {
        LocalDate today = LocalDate.now(clock);
        List<AccountId> accounts = room.event().answeredBy() == AnsweredBy.PERSON
                ? sql.list(PEOPLE, row -> new AccountId(row.uuid("id")), room.id(), today)
                : sql.list(HOUSEHOLDS, row -> new AccountId(row.uuid("id")), room.id(), today, today);
        return notices.addressed(room.event().id(), accounts);
    }
}
