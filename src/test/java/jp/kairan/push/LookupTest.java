package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookupTest {
    private long now;
    private final Deque<List<String>> answers = new ArrayDeque<>();
    private final Lookup lookup = new Lookup(this::next, Runnable::run, Runnable::run, () -> now);

    private InetAddress[] next(String host) throws UnknownHostException {
        List<String> addresses = answers.remove();
        if (addresses.isEmpty()) {
            throw new UnknownHostException(host);
        }
        InetAddress[] found = new InetAddress[addresses.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.getByName(addresses.get(i));
        }
        return found;
    }

    private void name(String... addresses) {
        answers.add(Arrays.asList(addresses));
    }

    @Test
    void aPublicNameIsCalledAtTheAddressThatWasChecked() throws Exception {
        name("198.51.99.7");
        name("127.0.0.1");

        Lookup.Place first = lookup.find("push.example", true).join();
        Lookup.Place again = lookup.find("push.example", true).join();

        assertThat(first)
                .isEqualTo(new Lookup.Place(Lookup.Kind.OPEN, InetAddress.getByName("198.51.99.7")))
                .isEqualTo(again);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "::1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fd00::1",
                "2002:a00:1::",
                "64:ff9b::a00:1"
            })
    void aNameThatLeadsInsideIsNotCalledWhateverElseItLeadsTo(String inside) {
        name(inside);
        name("198.51.99.7", inside);

        assertThat(lookup.find("one.example", true).join().kind()).isEqualTo(Lookup.Kind.INSIDE);
        assertThat(lookup.find("two.example", true).join().kind()).isEqualTo(Lookup.Kind.INSIDE);
    }

    @Test
    void aNameNobodyKnowsIsAskedForAgainAfterAMinute() {
        name();
        name("198.51.99.7");

        assertThat(lookup.find("push.example", true).join().kind()).isEqualTo(Lookup.Kind.UNKNOWN);
        now += Duration.ofSeconds(59).toNanos();
        assertThat(lookup.find("push.example", true).join().kind()).isEqualTo(Lookup.Kind.UNKNOWN);
        now += Duration.ofSeconds(2).toNanos();
        assertThat(lookup.find("push.example", true).join().kind()).isEqualTo(Lookup.Kind.OPEN);
    }

    @Test
    void aPlaceIsGivenOutWhileANameServerIsAwayButNotForMoreThanAnHour() {
        name("198.51.99.7");
        name();
        name();
        lookup.find("push.example", true).join();

        now += Duration.ofMinutes(59).toNanos();
        assertThat(lookup.find("push.example", true).join().kind()).isEqualTo(Lookup.Kind.OPEN);
        now += Duration.ofMinutes(2).toNanos();
        assertThat(lookup.find("push.example", true).join().kind()).isEqualTo(Lookup.Kind.UNKNOWN);
    }

    @Test
    void aNameThatLeadsInsideSinceIsNotCalledAnyMore() {
        name("198.51.99.7");
        name("10.1.2.3");
        lookup.find("push.example", true).join();
        now += Duration.ofMinutes(2).toNanos();

        lookup.find("push.example", true).join();

        assertThat(lookup.find("push.example", true).join().kind()).isEqualTo(Lookup.Kind.INSIDE);
    }
}
