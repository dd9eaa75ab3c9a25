package jp.kairan.localfcm;

import java.util.List;

/**
 * What one token has received.
 *
 * @param token the token or installation id
 * @param requests how many requests named it
 * @param accepts how many of them were accepted
 * @param messages the first accepted messages, as many as are remembered per token
 */
public record TokenCounters(String token, long requests, long accepts, List<Content> messages) {}
