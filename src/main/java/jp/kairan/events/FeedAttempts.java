package jp.kairan.events;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import jp.kairan.gate.Attempts;
import jp.kairan.gate.ClientAddress;

/** How often one network address may ask for feeds that do not exist, and how often one feed may be fetched. */
@Singleton
class FeedAttempts {
    private final ClientAddress client;
    private final Attempts wrong;
    private final Attempts fetches;

    FeedAttempts(ClientAddress client, FeedConfig config) {
        this.client = client;
        wrong = new Attempts(config.wrongSecretsPerAddress(), Duration.ofMinutes(10));
        fetches = new Attempts(config.readsPerFeed(), Duration.ofMinutes(10));
    }

    /** Counts before looking, so that many at once are counted too, and takes it back where there was a feed. */
    <T> T tries(Supplier<T> reading) {
        String network = client.get();
        wrong.take(network);
        T found = reading.get();
        wrong.giveBack(network);
        return found;
    }

    /** Counts one fetch of a feed, or refuses with 429. */
    void fetch(FeedId feed) {
        fetches.take(feed.toString());
    }
}
