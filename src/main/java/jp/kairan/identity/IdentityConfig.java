package jp.kairan.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long codes and sessions live, and how often a stranger may try. */
@ConfigMapping(prefix = "kairan.identity")
interface IdentityConfig {
    /** Time an invitation can be redeemed. Default 30 days: letters are handed out at monthly meetings. */
    @WithDefault("P30D")
    Duration invitationValidity();

    /** Time a request to join waits for a decision and for the phone to come back. Default 14 days. */
    @WithDefault("P14D")
    Duration enrolmentValidity();

    /** Life of an access token. Default 10 minutes; a session's end does not wait for it. */
    @WithDefault("PT10M")
    Duration accessValidity();

    /** Time after the last refresh when a session ends by itself. Default 180 days. */
    @WithDefault("P180D")
    Duration sessionIdle();

    /**
     * Time the refresh token replaced last is answered at most, for phones that lost the answer; it ends sooner, with the
     * first refresh by its successor. Default 7 days: after a disaster the network may be away that long. Not below a day.
     */
    @WithDefault("P7D")
    Duration refreshGrace();

    /**
     * Wrong codes one network address may try in ten minutes. Default 20; right codes do not count, because a whole
     * association may enter on the Wi-Fi of its hall. Set the proxy's forwarding headers up before lowering it.
     */
    @WithDefault("20")
    int wrongCodesPerAddress();

    /** Wrong codes with the same first four symbols, from anywhere, in an hour. Default 30. */
    @WithDefault("30")
    int wrongCodesPerPrefix();

    /** Requests to join and subscriptions from one network address in an hour, each. Default 60. */
    @WithDefault("60")
    int strangersPerAddress();
}
