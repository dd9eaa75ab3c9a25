/**
 * What was done: one entry an act, written in the act's own transaction, numbered, and sealed in batches whose hashes
 * form a chain, so that a changed or removed entry is seen. Entries name accounts by id and carry no personal data.
 */
package jp.kairan.audit;
