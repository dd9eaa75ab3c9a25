package jp.kairan.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How many streams there may be, and how long they last. */
@ConfigMapping(prefix = "kairan.live")
interface LiveConfig {
    /** Streams of this replica in all. Default 200: each is an open connection, no thread; more cost memory alone. */
    @WithDefault("200")
    @Min(1)
    int streams();

    /** Streams of one caller. Default 4: a few windows of one person. */
    @WithDefault("4")
    @Min(1)
    int streamsPerCaller();

    /** After how much silence a comment is sent. Default 15 s: less than the time-out of any proxy in between. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a reader may not take what is there before the stream ends. Default 30 s. */
    @WithDefault("30s")
    Duration patience();

    /**
     * How long a stream lasts at most. Default 10 minutes: whoever comes back is recognised anew, with the offices of
     * then. Callers without a session of ours get a minute, whatever this says.
     */
    @WithDefault("10m")
    Duration longest();

    /** What readers are told to wait before they come back. Default 3 s. */
    @WithDefault("3s")
    Duration retry();
}
