package jp.kairan.hazards;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.Actor;
import jp.kairan.access.FindingId;
import jp.kairan.audit.Audit;
import jp.kairan.hazards.jma.Effect;
import jp.kairan.hazards.jma.Telegram;
import jp.kairan.hazards.jma.TelegramStatus;
import jp.kairan.hazards.jma.Telegrams;
import jp.kairan.kernel.CityConfig;
import jp.kairan.kernel.Sql;

/** Keeps telegrams and judges them, one at a time over all replicas. */
@Singleton
class Judge {
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('telegrams', 0))";

    /** By how much a clock may be wrong; a telegram dated further ahead is none of the agency's. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final Sql sql;
    private final Clock clock;
    private final Audit audit;
    private final Archive archive;
    private final Memory memory;
    private final RuleBook rules;
    private final Ledger ledger;
    private final LastWord lastWord;
    private final Places places;

    Judge(
            Sql sql,
            Clock clock,
            Audit audit,
            Archive archive,
            Memory memory,
            RuleBook rules,
            Ledger ledger,
            LastWord lastWord,
            HazardConfig config,
            CityConfig city) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
        this.archive = archive;
        this.memory = memory;
        this.rules = rules;
        this.ledger = ledger;
        this.lastWord = lastWord;
        this.places = config.places(city.weatherCode());
    }

    /** Keeps a telegram and judges it, unless it was kept before. */
    @Transactional
    Entry keep(Actor actor, Telegram telegram, byte[] bytes, String fileName, Source source) {
        lock();
        boolean ahead = ahead(telegram);
        Optional<TelegramRow> before = archive.find(telegram, ahead);
        if (before.isPresent()) {
            return new Entry(false, before.get());
        }
        Telegrams known = memory.caughtUp();
        Telegrams.Applied applied = ahead ? new Telegrams.Applied(known, Effect.AHEAD) : known.apply(telegram);
        TelegramNo id = archive.keep(actor, telegram, bytes, fileName, source, applied.effect());
        if (source == Source.UPLOAD) {
            audit.note(
                    actor,
                    "TelegramUploaded",
                    "TELEGRAM",
                    id,
                    null,
                    Map.of("type", telegram.type(), "status", telegram.status(), "effect", applied.effect()));
        }
        if (applied.effect().counts()) {
            judge(applied.after(), telegram, id);
        }
        return new Entry(true, archive.find(telegram, ahead).orElseThrow());
    }

    /** Because the later report prevails, one from the future would silence whatever is said until then. */
    private boolean ahead(Telegram telegram) {
        Instant latest = Instant.now(clock).plus(AHEAD);
        return telegram.status() == TelegramStatus.REAL
                && (telegram.head().reportedAt().isAfter(latest)
                        || telegram.control().issuedAt().isAfter(latest));
    }

    /** What became of a telegram that came in. */
    record Entry(boolean isNew, TelegramRow telegram) {}

    private void judge(Telegrams known, Telegram telegram, TelegramNo id) {
        Instant now = Instant.now(clock);
        List<Rule> inUse = rules.inUse();
        Judgement.of(known, telegram, places, inUse, ledger.live(), now)
                .forEach(verdict -> ledger.write(verdict, id, lastWord.on(verdict.found(), inUse, known, id)));
    }

    /** Learns what other replicas have taken meanwhile, so that the next telegram need not wait for it. */
    @Transactional
    void catchUp() {
        memory.caughtUp();
    }

    /** What has waited long enough. */
    @Transactional
    List<FindingId> due() {
        return ledger.due();
    }

    /** Raises what has waited long enough, unless it was dropped meanwhile or its rule is no longer in use. */
    @Transactional
    void raise(FindingId id) {
        lock();
        ledger.due(id).ifPresent(held -> {
            List<Rule> inUse = rules.inUse();
            boolean asked = inUse.stream().anyMatch(rule -> rule.id().equals(held.rule()));
            Verdict verdict = asked
                    ? new Verdict(held.at(Stage.RAISED), false, Optional.of(Turn.RAISED))
                    : new Verdict(held.at(Stage.DROPPED), false, Optional.empty());
            ledger.write(verdict, null, lastWord.on(held, inUse, memory.caughtUp(), null));
        });
    }

    private void lock() {
        sql.any(ONE_AT_A_TIME);
    }
}
