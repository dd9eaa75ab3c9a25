/**
 * The words of broadcasts for the moments in which nobody has time to write: chosen, filled in, and there in every
 * language at once, because they are made of locked phrases.
 *
 * <p>A {@link jp.kairan.broadcasts.templates.Template} says which choices it needs; {@link
 * jp.kairan.broadcasts.templates.Templates} fills it. What is said of any broadcast, chosen or written (drill, update,
 * all-clear, retraction), are {@link jp.kairan.broadcasts.templates.FixedWords}.
 *
 * <p>Invariants: every language has the same facts; a name stays as signposts have it and says how it is read; a fact is
 * put into a phrase once and never looked at again, whatever stands in it; a title fits a lock screen.
 */
package jp.kairan.broadcasts.templates;
