/**
 * What every package stands on and no domain word appears in: problems (RFC 9457), pages, time, identifiers, keys and
 * the door to PostgreSQL.
 */
package jp.kairan.kernel;
