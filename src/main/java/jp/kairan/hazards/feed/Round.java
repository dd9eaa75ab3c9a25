package jp.kairan.hazards.feed;

import java.time.Clock;
import java.time.Instant;
import jp.kairan.hazards.HazardProblem;
import jp.kairan.hazards.feed.FeedCounts.Taking;
import jp.kairan.hazards.feed.Fetched.Body;
import jp.kairan.hazards.feed.Fetched.Failed;
import jp.kairan.hazards.feed.Fetched.Trouble;
import jp.kairan.kernel.ProblemException;
import org.jboss.logging.Logger;

/** What one minute may do: so many files, so much time, and no further once the server is found unwell. */
final class Round {
    private static final Logger LOG = Logger.getLogger(Round.class);

    /** In a row, of files: then the others are left their tries, because they would fare alike. */
    private static final int UNWELL = 3;

    private final FeedConfig config;
    private final Folder folder;
    private final Server server;
    private final FeedBook book;
    private final FeedCounts counts;
    private final Arriving arriving;
    private final Clock clock;
    private final Instant begun;
    private final Instant end;
    private int left;
    private int failures;

    Round(Poll poll, Instant begun, Instant end) {
        this.config = poll.config();
        this.folder = new Folder(config.url());
        this.server = poll.server();
        this.book = poll.book();
        this.counts = poll.counts();
        this.arriving = poll.arriving();
        this.clock = poll.clock();
        this.begun = begun;
        this.end = end;
        this.left = config.filesPerMinute();
    }

    /** Whether another call fits in. */
    boolean goesOn() {
        return Instant.now(clock).isBefore(end);
    }

    /** Fetches what waits and was not tried in this round. */
    void fetch() {
        for (String file : book.waiting(begun, left)) {
            if (left == 0 || failures >= UNWELL || !goesOn()) {
                return;
            }
            left--;
            fetch(file);
        }
    }

    private void fetch(String file) {
        Fetched got = server.get(folder.telegram(file), null);
        if (got instanceof Body body) {
            failures = 0;
            take(file, body.bytes());
        } else if (got instanceof Failed failed) {
            notFetched(file, failed);
        }
    }

    private void take(String file, byte[] telegram) {
        try {
            arriving.take(telegram, file);
        } catch (ProblemException e) {
            if (e.type() == HazardProblem.TELEGRAM_REFUSED) {
                refused(file, e.type().slug());
            } else {
                failed(file, e.type().slug());
            }
            return;
        } catch (RuntimeException e) {
            // A mistake of ours, or a database that is away: the telegram is as good as before.
            failed(file, e.getClass().getName());
            return;
        }
        book.taken(file);
        counts.file(file, Taking.TAKEN);
        LOG.infof("event=feed-file-taken file=%s", file);
    }

    private void notFetched(String file, Failed failed) {
        switch (failed.trouble()) {
            case TOO_LONG -> refused(file, failed.why());
            case OVER_BUDGET -> left = 0;
            default -> {
                failures += failed.trouble() == Trouble.SERVER ? 1 : 0;
                failed(file, failed.why());
            }
        }
    }

    private void refused(String file, String why) {
        book.refused(file);
        counts.file(file, Taking.REFUSED);
        LOG.warnf("event=feed-file-refused file=%s why=%s", file, why);
    }

    private void failed(String file, String why) {
        boolean over = book.failed(file, config.tries());
        counts.file(file, over ? Taking.GIVEN_UP : Taking.FAILED);
        if (over) {
            LOG.errorf("event=feed-file-given-up file=%s why=%s", file, why);
        } else {
            LOG.warnf("event=feed-file-failed file=%s why=%s", file, why);
        }
    }
}
