package jp.kairan.watch;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import jp.kairan.kernel.Sql;

/** Deletes what nobody needs any more: events, threads of alerts that were closed long ago, and pauses. */
@Singleton
class ForgetWatch {
    /** Before the events go, because without them nothing else tells that a press of 助けて was heard already. */
    private static final String FORGOTTEN = """
            update watch_device d set forgotten = greatest(d.forgotten, e.counter)
              from (select device_id, generation, max(counter) as counter from watch_event where received_at < ?
                     group by device_id, generation) as e
             where d.id = e.device_id and d.generation = e.generation""";

    private final Sql sql;
    private final Clock clock;
    private final WatchConfig config;

    ForgetWatch(Sql sql, Clock clock, WatchConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.config = config;
    }

    @Scheduled(every = "6h", delayed = "12m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        Instant before = Instant.now(clock).minus(config.keep());
        sql.update(FORGOTTEN, before);
        sql.update("delete from watch_event where received_at < ?", before);
        sql.update("delete from watch_alert where closed_at < ?", before);
        sql.update("delete from watch_pause where to_at < ?", before);
    }
}
