package jp.kairan.hazards;

/** A feature that does something about hazards. */
public interface HazardListener {
    /**
     * Hears of a turn, once and in the transaction that writes it down: if this fails, the turn is tried again. Turns
     * of one finding come in their order; those that the feature has no answer to are passed over.
     */
    void heard(Finding finding, Turn turn);
}
