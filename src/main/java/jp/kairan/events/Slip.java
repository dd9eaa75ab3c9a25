package jp.kairan.events;

import jp.kairan.access.AccountId;

/**
 * An answer on its way into the book.
 *
 * @param enteredBy the officer who put it down, null for one's own
 * @param seen version of the answer that was seen, 0 for none, null where the last word counts
 */
record Slip(Whose whose, Said said, Source source, AccountId enteredBy, Integer seen) {

    static Slip own(Whose whose, Said said, Integer seen) {
        return new Slip(whose, said, Source.SELF, null, seen);
    }

    /** Whether answers being closed does not matter. */
    boolean fromTheDesk() {
        return source != Source.SELF;
    }
}
