package jp.kairan.push;

import java.time.Duration;

/**
 * How fast the whole project may send, all replicas together.
 *
 * @param rate messages a second, the project's quota
 * @param reserve the share of it that only emergencies may use
 * @param ramp how long the speed rises after a rest or a pause; zero for full speed at once
 */
record Tempo(int rate, double reserve, Duration ramp) {
    Tempo {
        if (rate < 1 || !(reserve >= 0 && reserve < 1) || ramp.isNegative()) {
            throw new IllegalStateException("kairan.fcm.rate, emergency-reserve or ramp is out of its range");
        }
    }
}
