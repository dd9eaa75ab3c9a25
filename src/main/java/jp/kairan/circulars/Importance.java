package jp.kairan.circulars;

import jp.kairan.notices.Urgency;

/** How much a circular matters; emergencies are broadcast by other means and never by circular. */
public enum Importance {
    NORMAL(Urgency.NORMAL),
    /** Marked in the inbox. */
    IMPORTANT(Urgency.IMPORTANT);

    private final Urgency urgency;

    Importance(Urgency urgency) {
        this.urgency = urgency;
    }

    Urgency urgency() {
        return urgency;
    }
}
