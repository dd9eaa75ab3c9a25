/**
 * Asks and hears people who do not use the app: by mail and short message with a link that needs no signing in, and at the
 * door of a shelter by a code on a poster.
 *
 * <p>Life cycle: a contact is entered, confirmed by a code sent there (or entered by an officer with consent), and asked by
 * every check that covers its household until it is removed or who entered it has left. A link begins with its check, works
 * until three days after the end, and may be revoked. A message waits, is sent, and is tried again until it has arrived,
 * failed for good or is needed no more. Whoever arrives at a shelter is written down, and matched to a household if we know
 * one; names go 30 days after the end of the check.
 *
 * <p>Invariants: a link is the person's own word only where they confirmed the contact under their own account, and the
 * family's otherwise; reading a link records nothing, because scanners of mail open it; no code of a link is kept, only its
 * keyed hash; the same message has the same id and the same link however often it is sent; no message names anybody; an
 * address is in no log, error or audit; and nothing is limited by network address, because a whole shelter shares one.
 */
package jp.kairan.safety.links;
