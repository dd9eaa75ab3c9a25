package jp.kairan.hazards;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.kairan.hazards.jma.TelegramStatus;
import jp.kairan.hazards.jma.Telegrams;
import jp.kairan.kernel.Sql;

/**
 * Who has the last word on a turn: the rule only where two persons have agreed to it in the very form in which it found
 * this, where the news is fresh, and where all of it comes from the agency itself. One person may bring in a telegram, and
 * one person must not alarm the city.
 */
@Singleton
class LastWord {
    /** Whether anything was brought in by hand among a telegram, what prevails, and what a finding rests on. */
    private static final String BY_HAND = """
            select 1 from telegram
             where source = 'UPLOAD'
               and (id = ?::uuid or identity = any(?::text[])
                    or id = any((select telegrams from hazard_finding where id = ?)::uuid[]))
             limit 1""";

    private final Sql sql;
    private final Clock clock;

    LastWord(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Decides.
     *
     * @param inUse rules; one that is gone or out of use leaves the last word to a person
     * @param known what the finding is seen in
     * @param telegram from which the turn follows; null where only time has passed
     */
    Mode on(Found found, List<Rule> inUse, Telegrams known, TelegramNo telegram) {
        boolean automatic = inUse.stream()
                .filter(rule -> rule.id().equals(found.rule()) && rule.asksFor(found))
                .anyMatch(rule -> rule.modeAt(Instant.now(clock), found.reportedAt()) == Mode.AUTOMATIC);
        return automatic && !byHand(found, known, telegram) ? Mode.AUTOMATIC : Mode.PROPOSE;
    }

    private boolean byHand(Found found, Telegrams known, TelegramNo telegram) {
        Trigger trigger = found.criterion().trigger();
        List<String> prevailing = known.prevailing().values().stream()
                .filter(each -> each.status() == TelegramStatus.REAL && trigger.heeds(each.type()))
                .filter(each -> trigger == Trigger.WARNING
                        || found.events().contains(each.head().eventId()))
                .map(each -> Archive.identity(each, false))
                .toList();
        return sql.any(BY_HAND, telegram, prevailing, found.id());
    }
}
