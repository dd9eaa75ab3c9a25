package jp.kairan.translation.engines;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.kairan.kernel.Sql;

/**
 * What may still be sent to an engine this month, in the city's zone, all replicas together. Characters are taken before a call,
 * in a transaction of their own, so that a replica that dies in the middle has counted too much and never too little.
 */
@Singleton
class Budget {
    /** One statement, so that replicas that take at the same moment wait for each other's row and see it. */
    private static final String TAKE = """
            insert into translation_use as use (engine, month, characters) values (?, ?, ?)
            on conflict (engine, month) do update set characters = use.characters + excluded.characters
            where use.characters + excluded.characters <= ?
            """;

    private static final String GIVE_BACK = """
            update translation_use set characters = characters - ?
            where engine = ? and month = ? and characters >= ?
            """;

    private final Sql sql;
    private final Clock clock;

    Budget(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Characters taken from a month. */
    record Taken(String engine, LocalDate month, long characters) {}

    /** Takes characters; nothing where the month has not as many left. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Taken> take(String engine, long characters, long most) {
        LocalDate month = LocalDate.now(clock).withDayOfMonth(1);
        boolean taken = characters <= most && sql.update(TAKE, engine, month, characters, most) == 1;
        return taken ? Optional.of(new Taken(engine, month, characters)) : Optional.empty();
    }

    /** Puts back into its month what was not charged. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveBack(Taken taken) {
        sql.update(GIVE_BACK, taken.characters(), taken.engine(), taken.month(), taken.characters());
    }
}
