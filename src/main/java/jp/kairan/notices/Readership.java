package jp.kairan.notices;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.kernel.Sql;

/**
 * The door to the question who reads what. Features ask it before they show a published thing to somebody who is no
 * officer of its publisher; it matches from the reader's side and never expands an audience.
 */
@Singleton
public class Readership {
    private static final String ADDRESSED = """
            select 1
              from notice_term t
              join reader_terms(?, ?) m on m.target_id = t.target_id and m.kind = t.kind
                                       and m.role is not distinct from t.role
             where t.notice_id = ?
             limit 1""";

    private static final String REACH =
            "select households, people, devices from audience_reach(?::text[], ?::uuid[], ?::uuid[], ?::text[], ?)";

    private static final String OF = "select id from notice where kind = ? and subject_id = ?";

    private final Sql sql;
    private final Clock clock;

    Readership(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Whether the account belongs to the audience today. Expiry and withdrawal do not matter here: somebody who follows
     * a link from yesterday is still one of those it was meant for.
     */
    @Transactional
    public boolean addressed(AccountId account, NoticeId notice) {
        return sql.any(ADDRESSED, account, LocalDate.now(clock), notice);
    }

    /** The same for whoever calls; nobody in particular is never addressed. */
    @Transactional
    public boolean addressed(Actor actor, NoticeId notice) {
        return actor.account().map(account -> addressed(account, notice)).orElse(false);
    }

    /** The notice of a feature's thing, once it was published. */
    @Transactional
    public Optional<NoticeId> of(String kind, UUID subject) {
        return sql.one(OF, row -> new NoticeId(row.uuid("id")), kind, subject);
    }

    /** How far an audience reaches today, asked before there is a notice. */
    @Transactional
    public AudienceReach reach(List<Term> audience) {
        return sql.one(
                        REACH,
                        row -> new AudienceReach(row.number("households"), row.number("people"), row.number("devices")),
                        column(audience, Term::kind),
                        column(audience, Term::unit),
                        column(audience, Term::list),
                        column(audience, Term::role),
                        LocalDate.now(clock))
                .orElseThrow();
    }

    private static List<String> column(List<Term> audience, Function<Term, ?> part) {
        return audience.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toList();
    }
}
