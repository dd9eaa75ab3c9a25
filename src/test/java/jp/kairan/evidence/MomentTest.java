package jp.kairan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Of a phone's clock only what passed by it is believed. */
class MomentTest {
    private static final Instant QUAKE = Instant.parse("2031-01-01T07:10:00Z");
    private static final Instant RECEIVED = QUAKE.plusSeconds(3600);

    @Property
    void anErrorOfTheClockIsTakenOut(@ForAll("errors") Duration error) {
        Instant given = RECEIVED.minusSeconds(600).plus(error);

        assertThat(Moment.of(given, RECEIVED.plus(error), RECEIVED, QUAKE)).isEqualTo(RECEIVED.minusSeconds(600));
    }

    @Example
    void whatIsToldOfNoTimeIsOfWhenItCame() {
        assertThat(Moment.of(null, null, RECEIVED, QUAKE)).isEqualTo(RECEIVED);
        assertThat(Moment.of(null, RECEIVED, RECEIVED, QUAKE)).isEqualTo(RECEIVED);
        assertThat(Moment.of(QUAKE, null, RECEIVED, QUAKE)).isEqualTo(RECEIVED);
    }

    @Example
    void whatWasSentAtOnceIsOfWhenItCame() {
        Instant phone = Instant.parse("1970-01-01T00:00:09Z");

        assertThat(Moment.of(phone, phone, RECEIVED, QUAKE)).isEqualTo(RECEIVED);
    }

    @Example
    void aClockThatWentBackMeanwhileSaysNothing() {
        assertThat(Moment.of(RECEIVED, Instant.EPOCH, RECEIVED, QUAKE)).isEqualTo(RECEIVED);
        assertThat(Moment.of(RECEIVED, RECEIVED.minusNanos(1), RECEIVED, QUAKE)).isEqualTo(RECEIVED);
    }

    @Example
    void aClockThatLeaptAheadMeanwhileReachesNoFurtherThanTheIncident() {
        assertThat(Moment.of(Instant.EPOCH, RECEIVED, RECEIVED, QUAKE)).isEqualTo(QUAKE);
        assertThat(Moment.of(RECEIVED, RECEIVED.plus(Duration.ofDays(1)), RECEIVED, QUAKE))
                .isEqualTo(QUAKE);
    }

    @Example
    void whatWasGivenBeforeTheIncidentIsOfItsBeginning() {
        assertThat(Moment.of(QUAKE.minusSeconds(1), RECEIVED, RECEIVED, QUAKE)).isEqualTo(QUAKE);
        assertThat(Moment.of(QUAKE, RECEIVED, RECEIVED, QUAKE)).isEqualTo(QUAKE);
        assertThat(Moment.of(QUAKE.plusNanos(1), RECEIVED, RECEIVED, QUAKE)).isEqualTo(QUAKE.plusNanos(1));
    }

    @Example
    void whatCameBeforeTheIncidentIsOfWhenItCame() {
        assertThat(Moment.of(QUAKE, RECEIVED, RECEIVED, RECEIVED.plusSeconds(1)))
                .isEqualTo(RECEIVED);
        assertThat(Moment.of(QUAKE, RECEIVED, RECEIVED, RECEIVED)).isEqualTo(RECEIVED);
    }

    @Property(tries = 5000)
    void noClockThrowsNorLeavesTheTimeBetweenTheIncidentAndNow(
            @ForAll("moments") Instant given,
            @ForAll("moments") Instant sent,
            @ForAll("moments") Instant received,
            @ForAll("moments") Instant since) {
        Instant at = Moment.of(given, sent, received, since);

        assertThat(at).isBeforeOrEqualTo(received);
        assertThat(at).isAfterOrEqualTo(since.isAfter(received) ? received : since);
    }

    @Provide
    Arbitrary<Duration> errors() {
        return Arbitraries.longs()
                .between(-86_400_000_000_000L, 86_400_000_000_000L)
                .map(Duration::ofNanos);
    }

    /** The ends of time and their neighbourhood, and moments around the incident. */
    @Provide
    Arbitrary<Instant> moments() {
        Arbitrary<Instant> anchors = Arbitraries.of(
                List.of(Instant.MIN, Instant.MAX, Instant.EPOCH, QUAKE, RECEIVED, RECEIVED.plusSeconds(86_400)));
        Arbitrary<Long> nanos = Arbitraries.longs().between(-2_000_000_000L, 2_000_000_000L);
        return Combinators.combine(anchors, nanos).as((anchor, shift) -> {
            boolean inwards = anchor.equals(Instant.MIN) && shift < 0 || anchor.equals(Instant.MAX) && shift > 0;
            return anchor.plusNanos(inwards ? -shift : shift);
        });
    }
}
