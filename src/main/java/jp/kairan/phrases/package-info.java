/**
 * The locked phrases: every sentence that the service itself says to a resident, in every language, written down
 * beforehand. No engine stands between an event and these words.
 *
 * <p>A group of phrases is one CSV file a language (`key,version,checked,text`). Japanese is the source and has a version
 * a phrase; another language says which version it translates, and what translates an older one is not used. `checked`
 * names the day and the office of the person who speaks the language and has checked the phrase; where it is empty nobody
 * has, and readers are told so.
 *
 * <p>Invariants, held when the service starts: a file is well-formed, a key belongs to one group, no language has a phrase
 * or a parameter that Japanese has not. Held by tests: every language has every phrase of the present version, with the
 * same digits.
 *
 * <p>Phrases are read over HTTP through the package `translation`: who may read them is said on the same floor as this.
 */
package jp.kairan.phrases;
