package jp.kairan.hazards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.kairan.hazards.jma.InfoType;
import jp.kairan.hazards.jma.Telegram;
import jp.kairan.hazards.jma.TelegramStatus;
import jp.kairan.hazards.jma.Telegrams;

/**
 * What the rules make of a telegram that counted. What stands is compared with what can be seen, and only the difference
 * turns anything: so the same telegrams lead to the same findings in whatever sequence they come.
 */
final class Judgement {
    private final Lookout lookout;
    private final Telegram telegram;
    private final Instant now;
    private final List<Verdict> verdicts = new ArrayList<>();

    private Judgement(Lookout lookout, Telegram telegram, Instant now) {
        this.lookout = lookout;
        this.telegram = telegram;
        this.now = now;
    }

    /** Under which a finding is judged: a rule as it was when it found it. */
    private record Key(RuleId rule, Criterion criterion) {}

    /**
     * Judges.
     *
     * @param known with the telegram
     * @param telegram the one that was taken last
     * @param rules that are in use
     * @param standing every finding that is not over
     * @return only findings to which something happens
     */
    static List<Verdict> of(
            Telegrams known, Telegram telegram, Places places, List<Rule> rules, List<Found> standing, Instant now) {
        if (telegram.status() != TelegramStatus.REAL) {
            return List.of();
        }
        Judgement judgement = new Judgement(new Lookout(known, telegram, places), telegram, now);
        Set<Key> keys = new LinkedHashSet<>();
        standing.forEach(found -> keys.add(new Key(found.rule(), found.criterion())));
        rules.forEach(rule -> keys.add(new Key(rule.id(), rule.criterion())));
        for (Key key : keys) {
            if (key.criterion().trigger().heeds(telegram.type())) {
                judgement.judge(key, rules, standing);
            }
        }
        return judgement.verdicts;
    }

    private void judge(Key key, List<Rule> rules, List<Found> standing) {
        List<Occasion> all = lookout.occasions(key.criterion());
        List<Occasion> free = new ArrayList<>(all);
        List<Found> mine = standing.stream()
                .filter(found -> key.equals(new Key(found.rule(), found.criterion())))
                .sorted(Comparator.comparing(Found::occurredAt)
                        .thenComparing(found -> found.id().value()))
                .toList();
        for (Found found : mine) {
            Optional<Occasion> seen =
                    free.stream().filter(o -> concerns(o, found)).findFirst();
            if (seen.isPresent()) {
                free.remove(seen.get());
                follow(found, seen.get());
            } else if (all.stream().anyMatch(o -> concerns(o, found))) {
                verdicts.add(new Verdict(found.at(Stage.DROPPED), false, Optional.empty()));
            } else if (lookout.remembers(found)) {
                close(found);
            }
        }
        rules.stream()
                .filter(rule -> key.equals(new Key(rule.id(), rule.criterion())))
                .forEach(rule -> free.stream()
                        .filter(occasion -> isNews(occasion, mine))
                        .filter(occasion -> standing.stream()
                                .filter(found ->
                                        !mine.contains(found) && found.rule().equals(rule.id()))
                                .noneMatch(found -> concerns(occasion, found)))
                        .forEach(occasion -> begin(rule, occasion)));
    }

    private static boolean concerns(Occasion occasion, Found found) {
        Trigger trigger = found.criterion().trigger();
        return !trigger.quake() || occasion.speaksOf(found.events());
    }

    /**
     * What is in force is news to a rule that does not know of it; an earthquake only when it is the one of the telegram,
     * or was part of a finding: a new rule must not call people for the day before.
     */
    private boolean isNews(Occasion occasion, List<Found> mine) {
        if (occasion.shocks().isEmpty() || !telegram.type().shaking()) {
            return true;
        }
        Set<String> heardOf = new HashSet<>();
        heardOf.add(telegram.head().eventId());
        mine.forEach(found -> heardOf.addAll(found.events()));
        return occasion.speaksOf(heardOf);
    }

    private void begin(Rule rule, Occasion occasion) {
        Found found = Found.begun(rule, occasion, now);
        verdicts.add(new Verdict(found, true, found.raised() ? Optional.of(Turn.RAISED) : Optional.empty()));
    }

    private void follow(Found found, Occasion occasion) {
        Trigger trigger = found.criterion().trigger();
        Set<String> forgotten = lookout.forgotten(found);
        boolean stronger = trigger.stronger(occasion.strength(), found.strength());
        // What is forgotten cannot be found to have been weaker.
        boolean weaker = forgotten.isEmpty() && trigger.stronger(found.strength(), occasion.strength());
        Set<String> events = new TreeSet<>(occasion.events());
        events.addAll(forgotten);
        Found after = found.as(
                stronger || weaker ? occasion.strength() : found.strength(),
                events,
                trigger.quake() && forgotten.isEmpty() ? occasion.occurredAt() : found.occurredAt(),
                occasion.reportedAt());
        Optional<Turn> turn = Optional.empty();
        if (found.raised() && stronger) {
            turn = Optional.of(Turn.STRONGER);
        } else if (found.raised() && weaker) {
            turn = Optional.of(Turn.WEAKER);
        } else if (found.raised() && trigger.quake() && occasion.hasShockBeyond(found.events())) {
            turn = Optional.of(Turn.AGAIN);
        }
        if (turn.isPresent() || !after.equals(found)) {
            verdicts.add(new Verdict(after, false, turn));
        }
    }

    private void close(Found found) {
        if (!found.raised()) {
            verdicts.add(new Verdict(found.at(Stage.DROPPED), false, Optional.empty()));
            return;
        }
        boolean error = found.criterion().trigger().quake()
                || telegram.withdraws()
                || telegram.head().infoType() == InfoType.CORRECTED;
        Found after = found.at(error ? Stage.RETRACTED : Stage.ENDED)
                .reported(telegram.head().reportedAt());
        verdicts.add(new Verdict(after, false, Optional.of(error ? Turn.RETRACTED : Turn.ENDED)));
    }
}
