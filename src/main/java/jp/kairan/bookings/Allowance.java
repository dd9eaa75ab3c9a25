package jp.kairan.bookings;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/**
 * How much one person may hold and ask for: whatever is held is free to nobody else, and whatever is asked for is told to
 * officers, cancelled or not.
 */
@Singleton
class Allowance {
    private static final Duration DAY = Duration.ofHours(24);

    private static final String OPEN = """
            select count(*) from booking
             where account_id = ? and facility_id = ? and state in ('REQUESTED', 'APPROVED') and ends_at > ?""";

    /** One request of a person after the other, over all facilities; taken after the lock of the facility. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    /** The request since a moment after which as many as are allowed were made; the next may follow a day after it. */
    private static final String FIRST_OF_A_FULL_DAY = """
            select requested_at from booking
             where account_id = ? and requested_at > ?
             order by requested_at desc offset ? limit 1""";

    private final Sql sql;
    private final BookingConfig config;

    Allowance(Sql sql, BookingConfig config) {
        this.sql = sql;
        this.config = config;
    }

    /** Refuses with 409 who has as many bookings of the facility to come as one person may; its row is locked. */
    void requireOpen(AccountId account, Facility facility, Instant now) {
        if (sql.number(OPEN, account, facility.id(), now) >= config.openPerPerson()) {
            throw BookingProblem.BOOKINGS_EXHAUSTED.problem();
        }
    }

    /** Refuses with 429 who made as many requests within a day as one person may, whatever became of them. */
    void requireRequest(AccountId account, Instant now) {
        sql.any(ONE_AT_A_TIME, "bookings " + account);
        sql.one(
                        FIRST_OF_A_FULL_DAY,
                        row -> row.instant("requested_at"),
                        account,
                        now.minus(DAY),
                        config.requestsPerDay() - 1)
                .ifPresent(first -> {
                    throw KernelProblem.TOO_MANY_REQUESTS
                            .problem()
                            .after(Duration.between(now, first.plus(DAY)).plusSeconds(1));
                });
    }
}
