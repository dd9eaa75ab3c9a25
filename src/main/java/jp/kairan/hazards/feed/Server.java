package jp.kairan.hazards.feed;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kairan.hazards.feed.Fetched.Body;
import jp.kairan.hazards.feed.Fetched.Failed;
import jp.kairan.hazards.feed.Fetched.Same;
import jp.kairan.hazards.feed.Fetched.Trouble;
import jp.kairan.outgoing.Address;
import jp.kairan.outgoing.Unanswered;
import jp.kairan.outgoing.WayOut;
import jp.kairan.xml.SafeXml;
import org.jboss.logging.Logger;

/**
 * The server of the weather service, asked politely: conditionally where that helps, and only until the day's bytes are used up.
 */
final class Server {
    private static final Logger LOG = Logger.getLogger(Server.class);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(15);

    /** What a call costs beside its body, by rough measure: headers both ways and a handshake. */
    private static final int AROUND = 6_000;

    private final WayOut out;
    private final FeedBook book;
    private final Clock clock;
    private final long bytesPerDay;

    /** @throws IllegalStateException naming the setting that is wrong */
    Server(FeedConfig config, FeedBook book, Clock clock) {
        Set<String> own = config.privateHosts().orElse(Set.of());
        Address.fault(
                        config.url(),
                        Set.copyOf(own.stream().map(Address::plain).toList()),
                        "kairan.hazards.feed.private-hosts")
                .ifPresent(fault -> {
                    throw wrong("url", fault);
                });
        if (!config.url().getRawPath().endsWith("/feed/")) {
            throw wrong("url", "must end with /feed/");
        }
        if (config.timeOut().toMillis() < 1 || config.timeOut().compareTo(LONGEST_CALL) > 0) {
            throw wrong("time-out", "must be longer than nothing and no longer than 15 s");
        }
        this.out = new WayOut("hazard-feed", List.of(config.url()), own, config.timeOut(), SafeXml.MOST_BYTES);
        this.book = book;
        this.clock = clock;
        this.bytesPerDay = config.bytesPerDay();
    }

    private static IllegalStateException wrong(String setting, String fault) {
        return new IllegalStateException("kairan.hazards.feed." + setting + " " + fault);
    }

    /**
     * Asks for what is at an address.
     *
     * @param lastModified what the server said of the one that we have; null where we have none
     */
    Fetched get(URI address, String lastModified) {
        LocalDate today = LocalDate.now(clock);
        if (book.bytes(today) >= bytesPerDay) {
            LOG.errorf("event=feed-over-budget bytes-per-day=%d", bytesPerDay);
            return new Failed(Trouble.OVER_BUDGET, "bytes-per-day");
        }
        Map<String, String> headers = new HashMap<>();
        // Said, because a packed answer of 5 MiB may hold 5 GB: we unpack nothing.
        headers.put("Accept-Encoding", "identity");
        headers.put("Accept", "application/atom+xml, application/xml, text/xml");
        if (lastModified != null) {
            headers.put("If-Modified-Since", lastModified);
        }
        try {
            WayOut.Answer answer = out.get(address, headers);
            book.count(today, answer.body().length + AROUND);
            return said(answer, lastModified != null);
        } catch (Unanswered e) {
            book.count(today, e.bytes() + AROUND);
            Trouble trouble = e.reason() == Unanswered.Reason.TOO_LONG ? Trouble.TOO_LONG : Trouble.SERVER;
            return new Failed(trouble, e.reason().name());
        }
    }

    private static Fetched said(WayOut.Answer answer, boolean conditional) {
        int status = answer.status();
        if (status == 200) {
            return new Body(answer.body(), repeatable(answer));
        }
        if (status == 304 && conditional) {
            return new Same();
        }
        boolean absent = status == 404 || status == 410;
        return new Failed(absent ? Trouble.ABSENT : Trouble.SERVER, String.valueOf(status));
    }

    /** A time in the only form that RFC 9110 (section 5.6.7) lets a server write; nothing else is sent back to it. */
    private static String repeatable(WayOut.Answer answer) {
        return answer.header("last-modified")
                .filter(said -> said.length() <= 40)
                .filter(Server::time)
                .orElse(null);
    }

    private static boolean time(String said) {
        try {
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(said);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
