/**
 * The translation engines a city may choose: DeepL, Google Cloud Translation, LibreTranslate, TexTra, a signed webhook.
 * Each says the same gapped lines in its own protocol; all go out through one client, which knows where it may go, how
 * long it waits and how much it reads. What an engine answers is handed on as it is: whether it can be believed is not
 * decided here.
 */
package jp.kairan.translation.engines;
