/**
 * The bare account: who may sign in, and in which language. What the account lives in, holds and carries hangs on it in
 * packages above, so that city staff need no household and a resident needs no office.
 */
package jp.kairan.accounts;
