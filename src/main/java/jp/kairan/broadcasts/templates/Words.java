package jp.kairan.broadcasts.templates;

/**
 * What a broadcast says, in one language: plain text, lines ended by a line feed.
 *
 * @param title one line
 * @param body what there is to know
 * @param instruction what to do; empty where there is nothing
 */
public record Words(String title, String body, String instruction) {}
