package jp.kairan.broadcasts.outlets;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where files for the prefecture's system are put. */
@ConfigMapping(prefix = "kairan.broadcasts.l-alert")
interface LAlertConfig {
    /**
     * Folder into which every L-Alert document is written, those of drills into {@code exercise} below it; replicas may
     * share it. Default none: nothing is written, and staff fetch the documents.
     */
    Optional<String> folder();
}
