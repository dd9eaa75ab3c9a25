/**
 * Texts in the language of their reader, so that a machine can never turn a shelter into something else.
 *
 * <p>A text is cut into lines. From each line the facts are taken out (numbers, dates, times, phone numbers, addresses of
 * the web, names of places, terms of the glossary, marks of Markdown): what is left, with numbered gaps, is what an engine
 * gets to see, and what its answer is remembered by. So the same sentence on another day costs nothing, and no phone
 * number leaves the city. What comes back is believed only if every gap is there once and nothing else looks like a fact;
 * then the facts of the text at hand are put in, dates written as the language writes them. Of a line with two links that
 * lead to different places and have words for their texts no answer is believed, because nobody can tell that the words
 * did not change places; its readers get the line as it is, unless a person translates it.
 *
 * <p>What a reader gets is, in this order: what a person wrote for the whole text, what a person wrote for the line (within
 * the scope of a unit at or above the publisher), what an engine made of the line, and otherwise the line as it is.
 *
 * <p>Life cycle of a machine's variant: WANTED (one replica asks an engine, under a lease) → READY, WITHHELD (no answer could be
 * trusted) or FAILED (no engine answered; asked again later). Nothing here is overwritten by a machine that a person wrote.
 *
 * <p>Features offer their words through {@link jp.kairan.translation.Worded}; names to guard come from {@link
 * jp.kairan.translation.ProtectedTerms}; engines are {@link jp.kairan.translation.Translator}s.
 */
package jp.kairan.translation;
