/**
 * What was done, so written that it cannot be rewritten unseen.
 *
 * <p>An entry is written in the transaction of its act, sealed by itself under a key that the database never sees
 * ({@link jp.kairan.audit.EntryText} says over what), and names accounts by id without personal data. Settled entries
 * are sealed in batches that form a chain; a seal goes over the batch before it. Each end of the chain, a
 * {@link jp.kairan.audit.Head}, is witnessed outside the database: in the log, in the memory of every replica, in a
 * file where one is configured, and by whoever wrote it down.
 *
 * <p>Invariants: no writer waits for another, because nothing but a batch knows its neighbour; the key that seals is the
 * present one, and a replaced one never seals again; a check reads piece by piece and holds no transaction open.
 *
 * <p>What is seen: an entry or a batch that is changed, removed, inserted or taken out of its place; a chain written
 * anew without the key; and, by a witness, a chain cut off or written anew with it. What is not: an entry removed
 * before it was sealed whose replica died before it looked again, which is a gap like that of a rolled back act.
 */
package jp.kairan.audit;
