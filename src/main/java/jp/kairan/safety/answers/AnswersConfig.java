package jp.kairan.safety.answers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How answers to safety checks are taken. */
@ConfigMapping(prefix = "kairan.safety.answers")
interface AnswersConfig {
    /** Requests that may wait for a commit on one replica; more are asked to come again. Default 2,000: half a second. */
    @WithDefault("2000")
    int waiting();

    /** Requests written in one commit at most. Default 400: long enough to share a commit, short enough to wait for. */
    @WithDefault("400")
    int together();

    /** Answers an account may send to one replica within a minute. Default 120; a family sends a handful. */
    @WithDefault("120")
    int perMinute();

    /** When a phone that was turned away should come again. Default 3 seconds. */
    @WithDefault("PT3S")
    Duration retry();
}
