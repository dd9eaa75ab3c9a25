package jp.kairan.circulars;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.access.CircularId;
import jp.kairan.access.Term;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.AudienceReach;
import jp.kairan.notices.Readership;

/** The audiences circulars are meant for. */
@Singleton
class Audiences {
    private static final String INSERT =
            "insert into circular_term (circular_id, no, kind, unit_id, list_id, role) values (?, ?, ?, ?, ?, ?)";

    private static final String SELECT =
            "select kind, unit_id, list_id, role, null::uuid as account_id from circular_term where circular_id = ? order by no";

    private final Sql sql;
    private final Readership readership;

    Audiences(Sql sql, Readership readership) {
        this.sql = sql;
        this.readership = readership;
    }

    /** Replaces the audience of a circular. */
    void write(CircularId circular, List<Term> audience) {
        sql.update("delete from circular_term where circular_id = ?", circular);
        List<Object[]> rows = new ArrayList<>();
        for (Term term : audience.stream().distinct().toList()) {
            rows.add(new Object[] {circular, rows.size(), term.kind(), term.unit(), term.list(), term.role()});
        }
        sql.batch(INSERT, rows);
    }

    /** The audience of a circular. */
    List<Term> of(CircularId circular) {
        return sql.list(SELECT, Term::of, circular);
    }

    /** How far the audience of a circular reaches today. */
    AudienceReach reach(CircularId circular) {
        return readership.reach(of(circular));
    }
}
