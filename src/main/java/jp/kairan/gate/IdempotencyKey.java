package jp.kairan.gate;

import java.util.Locale;
import java.util.regex.Pattern;
import jp.kairan.access.Actor;

/**
 * A caller's key for one creation.
 *
 * @param scoped the key with the account in front, or that of all strangers, so that nobody meets another's answer
 */
record IdempotencyKey(String scoped) {
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{16,128}");

    /** A random UUID (RFC 9562) or as many hexadecimal digits: what nobody guesses and nobody makes twice. */
    private static final Pattern UNGUESSABLE = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|[0-9a-f]{32}",
            Pattern.CASE_INSENSITIVE);

    private static final int VARIETY = 6;

    /** Refuses keys of another shape; strangers share one space of keys, so theirs have to be random besides. */
    static IdempotencyKey of(Actor actor, String header) {
        if (!SHAPE.matcher(header).matches()) {
            throw GateProblem.IDEMPOTENCY_KEY_INVALID.problem();
        }
        if (actor.kind() == Actor.Kind.ANONYMOUS && !random(header)) {
            throw GateProblem.IDEMPOTENCY_KEY_INVALID.problem(
                    "A caller who is not signed in sends a UUID or 32 hexadecimal digits");
        }
        return new IdempotencyKey(actor.label() + " " + header);
    }

    /** Chance gives 32 digits fewer than six different ones about once in 10¹² times. */
    private static boolean random(String header) {
        return UNGUESSABLE
                .matcher(header)
                .results()
                .anyMatch(found -> found.group()
                                .toLowerCase(Locale.ROOT)
                                .chars()
                                .distinct()
                                .count()
                        >= VARIETY);
    }
}
