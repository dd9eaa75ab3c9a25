package jp.kairan.safety.ladder;

import jp.kairan.access.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to turn to where nobody has answered. */
@Schema(name = "SafetyRung")
enum Rung {
    /** The household itself, once more. */
    AGAIN(null, null),
    /** Those of the household who live elsewhere. */
    FAMILY(null, null),
    /** 班長. */
    GROUP_LEADER(Role.GROUP_LEADER, "safety.escalation.group-leader"),
    /** 民生委員. */
    WELFARE_COMMISSIONER(Role.WELFARE_COMMISSIONER, "safety.escalation.welfare-volunteer");

    private final Role role;
    private final String phrase;

    Rung(Role role, String phrase) {
        this.role = role;
        this.phrase = phrase;
    }

    /** Whether it turns to people of the household rather than to officers. */
    boolean home() {
        return role == null;
    }

    /** The office it turns to; only where it does. */
    Role role() {
        return role;
    }

    /** The locked phrase that officers are told; only where there are any. */
    String phrase() {
        return phrase;
    }
}
