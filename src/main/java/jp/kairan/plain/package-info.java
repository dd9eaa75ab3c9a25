/**
 * やさしい日本語, plain Japanese: a checker that explains what is hard in a text, furigana by a morphological analyser,
 * glosses of the words of disasters, dates in the western year. It writes nothing anew: every fact stays where it was.
 * Source of the rules: 在留支援のためのやさしい日本語ガイドライン (2020).
 */
package jp.kairan.plain;
