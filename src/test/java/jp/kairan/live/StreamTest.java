package jp.kairan.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kairan.kernel.ProblemException;
import org.junit.jupiter.api.Test;

class StreamTest {
    private final Counter subject = new Counter();
    private final AtomicBoolean gone = new AtomicBoolean();

    /** A number that rises when the test says so. */
    private static final class Counter implements Subject<Integer> {
        private final AtomicInteger looks = new AtomicInteger();
        private final AtomicInteger number = new AtomicInteger();
        private boolean broken;

        @Override
        public Integer look() {
            looks.incrementAndGet();
            if (broken) {
                throw new IllegalStateException("away");
            }
            return number.get();
        }

        @Override
        public String essence(Integer state) {
            return state.toString();
        }

        @Override
        public Optional<Message> between(Integer known, Integer now) {
            if (known != null && now == 13) {
                throw new IllegalStateException("unlucky");
            }
            return known == null
                    ? Optional.of(new Message("whole", now.toString()))
                    : known.equals(now) ? Optional.empty() : Optional.of(new Message("change", known + ">" + now));
        }
    }

    private record Settings(int streams, int streamsPerCaller, Duration heartbeat, Duration patience, Duration longest)
            implements LiveConfig {
        static final Settings USUAL =
                new Settings(3, 2, Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1));

        @Override
        public Duration retry() {
            return Duration.ofSeconds(3);
        }
    }

    private AssertSubscriber<OutboundSseEvent> listen(Streams streams, String who, String lastEventId, long demand) {
        return streams.open(subject, new Reader(who, Duration.ofDays(1), gone::get, lastEventId))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(demand));
    }

    private static List<String> told(AssertSubscriber<OutboundSseEvent> listener) {
        return listener.getItems().stream()
                .filter(event -> event.getData() != null)
                .map(event -> event.getName() + " " + event.getData())
                .toList();
    }

    /** Without a request there is nobody to tell. */
    private static Streams streams(LiveConfig config) {
        return new Streams(config, new Unbuffered(null) {
            @Override
            void answer() {}
        });
    }

    @Test
    void oneLookServesEverybodyAndNobodyMeansNoLook() {
        Streams streams = streams(Settings.USUAL);
        streams.round();
        assertThat(subject.looks).hasValue(0);

        var first = listen(streams, "a", null, 10);
        var second = listen(streams, "b", null, 10);
        streams.round();
        subject.number.set(1);
        streams.round();
        streams.round();

        assertThat(subject.looks).hasValue(3);
        assertThat(told(first)).containsExactly("whole 0", "change 0>1").isEqualTo(told(second));
    }

    @Test
    void aSlowReaderSkipsWhatIsPastAndNothingIsQueued() {
        Streams streams = streams(Settings.USUAL);
        var slow = listen(streams, "a", null, 2);
        streams.round();
        for (int i = 1; i <= 1000; i++) {
            subject.number.set(i);
            streams.round();
        }
        assertThat(told(slow)).containsExactly("whole 0");

        slow.request(5);

        assertThat(told(slow)).containsExactly("whole 0", "change 0>1000");
    }

    @Test
    void aReaderThatTakesNothingIsDropped() {
        Streams streams =
                streams(new Settings(3, 2, Duration.ofMinutes(1), Duration.ofNanos(1), Duration.ofMinutes(1)));
        var stuck = listen(streams, "a", null, 1);

        streams.round();

        stuck.assertCompleted();
        assertThat(streams.size()).isZero();
    }

    @Test
    void silenceIsBrokenByAComment() {
        Streams streams =
                streams(new Settings(3, 2, Duration.ofNanos(1), Duration.ofMinutes(1), Duration.ofMinutes(1)));
        var listener = listen(streams, "a", null, 10);
        subject.broken = true;

        streams.round();

        assertThat(listener.getItems()).hasSize(2);
        assertThat(listener.getItems().get(1).getComment()).isEmpty();
        assertThat(told(listener)).isEmpty();
    }

    @Test
    void aLookThatFailsEndsNoStream() {
        Streams streams = streams(Settings.USUAL);
        var listener = listen(streams, "a", null, 10);
        subject.broken = true;
        streams.round();
        subject.broken = false;
        streams.round();

        assertThat(told(listener)).containsExactly("whole 0");
    }

    @Test
    void whoeverKnowsThePresentStateIsNotToldItAgain() {
        Streams streams = streams(Settings.USUAL);
        var first = listen(streams, "a", null, 10);
        streams.round();
        String id = first.getLastItem().getId();
        first.cancel();

        var again = listen(streams, "a", id, 10);
        streams.round();
        subject.number.set(7);
        streams.round();

        assertThat(told(again)).containsExactly("change 0>7");
    }

    @Test
    void streamsAreBoundedForACallerAndInAllAndFreedByLeaving() {
        Streams streams = streams(Settings.USUAL);
        var first = listen(streams, "a", null, 10);
        listen(streams, "a", null, 10);
        assertRefused(() -> listen(streams, "a", null, 10), 429);
        listen(streams, "b", null, 10);
        assertRefused(() -> listen(streams, "c", null, 10), 503);

        first.cancel();

        listen(streams, "c", null, 10);
        assertThat(streams.size()).isEqualTo(3);
    }

    @Test
    void theEndOfASessionAndOldAgeEndAStream() {
        Streams streams = streams(Settings.USUAL);
        var listener = listen(streams, "a", null, 10);
        gone.set(true);
        streams.round();
        listener.assertCompleted();
        gone.set(false);

        Streams brief = streams(new Settings(3, 2, Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofNanos(1)));
        var old = listen(brief, "a", null, 10);
        brief.round();
        old.assertCompleted();
    }

    @Test
    void theEndOfTheServiceEndsEveryStreamAndRefusesNewOnes() {
        Streams streams = streams(Settings.USUAL);
        var listener = listen(streams, "a", null, 10);

        streams.stop(null);

        listener.assertCompleted();
        assertRefused(() -> listen(streams, "b", null, 10), 503);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, int status) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.type().status()).isEqualTo(status);
            assertThat(refused.retryAfter()).isPresent();
        });
    }

    @Test
    void whoCannotBeAskedAboutStaysAndHoldsUpNobody() {
        Streams streams = streams(Settings.USUAL);
        var unknown = streams.open(subject, new Reader("a", Duration.ofDays(1), StreamTest::away, null))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(10));
        var other = listen(streams, "b", null, 10);

        streams.round();

        assertThat(told(unknown)).containsExactly("whole 0").isEqualTo(told(other));
    }

    private static boolean away() {
        throw new IllegalStateException("the database is away");
    }

    @Test
    void aReaderMayBeBelievedForLessThanAStreamLasts() {
        Streams streams = streams(Settings.USUAL);
        var brief = streams.open(subject, new Reader("a", Duration.ofNanos(1), gone::get, null))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(10));
        var other = listen(streams, "b", null, 10);

        streams.round();

        brief.assertCompleted();
        other.assertNotTerminated();
    }

    @Test
    void aReaderThatCannotBeToldLosesTheStreamAndNoOtherDoes() {
        Streams streams = streams(Settings.USUAL);
        var newcomer = listen(streams, "a", null, 10);
        streams.round();
        var old = listen(streams, "b", null, 10);
        subject.number.set(13);

        streams.round();

        newcomer.assertFailedWith(IllegalStateException.class, "A reader could not be told");
        assertThat(told(old)).containsExactly("whole 13");
        assertThat(streams.size()).isEqualTo(1);
    }
}
