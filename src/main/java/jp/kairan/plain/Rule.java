package jp.kairan.plain;

/** One rule of plain Japanese. */
interface Rule {
    /** Hands over everything in the passage that breaks the rule; the order is of no matter. */
    void look(Passage passage, Found found);

    /** Takes what rules find. */
    interface Found {
        void add(Reason reason, int from, int to, String suggestion);
    }
}
