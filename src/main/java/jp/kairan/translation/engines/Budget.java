package jp.kairan.translation.engines;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.kairan.kernel.Sql;

/**
 * What may still be sent to an engine this month, and spent on all of them, in the city's zone, all replicas together.
 * Characters and their price are taken before a call, in a transaction of their own, so that a replica that dies in the middle
 * has counted too much and never too little.
 */
@Singleton
class Budget {
    /** One statement, so that replicas that take at the same moment wait for each other's row and see it. */
    private static final String TAKE = """
            insert into translation_use as use (engine, month, characters) values (?, ?, ?)
            on conflict (engine, month) do update set characters = use.characters + excluded.characters
            where use.characters + excluded.characters <= ?
            """;

    /** Only what was taken before, so that a row corrected by hand meanwhile does not fall below nothing. */
    private static final String GIVE_BACK = """
            update translation_use set characters = characters - ?
            where engine = ? and month = ? and characters >= ?
            """;

    /** The month's one row of all engines, held last, so that one engine waits for another no longer than it must. */
    private static final String SPEND = """
            insert into translation_cost as cost (month, micro_yen) values (?, ?)
            on conflict (month) do update set micro_yen = cost.micro_yen + excluded.micro_yen
            where cost.micro_yen + excluded.micro_yen <= ?
            """;

    /** The price of characters that were given back; after them, the order in which rows are held everywhere. */
    private static final String REFUND = """
            update translation_cost set micro_yen = micro_yen - ?
            where month = ? and micro_yen >= ?
            """;

    private final Sql sql;
    private final Clock clock;

    Budget(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Characters taken from a month, and what they cost. */
    record Taken(String engine, LocalDate month, long characters, long microYen) {}

    /** Takes characters and their price; nothing where the month has not as much left of either. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Taken> take(String engine, long characters, Allowance allowance) {
        LocalDate month = LocalDate.now(clock).withDayOfMonth(1);
        Taken taken = new Taken(engine, month, characters, allowance.microYen(characters));
        if (!count(taken, allowance.charactersPerMonth())) {
            return Optional.empty();
        }
        if (!spend(taken, allowance.microYenPerMonth())) {
            uncount(taken);
            return Optional.empty();
        }
        return Optional.of(taken);
    }

    /** Puts back into its month what was not charged. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveBack(Taken taken) {
        uncount(taken);
        if (taken.microYen() > 0) {
            sql.update(REFUND, taken.microYen(), taken.month(), taken.microYen());
        }
    }

    private boolean count(Taken taken, long most) {
        return taken.characters() <= most
                && sql.update(TAKE, taken.engine(), taken.month(), taken.characters(), most) == 1;
    }

    private void uncount(Taken taken) {
        sql.update(GIVE_BACK, taken.characters(), taken.engine(), taken.month(), taken.characters());
    }

    /** What is free needs no money, however much the others have spent. */
    private boolean spend(Taken taken, long most) {
        return taken.microYen() == 0
                || taken.microYen() <= most && sql.update(SPEND, taken.month(), taken.microYen(), most) == 1;
    }
}
