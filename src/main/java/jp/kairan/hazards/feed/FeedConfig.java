package jp.kairan.hazards.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kairan.hazards.jma.TelegramType;

/** Whether and how the feeds of the weather service are read. */
@ConfigMapping(prefix = "kairan.hazards.feed")
interface FeedConfig {
    /** Whether the feeds are read. Default false: nobody's first start should call a server of somebody else. */
    @WithDefault("false")
    boolean enabled();

    /**
     * The folder of the feeds; the telegrams lie in its neighbour {@code data}. Default the agency's own. It says that it
     * answers for neither speed nor completeness; whoever pays for a certified line points this at its relay.
     */
    @WithDefault("https://www.data.jma.go.jp/developer/xml/feed/")
    URI url();

    /**
     * Hosts in the city's own hands, such as a relay: they may have a loopback or private address, and http is good enough for
     * them there. Default none.
     */
    Optional<Set<String>> privateHosts();

    /**
     * Feeds that are read: {@code extra} holds warnings, {@code eqvol} earthquakes, tsunami and volcanoes, both written when
     * something happens. Default these two.
     */
    @WithDefault("extra,eqvol")
    @NotEmpty
    List<@Pattern(regexp = "[a-z]{1,20}") String> feeds();

    /** The office whose warnings are fetched, by the number in the names of files. Default 170000, Ishikawa. */
    @WithDefault("170000")
    @Pattern(regexp = "[0-9]{6}")
    String office();

    /**
     * Kinds of telegrams that are fetched: of earthquakes and tsunami from any office, because Tokyo sends them, of warnings
     * from {@code office} alone. Default all that rules can be made on.
     */
    @WithDefault("VXSE51,VXSE53,VTSE41,VPWW53,VPWW54,VPWW55,VPWW56,VPWW57,VPWW58,VPWW59,VPWW60,VPWW61")
    @NotEmpty
    Set<TelegramType> types();

    /** How long one call may take, from looking up the name to the last byte. Default 10 s; 15 s at most, for a minute has 60. */
    @WithDefault("10s")
    Duration timeOut();

    /** Files that are fetched in a minute at most. Default 60: after an outage the server is not to be run down. */
    @WithDefault("60")
    @Min(1)
    @Max(1000)
    int filesPerMinute();

    /** Minutes in which a file is tried before it is given up. Default 60. */
    @WithDefault("60")
    @Min(1)
    @Max(10_000)
    int tries();

    /** Bytes that may be fetched in a day of the city, a hard stop. Default 2 GB: the agency has blocked who fetched 10 GB. */
    @WithDefault("2000000000")
    @Min(1)
    long bytesPerDay();

    /** How far a feed surely reaches back. Default 10 minutes, which the agency promises. */
    @WithDefault("10m")
    Duration reach();

    /**
     * How old an entry may be that is still fetched, after an outage or when the feeds are first read. Default 24 hours: by
     * then every warning that holds has been reported again.
     */
    @WithDefault("24h")
    Duration lookBack();

    /** How long files that were settled are remembered. Default 30 days, far longer than a feed reaches back. */
    @WithDefault("30d")
    Duration keep();
}
