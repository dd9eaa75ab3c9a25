package jp.kairan.identity;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import jp.kairan.gate.Attempts;
import jp.kairan.gate.ClientAddress;
import jp.kairan.kernel.ProblemException;

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

    /**
     * Lets a caller try a code. It counts as wrong before it is looked up, so that many at once are counted too, and the
     * count is taken back when the code was right; 429 beyond the limit.
     */
    <T> T tries(ShownCode code, Supplier<T> redemption) {
        String network = client.get();
        byAddress.take(network);
        code.typed().map(TypedCode::prefix).ifPresent(byPrefix::take);
        boolean right = true;
        try {
            return redemption.get();
        } catch (ProblemException e) {
            right = e.type() != IdentityProblem.INVITATION_NOT_VALID;
            throw e;
        } finally {
            if (right) {
                byAddress.giveBack(network);
                code.typed().map(TypedCode::prefix).ifPresent(byPrefix::giveBack);
            }
        }
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
