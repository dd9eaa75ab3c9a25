package jp.kairan.live;

/**
 * Something to tell a reader.
 *
 * @param name the event's name, by which a page listens
 * @param data its content, as JSON
 */
public record Message(String name, String data) {}
