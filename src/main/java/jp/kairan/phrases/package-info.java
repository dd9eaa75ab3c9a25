/**
 * The locked phrases: every sentence that the service itself says to a resident, in every language, written down
 * beforehand. No engine stands between an event and these words.
 *
 * <p>A group of phrases is one CSV file a language (`key,version,checked,text`). Japanese is the source and has a version
 * a phrase; another language says which version it translates. `checked` names the day and the office of the person who
 * speaks the language and has checked the phrase; where it is empty nobody has, and readers are told so.
 *
 * <p>Invariants, held by tests: every language has every phrase of every group with the same parameters and of the
 * present version; a key belongs to one group.
 */
package jp.kairan.phrases;
