/**
 * 班長の見回り: walks from house to house and says who was seen, on a phone that may have no connection or on paper with a
 * pencil. The list of houses, the batch that a phone kept, the towels of a whole 班 at once, and the printed twin of the list
 * with a code for each house that opens the same tap.
 *
 * <p>Life cycle: none of its own; what is seen becomes evidence at once.
 *
 * <p>Invariants: an officer speaks of houses for which they walk and of no others; one refused entry holds up no other; what
 * is sent again is kept once, and what is sent late overwrites nothing that was seen later; protected households are on no
 * sheet of paper, and on a list only for whoever may read them; a code says which house, never who lives there.
 */
package jp.kairan.safety.rounds;
