package jp.kairan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlStatesTest {
    @ParameterizedTest
    @CsvSource({"08006, 503", "57P03, 503", "53300, 503", "40001, 503", "22001, 400"})
    void aFailureOfTheDatabaseIsToldByItsState(String state, int status) {
        assertThat(SqlStates.problem(new IllegalStateException(new SQLException("", state))))
                .hasValueSatisfying(
                        problem -> assertThat(problem.type().status()).isEqualTo(status));
    }

    @Test
    void aTransactionThatCouldNotBeEndedIsToBeTriedAgain() {
        RuntimeException failure = new RuntimeException(new RollbackException("could not commit"));

        assertThat(SqlStates.problem(failure))
                .hasValueSatisfying(
                        problem -> assertThat(problem.type().status()).isEqualTo(503));
    }

    @Test
    void whatACommitSuppressedSaysMoreThanThatItFailed() {
        RollbackException commit = new RollbackException("could not commit");
        commit.addSuppressed(new SQLException("", "22001"));

        assertThat(SqlStates.problem(commit))
                .hasValueSatisfying(
                        problem -> assertThat(problem.type().status()).isEqualTo(400));
    }

    @Test
    void aMistakeOfOursIsNoneOfTheDatabases() {
        assertThat(SqlStates.problem(new IllegalStateException("ours"))).isEmpty();
        assertThat(SqlStates.problem(new SQLException("", "42601"))).isEmpty();
    }
}
