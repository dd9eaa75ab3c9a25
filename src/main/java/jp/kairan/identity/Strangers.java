package jp.kairan.identity;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** What callers without a session may try, and how often. */
@Singleton
class Strangers {
    private final ClientAddress client;
    private final Attempts byAddress;
    private final Attempts byPrefix;
    private final Attempts enrolments;
    private final Attempts subscriptions;

    Strangers(ClientAddress client, IdentityConfig config) {
        this.client = client;
        byAddress = new Attempts(config.wrongCodesPerAddress(), Duration.ofMinutes(10));
        byPrefix = new Attempts(config.wrongCodesPerPrefix(), Duration.ofHours(1));
        enrolments = new Attempts(config.strangersPerAddress(), Duration.ofHours(1));
        subscriptions = new Attempts(config.strangersPerAddress(), Duration.ofHours(1));
    }

    /** Counts a code as wrong before it is looked up, so that many at once are counted too; 429 beyond the limit. */
    void showsCode(Optional<TypedCode> code) {
        byAddress.take(client.get());
        code.map(TypedCode::prefix).ifPresent(byPrefix::take);
    }

    /** Takes the count back, because the code was right. */
    void wasRight(Optional<TypedCode> code) {
        byAddress.giveBack(client.get());
        code.map(TypedCode::prefix).ifPresent(byPrefix::giveBack);
    }

    /** Counts a request to join; 429 beyond the limit. */
    void enrols() {
        enrolments.take(client.get());
    }

    /** Counts a subscription; 429 beyond the limit. */
    void subscribes() {
        subscriptions.take(client.get());
    }
}
