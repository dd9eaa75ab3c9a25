package jp.kairan.circulars;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.CircularId;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** Circulars as entities, always locked: queries read projections instead. */
@Singleton
class CircularRepository implements PanacheRepositoryBase<Circular, UUID> {
    private static final String DUE =
            "select id from circular where state = 'SCHEDULED' and publish_at <= ? order by publish_at, id limit 500";

    /** Another replica may just be publishing it, or an officer changing it: then it is left to them. */
    private static final String LOCK_DUE = """
            select id from circular
             where id = ? and state = 'SCHEDULED' and publish_at <= ? for update skip locked""";

    private final Sql sql;

    CircularRepository(Sql sql) {
        this.sql = sql;
    }

    /** The circular, locked until the end of the transaction; 404 where there is none. */
    Circular lock(CircularId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /** The scheduled circulars whose time has come, those that waited longest first. */
    List<CircularId> due(Instant now) {
        return sql.list(DUE, row -> new CircularId(row.uuid("id")), now);
    }

    /** The circular, locked, where it is still due and nobody else holds it. */
    Optional<Circular> lockDue(CircularId id, Instant now) {
        return sql.one(LOCK_DUE, row -> new CircularId(row.uuid("id")), id, now).map(this::lock);
    }
}
