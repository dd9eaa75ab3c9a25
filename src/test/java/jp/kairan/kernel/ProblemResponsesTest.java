package jp.kairan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@KairanTest
class ProblemResponsesTest {
    private static final String SECRET = "北陸 花子 090-1234-5678";

    @Inject
    ProblemResponses responses;

    @Test
    void whatNobodyExpectedSaysNothingButATraceId() {
        Response response = responses.of(new IllegalStateException(SECRET, new RuntimeException(SECRET)), "/api/v1/x");
        ProblemDetails body = (ProblemDetails) response.getEntity();
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(body.toString()).doesNotContain("北陸", "090", "IllegalState", "/api/v1/x");
        assertThat(body.instance()).startsWith("urn:uuid:");
        assertThat(body.detail()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "40P01,503,1",
        "40001,503,1",
        "55P03,503,1",
        "57014,503,1",
        "08006,503,5",
        "57P01,503,5",
        "53300,503,5",
        "22021,400,",
        "22P05,400,",
        "22001,400,",
        "22003,400,",
        "22008,400,",
        "23514,500,",
        "42P01,500,"
    })
    void aStateOfTheDatabaseIsWhatItMeansToTheCaller(String state, int status, String retryAfter) {
        Throwable failure = new RuntimeException(new IllegalStateException(new SQLException(SECRET, state)));
        Response response = responses.of(failure, "/api/v1/x");
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getHeaderString("Retry-After")).isEqualTo(retryAfter);
        assertThat(response.getEntity().toString()).doesNotContain("北陸", "090", state);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 90})
    void aWaitIsAtLeastASecond(int seconds) {
        ProblemException problem =
                KernelProblem.TOO_MANY_REQUESTS.problem().after(java.time.Duration.ofSeconds(seconds));
        assertThat(responses.of(problem, "/x").getHeaderString("Retry-After"))
                .isEqualTo(Integer.toString(Math.max(1, seconds)));
    }
}
