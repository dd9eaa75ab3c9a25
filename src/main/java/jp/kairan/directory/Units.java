package jp.kairan.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** The door to the units of the tree. */
@Singleton
public class Units {
    private static final String BY_ID = "select " + Unit.COLUMNS + " from unit u where u.id = ?";

    private final Sql sql;

    Units(Sql sql) {
        this.sql = sql;
    }

    /** The unit with this id. */
    @Transactional
    public Optional<Unit> find(UnitId id) {
        return sql.one(BY_ID, Unit::of, id);
    }

    /** The unit with this id; 404 where there is none. */
    @Transactional
    public Unit require(UnitId id) {
        return find(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
    }
}
