package jp.kairan.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the audit is witnessed outside the database, and how often it is checked. */
@ConfigMapping(prefix = "kairan.audit")
interface AuditConfig {
    /**
     * File to which this replica appends every head of the chain it sees, a line each, and against which every check
     * compares; best on storage that takes appends alone and that whoever runs the database cannot write. Default none:
     * the log lines and the replicas' memory are then the only witnesses.
     */
    Optional<Path> witnessFile();

    /**
     * How often this replica checks the whole audit, as a duration ({@code 24h}), or {@code off}. Default daily; each
     * check reads every entry once, some seconds a million.
     */
    @WithDefault("24h")
    String checkEvery();
}
