package jp.kairan.push;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Keeps the wires signed in: a refused credential is renewed once, and if that does not help, somebody is told. */
final class SignIn {
    private static final Logger LOG = Logger.getLogger(SignIn.class);
    private static final Duration ALARM_PAUSE = Duration.ofMinutes(1);
    private static final long FORGIVEN_NANOS = Duration.ofMinutes(10).toNanos();

    private final Bearer bearer;
    private final List<Wire> wires;
    private boolean renewed;
    private long renewedAt;

    /** @param bearer our credential; null where there is no FCM, and then it is never asked for */
    SignIn(Bearer bearer, List<Wire> wires) {
        this.bearer = bearer;
        this.wires = wires;
    }

    /** Has the wires use the credential that is good now; false where none can be had at present. */
    boolean ready() {
        if (bearer == null) {
            return false;
        }
        try {
            String header = bearer.header();
            wires.forEach(wire -> wire.authorize(header));
            return true;
        } catch (IOException e) {
            LOG.errorf(
                    "event=fcm-credential-unavailable failure=%s", e.getClass().getSimpleName());
            return false;
        }
    }

    /** FCM refused the credential: how long to hold still. */
    Duration refused(Duration asked) {
        long now = System.nanoTime();
        if (renewed && now - renewedAt < FORGIVEN_NANOS) {
            LOG.error("event=fcm-credential-refused-again");
            return ALARM_PAUSE;
        }
        renewed = true;
        renewedAt = now;
        try {
            if (bearer.renew() && ready()) {
                LOG.warn("event=fcm-credential-renewed");
                return asked;
            }
        } catch (IOException e) {
            LOG.errorf(
                    "event=fcm-credential-not-renewed failure=%s", e.getClass().getSimpleName());
        }
        return ALARM_PAUSE;
    }
}
