package jp.kairan.attachments;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How large attachments may be and how long they wait to be used. */
@ConfigMapping(prefix = "kairan.attachments")
interface AttachmentConfig {
    /**
     * The largest file. Default 10M: a scanned leaflet of several pages. It is downloaded by every reader, so raise it
     * only with the network in mind, and never above {@code quarkus.http.limits.max-body-size}.
     */
    @WithDefault("10M")
    MemorySize maxSize();

    /** Time after which a file that hangs on nothing is deleted. Default 7 days; longer where drafts lie for weeks. */
    @WithDefault("P7D")
    Duration keepLoose();
}
