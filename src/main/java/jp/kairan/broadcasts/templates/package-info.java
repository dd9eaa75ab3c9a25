/**
 * The words of broadcasts for the moments in which nobody has time to write: chosen, filled in, and there in every
 * language at once, because they are made of locked phrases.
 */
package jp.kairan.broadcasts.templates;
