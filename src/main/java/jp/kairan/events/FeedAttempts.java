package jp.kairan.events;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import jp.kairan.gate.Attempts;
import jp.kairan.gate.ClientAddress;

/** How often one network address may ask for feeds that do not exist. */
@Singleton
class FeedAttempts {
    private final ClientAddress client;
    private final Attempts wrong;

    FeedAttempts(ClientAddress client, FeedConfig config) {
        this.client = client;
        wrong = new Attempts(config.wrongSecretsPerAddress(), Duration.ofMinutes(10));
    }

    /** Counts before looking, so that many at once are counted too, and takes it back where there was a feed. */
    <T> T tries(Supplier<T> reading) {
        String network = client.get();
        wrong.take(network);
        T found = reading.get();
        wrong.giveBack(network);
        return found;
    }
}
