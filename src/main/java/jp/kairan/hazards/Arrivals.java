package jp.kairan.hazards;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.hazards.jma.Effect;
import jp.kairan.hazards.jma.Telegram;
import jp.kairan.hazards.jma.TelegramRefused;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import org.jboss.logging.Logger;

/** The door by which telegrams come in. */
@Singleton
public class Arrivals {
    private static final Logger LOG = Logger.getLogger(Arrivals.class);

    private static final int LONGEST_NAME = 300;

    private final Judge judge;
    private final Archive archive;
    private final Turns turns;
    private final MeterRegistry metrics;

    Arrivals(Judge judge, Archive archive, Turns turns, MeterRegistry metrics) {
        this.judge = judge;
        this.archive = archive;
        this.turns = turns;
        this.metrics = metrics;
    }

    /**
     * Takes a telegram, in any order and any number of times: only the first time anything follows from it. What follows
     * is done in transactions of its own.
     *
     * @param fileName or address under which it came; may be empty
     * @throws jp.kairan.kernel.ProblemException telegram-refused where the bytes are no telegram
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Taken take(Actor actor, byte[] telegram, String fileName, Source source) {
        Judge.Entry entry = enter(actor, telegram, fileName, source);
        TelegramRow row = entry.telegram();
        return new Taken(entry.isNew(), row.type(), row.status(), row.effect());
    }

    /** The same for who wants to see the telegram as it is kept. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Judge.Entry enter(Actor actor, byte[] telegram, String fileName, Source source) {
        require(actor);
        String name = fileName == null || fileName.length() <= LONGEST_NAME
                ? String.valueOf(fileName == null ? "" : fileName)
                : fileName.substring(fileName.length() - LONGEST_NAME);
        Telegram read = read(telegram, name, source);
        Judge.Entry entry = judge.keep(actor, read, telegram, name, source);
        boolean ahead = entry.telegram().effect() == Effect.AHEAD;
        count(source, !entry.isNew() ? "repeated" : ahead ? "ahead" : "taken");
        if (ahead && entry.isNew()) {
            LOG.warnf(
                    "event=telegram-ahead telegram=%s source=%s type=%s",
                    entry.telegram().id(), source, entry.telegram().type());
        }
        turns.tell();
        return entry;
    }

    /** The telegrams kept, newest first; for those who keep the rules. */
    @Transactional
    Page<TelegramRow> list(Actor actor, Cursor from, int limit) {
        require(actor);
        return Page.of(
                archive.list(Cursor.uuid(from), limit), limit, row -> row.id().toString());
    }

    private Telegram read(byte[] telegram, String fileName, Source source) {
        try {
            return Telegram.read(telegram, fileName);
        } catch (TelegramRefused refused) {
            count(source, "refused");
            throw HazardProblem.TELEGRAM_REFUSED.problem(refused.getMessage());
        }
    }

    private void count(Source source, String outcome) {
        metrics.counter("kairan.telegrams", "source", source.name(), "outcome", outcome)
                .increment();
    }

    private static void require(Actor actor) {
        if (!actor.mayAnywhere(Action.HAZARD_MANAGE)) {
            throw KernelProblem.FORBIDDEN.problem();
        }
    }
}
