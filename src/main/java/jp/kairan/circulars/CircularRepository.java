package jp.kairan.circulars;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.CircularId;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** Circulars as entities, always locked: queries read projections instead. */
@Singleton
class CircularRepository implements PanacheRepositoryBase<Circular, UUID> {
    /** Replicas each take another one, and none waits for an officer who is just changing one. */
    private static final String NEXT_DUE = """
            select id from circular
             where state = 'SCHEDULED' and publish_at <= ? and id <> all(?::uuid[])
             order by publish_at, id limit 1 for update skip locked""";

    private final Sql sql;

    CircularRepository(Sql sql) {
        this.sql = sql;
    }

    /** The circular, locked until the end of the transaction; 404 where there is none. */
    Circular lock(CircularId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /** A scheduled circular whose time has come and that nobody else holds, locked. */
    Optional<Circular> lockNextDue(Instant now, Collection<UUID> except) {
        return sql.one(NEXT_DUE, row -> new CircularId(row.uuid("id")), now, except)
                .map(this::lock);
    }
}
