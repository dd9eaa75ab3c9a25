package jp.kairan.hazards;

/** A feature that does something about hazards. */
public interface HazardListener {
    /**
     * Whether it can tell, by a template of that name, what such a trigger finds. Rules name templates that only the
     * feature knows, so it is asked before a rule is written.
     */
    default boolean tells(Trigger trigger, String template) {
        return false;
    }

    /**
     * Hears of a turn, once and in the transaction that writes it down: if this fails, the turn is tried again. Turns
     * of one finding come in their order; those that the feature has no answer to are passed over.
     */
    void heard(Finding finding, Turn turn);
}
