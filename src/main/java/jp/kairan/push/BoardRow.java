package jp.kairan.push;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.NoticeId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;
import jp.kairan.notices.Cause;
import jp.kairan.notices.Urgency;

/**
 * A run as the ledger tells it, with what only the whole board makes use of.
 *
 * @param run the run as it is shown
 * @param accepted devices reached within the window of the rate
 * @param held whether a worker has part of it
 * @param idleSince since when part of it has been due without a worker, or null
 * @param common whether anybody but single persons is addressed: only then is it the city's business
 */
record BoardRow(BoardRun run, int accepted, boolean held, Instant idleSince, boolean common) {
    /** Over how long the rate is taken. */
    static final Duration WINDOW = Duration.ofSeconds(10);

    static BoardRow of(Row row) throws SQLException {
        int accepted = row.integer("accepted");
        return new BoardRow(
                new BoardRun(
                        row.uuid("id"),
                        new NoticeId(row.uuid("notice_id")),
                        new UnitId(row.uuid("unit_id")),
                        row.text("unit_name"),
                        row.text("kind"),
                        row.constant("cause", Cause.class),
                        row.constant("urgency", Urgency.class),
                        row.constant("state", RunDelivery.State.class),
                        row.integer("targets"),
                        counts(row.array("counts", Integer.class)),
                        perSecond(accepted),
                        secondsLeft(row, accepted),
                        row.instant("waiting_since"),
                        row.instant("next_due"),
                        row.instant("created_at"),
                        row.instant("expires_at"),
                        row.instant("finished_at")),
                accepted,
                row.integer("held") > 0,
                row.instant("idle_since"),
                row.flag("common"));
    }

    /** Whole phones a second; one that moves at all never reads as standing still. */
    static int perSecond(int accepted) {
        return (int) ((accepted + WINDOW.toSeconds() - 1) / WINDOW.toSeconds());
    }

    private static Map<Outcome, Integer> counts(List<Integer> devices) {
        Map<Outcome, Integer> counts = Outcome.tally();
        for (int code = 0; code < devices.size(); code++) {
            counts.put(Outcome.of(code), devices.get(code));
        }
        return counts;
    }

    /** What is due takes its time at the present rate; what is held back cannot be through before it is due. */
    private static Long secondsLeft(Row row, int accepted) throws SQLException {
        long ready = row.number("ready");
        Instant last = row.instant("last_due");
        if (row.instant("finished_at") != null || ready > 0 && accepted == 0 || ready == 0 && last == null) {
            return null;
        }
        long sending = ready == 0 ? 0 : (long) Math.ceil(ready * (double) WINDOW.toSeconds() / accepted);
        long held = last == null
                ? 0
                : Math.max(0, Duration.between(row.instant("at"), last).toSeconds());
        return Math.max(sending, held);
    }
}
