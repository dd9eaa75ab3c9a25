package jp.kairan.kernel;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a failure of the database means to the caller, by its SQLSTATE (PostgreSQL manual, appendix A). */
public final class SqlStates {
    /** Time after which a database that is away may be back. */
    private static final Duration AWAY = Duration.ofSeconds(5);

    /** Time after which whatever was in the way of a transaction has gone. */
    private static final Duration IN_THE_WAY = Duration.ofSeconds(1);

    /** Deadlock, serialisation failure, lock not available, statement cancelled: the same request may succeed at once. */
    private static final Set<String> PASSING = Set.of("40P01", "40001", "55P03", "57014");

    /** Text too long, number or date out of range, characters that cannot be stored: behind all validation, the net. */
    private static final Set<String> UNSTORABLE = Set.of("22001", "22003", "22008", "22021", "22P05");

    private static final int DEEPEST = 20;

    private SqlStates() {}

    /**
     * What a failure with a failure of the database among its causes stands for; empty where it is our own mistake. A
     * transaction whose end failed without such a cause may have been kept or not, as when the database died in a
     * commit: the same request has to come again.
     */
    public static Optional<ProblemException> problem(Throwable failure) {
        List<Throwable> all = Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(each -> Stream.concat(Stream.of(each), Stream.of(each.getSuppressed())))
                .toList();
        Optional<Throwable> ofDatabase =
                all.stream().filter(SQLException.class::isInstance).findFirst();
        if (ofDatabase.isPresent()) {
            return problem(((SQLException) ofDatabase.get()).getSQLState());
        }
        return all.stream().anyMatch(SqlStates::unended)
                ? Optional.of(KernelProblem.UNAVAILABLE.problem().after(AWAY))
                : Optional.empty();
    }

    private static boolean unended(Throwable failure) {
        return failure instanceof RollbackException
                || failure instanceof SystemException
                || failure instanceof HeuristicMixedException;
    }

    /** The problem a state stands for, or empty where it is our own mistake; no state at all is a pool that ran dry. */
    static Optional<ProblemException> problem(String state) {
        if (state != null && UNSTORABLE.contains(state)) {
            return Optional.of(KernelProblem.MALFORMED_REQUEST.problem("A value of the request cannot be stored"));
        }
        if (state != null && PASSING.contains(state)) {
            return Optional.of(KernelProblem.UNAVAILABLE.problem().after(IN_THE_WAY));
        }
        return away(state) ? Optional.of(KernelProblem.UNAVAILABLE.problem().after(AWAY)) : Optional.empty();
    }

    /** Class 08 is a lost connection, 57P is a server going down or up, 53 is out of resources. */
    private static boolean away(String state) {
        return state == null || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }
}
