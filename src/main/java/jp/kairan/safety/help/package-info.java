/**
 * Requests for help: who sees to which. What is requested, and whether it still stands, is a matter of the ledger alone;
 * this room keeps who has taken it on ({@link jp.kairan.safety.help.HelpCase}), shows it to those who help
 * ({@link jp.kairan.safety.help.HelpBoards}) and opens the details of a household one look at a time
 * ({@link jp.kairan.safety.help.HelpLooks}).
 *
 * <p>Life cycle of a case: open → claimed → on the way → done; a claim is given back or lapses when no step follows, a case
 * may be handed over to the city, and opens again when something is requested that its helper has not seen.
 *
 * <p>Invariants: of many who claim at once one has it, in every check of a world together; a command reads the ledger
 * afresh after it has the case for itself; done closes exactly the requests that the helper saw; names are shown to the 班
 * and the 町会, and above only by a look that is written down; a protected household is shown to who may see protected
 * ones, and to nobody else; who waits for help stays in sight however long the check is over.
 */
package jp.kairan.safety.help;
