package jp.kairan.broadcasts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.FindingId;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** Broadcasts as entities, always locked: queries read projections instead. */
@Singleton
class BroadcastRepository implements PanacheRepositoryBase<Broadcast, UUID> {
    private final Sql sql;

    BroadcastRepository(Sql sql) {
        this.sql = sql;
    }

    /** The broadcast, locked until the end of the transaction; 404 where there is none. */
    Broadcast lock(BroadcastId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /** The broadcast that a finding began, locked. */
    Optional<Broadcast> lock(FindingId finding) {
        return sql.one("select id from broadcast where finding_id = ?", row -> new BroadcastId(row.uuid("id")), finding)
                .map(this::lock);
    }
}
