/**
 * やさしい日本語, plain Japanese: a checker that explains what is hard in a text, readings above kanji by a morphological
 * analyser, explanations of the words of disasters and of the town, years in the western calendar. It writes nothing
 * anew: every fact stays where it was. Source of the rules: 在留支援のためのやさしい日本語ガイドライン (2020); of the form
 * 避難所＜逃げる ところ＞: the Kanazawa International Exchange Foundation.
 *
 * <p>Two doors: {@link jp.kairan.plain.Easier} makes a text easier for readers, the checker tells an author what to write
 * otherwise. What is known about words lies beside the code as lists: {@code words.csv} (hard words, what they mean, plainer
 * words), {@code readings.csv} and {@code counters.csv} (where Kanazawa or a number reads otherwise than the dictionary),
 * {@code marks.csv} (vague, relative and honorific words), {@code reasons.csv} (why, in plain Japanese and in English).
 *
 * <p>Invariants, held by tests: what was made easier once is not changed by a second time; every number stays but the
 * years of an era; addresses of the web, targets of links and what stands in 「」 stay letter by letter; readings taken off
 * again leave the same HTML; a finding quotes exactly what it points at.
 */
package jp.kairan.plain;
