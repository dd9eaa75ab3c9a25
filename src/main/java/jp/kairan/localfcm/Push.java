package jp.kairan.localfcm;

import java.time.Instant;

/**
 * One accepted message as a phone would have got it.
 *
 * @param to the token or installation id
 * @param at when it was accepted
 * @param content what it says
 */
public record Push(String to, Instant at, Content content) {}
