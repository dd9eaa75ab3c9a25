package jp.kairan.hazards;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.kairan.access.FindingId;
import jp.kairan.hazards.jma.Hazard;
import jp.kairan.hazards.jma.Telegram;
import jp.kairan.hazards.jma.Telegrams;

/** Telegrams played from an empty start, without a database. */
final class Watch {
    static final Places KANAZAWA = new Places("1720100", "391", "361");

    /** What of a finding must not depend on the order in which telegrams came. */
    record Standing(RuleId rule, Stage stage, String strength, Set<String> events) {}

    private final List<Rule> rules;
    private final Map<FindingId, Found> findings = new LinkedHashMap<>();
    private final List<Turn> turns = new ArrayList<>();
    private Telegrams known = Telegrams.NONE;
    private Instant now = Instant.parse("2031-03-05T00:00:00Z");

    Watch(Rule... rules) {
        this.rules = List.of(rules);
    }

    static Rule quakes() {
        return rule(Trigger.INTENSITY, null, "5-", Answer.SAFETY_CHECK);
    }

    static Rule hints() {
        return rule(Trigger.INTENSITY_HINT, null, "5-", Answer.SAFETY_CHECK);
    }

    static Rule tsunamis() {
        return rule(Trigger.TSUNAMI, null, "WARNING", Answer.SAFETY_CHECK);
    }

    static Rule rain() {
        return rule(Trigger.WARNING, Hazard.RAIN, "DANGER_WARNING", Answer.SAFETY_CHECK);
    }

    static Rule rule(Trigger trigger, Hazard hazard, String threshold, Answer answer) {
        return new Rule(
                new RuleId(UUID.nameUUIDFromBytes((trigger + threshold + hazard + answer).getBytes())),
                new Criterion(trigger, hazard, threshold, Duration.ofHours(6)),
                answer,
                null,
                Duration.ZERO,
                Mode.PROPOSE,
                true,
                false);
    }

    static Rule holding(Rule rule, Duration holdOff) {
        return new Rule(
                rule.id(), rule.criterion(), rule.answer(), rule.template(), holdOff, rule.mode(), true, rule.agreed());
    }

    Watch play(Wire... telegrams) {
        for (Wire telegram : telegrams) {
            play(telegram.read());
        }
        return this;
    }

    void play(Telegram telegram) {
        Telegrams.Applied applied = known.apply(telegram);
        known = applied.after();
        if (applied.effect().counts()) {
            Judgement.of(known, telegram, KANAZAWA, rules, live(), now).forEach(verdict -> {
                findings.put(verdict.found().id(), verdict.found());
                verdict.turn().ifPresent(turns::add);
            });
        }
    }

    List<Turn> turns() {
        return turns;
    }

    List<Found> findings() {
        return List.copyOf(findings.values());
    }

    List<Found> live() {
        return findings.values().stream().filter(f -> f.stage().live()).toList();
    }

    Set<Standing> standing() {
        return live().stream()
                .map(f -> new Standing(f.rule(), f.stage(), f.strength(), f.events()))
                .collect(Collectors.toSet());
    }
}
