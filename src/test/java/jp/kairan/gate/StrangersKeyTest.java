package jp.kairan.gate;

import static jp.kairan.testing.Phones.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.kernel.ProblemException;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers share one space of keys, so a stranger's key has to be one that nobody else thinks of. */
@KairanTest
class StrangersKeyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaaa",
                "1234567890123456",
                "enrolment-of-hanako-2026-04-01",
                "00000000-0000-0000-0000-000000000000",
                "00000000000000000000000000000000",
                "0123456789abcdef"
            })
    void aGuessableKeyOfAStrangerIsRefused(String key) {
        assertThatThrownBy(() -> IdempotencyKey.of(Actor.ANONYMOUS, key)).isInstanceOf(ProblemException.class);
        assertThatCode(() -> IdempotencyKey.of(signedIn(), key)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8c1f7a2e-52c1-4d6b-9a3e-0d5f1b7c2e44",
                "0198F3C2-7B1A-7C3D-8E4F-5A6B7C8D9E0F",
                "enrol-8c1f7a2e-52c1-4d6b-9a3e-0d5f1b7c2e44",
                "3f9a1c7e5b2d8f604a6c9e1b7d3f5a28",
                "3f9a1c7e5b2d8f604a6c9e1b7d3f5a283f9a1c7e5b2d8f604a6c9e1b7d3f5a28"
            })
    void aRandomKeyOfAStrangerIsTaken(String key) {
        assertThat(IdempotencyKey.of(Actor.ANONYMOUS, key).scoped()).endsWith(key);
    }

    @Test
    void aSecondStrangerNeverGetsTheFirstOnesAnswer() {
        for (int i : List.of(1, 2)) {
            stranger()
                    .header("Idempotency-Key", "aaaaaaaaaaaaaaaa")
                    .body(Map.of("claim", "x".repeat(43), "device", Map.of("platform", "IOS")))
                    .post("/api/v1/enrolments/claim")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:kairan:problem:idempotency-key-invalid"));
        }
    }

    private static Actor signedIn() {
        return Actor.person(AccountId.next(), null, null, List.of(), List.of());
    }
}
