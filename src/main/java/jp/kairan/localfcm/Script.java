package jp.kairan.localfcm;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A behaviour made ready to decide thousands of requests a second. */
final class Script {

    private static final long TOKEN_SALT = 0;
    private static final long LATENCY_SALT = 1L << 40;

    private final Behaviour behaviour;
    private final Bucket bucket;
    private final Map<String, Rule> byToken = new HashMap<>();
    private final List<Rule> byPrefix;
    private final Map<Outcome, Double> ofTokens = new EnumMap<>(Outcome.class);
    private final Map<Outcome, Double> ofTries = new EnumMap<>(Outcome.class);
    private final double shareOfTries;

    private Script(Behaviour behaviour, Bucket bucket) {
        this.behaviour = behaviour;
        this.bucket = bucket;
        behaviour
                .shares()
                .forEach((outcome, share) -> (outcome.isOfTheToken() ? ofTokens : ofTries).put(outcome, share));
        shareOfTries =
                1 - ofTokens.values().stream().mapToDouble(Double::doubleValue).sum();
        for (Rule rule : behaviour.rules()) {
            if (rule.token() != null) {
                byToken.put(rule.token(), rule);
            }
        }
        byPrefix = behaviour.rules().stream()
                .filter(rule -> rule.prefix() != null)
                .sorted(Comparator.comparingInt((Rule rule) -> rule.prefix().length())
                        .reversed())
                .toList();
    }

    static Script of(Behaviour behaviour, long nowNanos) {
        return new Script(behaviour, behaviour.quota() == null ? null : new Bucket(behaviour.quota(), nowNanos));
    }

    /** The script of the next behaviour; an unchanged quota keeps its level, because time goes on for the project. */
    Script then(Behaviour next, long nowNanos) {
        boolean sameQuota = next.quota() != null && next.quota().equals(behaviour.quota());
        return sameQuota ? new Script(next, bucket) : of(next, nowNanos);
    }

    Behaviour behaviour() {
        return behaviour;
    }

    boolean withinQuota(long nowNanos) {
        return bucket == null || bucket.take(nowNanos);
    }

    Outcome decide(String token, long tryNumber) {
        Rule rule = ruleFor(token);
        if (rule != null) {
            return rule.outcomeOf(tryNumber);
        }
        if (behaviour.shares().isEmpty()) {
            return Outcome.ACCEPTED;
        }
        Outcome ofToken = pick(ofTokens, Dice.uniform(Dice.of(behaviour.seed(), token, TOKEN_SALT)));
        if (ofToken != Outcome.ACCEPTED) {
            return ofToken;
        }
        double drawn = Dice.uniform(Dice.of(behaviour.seed(), token, tryNumber));
        return pick(ofTries, drawn * shareOfTries);
    }

    long latencyMillis(String token, long tryNumber) {
        Latency latency = behaviour.latency();
        return latency.lowMillis() == latency.highMillis()
                ? latency.lowMillis()
                : latency.millisFor(Dice.of(behaviour.seed(), token, LATENCY_SALT + tryNumber));
    }

    private Rule ruleFor(String token) {
        Rule exact = byToken.get(token);
        if (exact != null) {
            return exact;
        }
        for (Rule rule : byPrefix) {
            if (token.startsWith(rule.prefix())) {
                return rule;
            }
        }
        return null;
    }

    private static Outcome pick(Map<Outcome, Double> shares, double drawn) {
        double below = 0;
        for (Map.Entry<Outcome, Double> share : shares.entrySet()) {
            below += share.getValue();
            if (drawn < below) {
                return share.getKey();
            }
        }
        return Outcome.ACCEPTED;
    }
}
