package jp.kairan.localfcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes for a followed token is remembered, however many messages go to others. */
class FollowedTokensTest {
    private final FollowedTokens followed = new FollowedTokens();

    @Test
    void theLastMessagesOfAFollowedTokenAreKeptNewestFirst() {
        followed.follow("mine");
        IntStream.range(0, 60).forEach(n -> {
            followed.add(push("mine", n));
            IntStream.range(0, 20).forEach(other -> followed.add(push("other", other)));
        });

        assertThat(followed.follow("mine").last(100)).hasSize(50);
        assertThat(followed.follow("mine").last(2))
                .extracting(push -> push.content().title())
                .containsExactly("59", "58");
    }

    @Test
    void nothingIsRememberedOfATokenThatNobodyFollows() {
        followed.add(push("mine", 1));

        assertThat(followed.follow("mine").last(10)).isEmpty();
    }

    @Test
    void ofTooManyTokensOneIsForgottenForEachNewOne() {
        IntStream.range(0, 2_001).forEach(n -> {
            followed.follow("token" + n);
            followed.add(push("token" + n, n));
        });

        assertThat(IntStream.range(0, 2_001)
                        .filter(n -> !followed.known("token" + n))
                        .count())
                .isEqualTo(1);
    }

    private static Push push(String to, int n) {
        return new Push(to, Instant.EPOCH.plusSeconds(n), new Content(Integer.toString(n), null, null, null, Map.of()));
    }
}
