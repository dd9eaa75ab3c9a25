package jp.kairan.gate;

import java.util.regex.Pattern;
import jp.kairan.access.Actor;

/**
 * A caller's key for one creation.
 *
 * @param scoped the key with the account in front, so that nobody meets another's answer
 */
record IdempotencyKey(String scoped) {
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{16,128}");

    static IdempotencyKey of(Actor actor, String header) {
        if (!SHAPE.matcher(header).matches()) {
            throw GateProblem.IDEMPOTENCY_KEY_INVALID.problem();
        }
        return new IdempotencyKey(actor.label() + " " + header);
    }
}
