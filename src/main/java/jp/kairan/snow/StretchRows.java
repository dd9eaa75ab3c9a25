package jp.kairan.snow;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import jp.kairan.kernel.Sql;

/** The stretches with what holds for them; asks nobody for leave. */
@Singleton
class StretchRows {
    private static final String ROWS = """
            select s.id, s.unit_id, s.name, u.path, u.name as unit_name,
                   array(select a.id from unit a where a.path = any (paths_up(u.path))) as above,
                   t.state, t.planned_for, t.note, t.as_of
              from snow_stretch s
              join unit u on u.id = s.unit_id
              left join lateral (
                   select * from snow_status where stretch_id = s.id order by as_of desc, arrival desc limit 1) t on true
             where s.dropped_at is null""";

    private static final String ALL = ROWS + " order by s.id";
    private static final String ONE = ROWS + " and s.id = ?";

    private final Sql sql;

    StretchRows(Sql sql) {
        this.sql = sql;
    }

    /** What is committed, and nothing of a transaction that may yet fail: for keeping and showing to others. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Stretch> committed() {
        return sql.list(ALL, Stretch::of);
    }

    /** One as the transaction at hand sees it. */
    @Transactional
    Optional<Stretch> find(StretchId id) {
        return sql.one(ONE, Stretch::of, id);
    }
}
