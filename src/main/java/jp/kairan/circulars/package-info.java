/**
 * 回覧: what a city, a federation, an association or an organisation sends round, once on a clipboard and now to phones.
 *
 * <p>Life cycle: DRAFT → SCHEDULED → PUBLISHED → WITHDRAWN, or from a draft straight to PUBLISHED; a scheduled circular may
 * go back to a draft, and what was never published may be discarded. A correction adds a version to a published one.
 *
 * <p>Invariants: every command locks the circular's row first, so commands on one circular happen one after the other
 * and each sees what the one before left; a circular is published once, as one notice with one dispatch a step; its
 * audience lies at or below the unit that publishes it; a unit's drafts are seen on its own desk and by their writer alone
 * ({@link jp.kairan.circulars.Desk}); whoever may not see a circular gets the answer for one that does not exist.
 */
package jp.kairan.circulars;
