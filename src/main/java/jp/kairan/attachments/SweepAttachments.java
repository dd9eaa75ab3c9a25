package jp.kairan.attachments;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Deletes files that nothing holds, once an hour. */
@Singleton
class SweepAttachments {
    private final Attachments attachments;
    private final AttachmentConfig config;
    private final Clock clock;

    SweepAttachments(Attachments attachments, AttachmentConfig config, Clock clock) {
        this.attachments = attachments;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Instant before = Instant.now(clock).minus(config.keepLoose());
        int swept = attachments.sweep(before);
        while (swept > 0) {
            swept = attachments.sweep(before);
        }
    }
}
