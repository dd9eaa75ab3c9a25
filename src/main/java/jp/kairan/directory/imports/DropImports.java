package jp.kairan.directory.imports;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Sql;

/** Drops, once an hour, imports that nobody applied in time, and the values in the reports of those somebody did. */
@Singleton
class DropImports {
    private static final String DROP = "delete from directory_import where state <> 'APPLIED' and created_at < ?";

    private static final String FORGET = """
            update directory_import
               set report = report || '{"differences": [], "missing": []}'
             where state = 'APPLIED' and created_at < ?
               and (report->'differences' <> '[]' or report->'missing' <> '[]')""";

    private final Sql sql;
    private final Clock clock;
    private final ImportConfig config;
    private final Audit audit;

    DropImports(Sql sql, Clock clock, ImportConfig config, Audit audit) {
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void drop() {
        Instant before = Instant.now(clock).minus(config.keep());
        int dropped = sql.update(DROP, before);
        int forgotten = sql.update(FORGET, before);
        if (dropped + forgotten > 0) {
            audit.note(
                    Actor.SYSTEM,
                    "ImportsDropped",
                    "IMPORT",
                    null,
                    null,
                    Map.of("unapplied", dropped, "applied", forgotten));
        }
    }
}
