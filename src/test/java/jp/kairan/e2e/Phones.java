package jp.kairan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jp.kairan.localfcm.Behaviour;
import jp.kairan.localfcm.Content;
import jp.kairan.localfcm.Latency;
import jp.kairan.localfcm.LocalFcm;
import jp.kairan.localfcm.LocalFcmSettings;
import jp.kairan.localfcm.TokenCounters;

/** All phones of the city, in the tests' own process, so that what they got is remembered when the service dies. */
public final class Phones implements AutoCloseable {
    private final LocalFcm fcm;

    private Phones(LocalFcm fcm) {
        this.fcm = fcm;
    }

    /** Phones that answer after this time. */
    public static Phones answeringAfter(Duration latency) {
        Behaviour behaviour = Behaviour.ACCEPTING.withLatency(Latency.fixed((int) latency.toMillis()));
        return new Phones(LocalFcm.start(
                LocalFcmSettings.defaults().withBearer(Installation.BEARER).withBehaviour(behaviour)));
    }

    public LocalFcm fcm() {
        return fcm;
    }

    /** How many messages were accepted since the last forgetting. */
    long accepted() {
        return fcm.counters().accepted();
    }

    void forget() {
        fcm.clear();
    }

    /** Every one of them got exactly so many messages, and nobody else any. */
    void exactly(Set<String> expected, int messages) {
        assertThat(expected).as("phones to be reached").isNotEmpty();
        assertThat(missing(expected)).as("phones that got nothing").isEmpty();
        assertThat(expected.stream().filter(t -> fcm.token(t).accepts() != messages))
                .as("phones that did not get %d", messages)
                .isEmpty();
        assertThat(fcm.counters().tokens() - expected.size())
                .as("phones of others that were tried")
                .isZero();
        assertThat(fcm.counters().requests())
                .as("requests, each accepted")
                .isEqualTo(fcm.counters().accepted())
                .isEqualTo((long) expected.size() * messages);
    }

    /** Those that got nothing. */
    List<String> missing(Collection<String> expected) {
        return expected.stream().filter(t -> fcm.token(t).accepts() == 0).toList();
    }

    /** What a phone got of a notice, in order. */
    List<Content> heard(String token, String notice) {
        return fcm.token(token).messages().stream()
                .filter(message -> notice.equals(message.data().get("noticeId")))
                .toList();
    }

    /** What the phones that were told more than once heard. */
    List<TokenCounters> toldAgain(Collection<String> tokens) {
        return tokens.stream().map(fcm::token).filter(t -> t.accepts() > 1).toList();
    }

    @Override
    public void close() {
        fcm.close();
    }
}
