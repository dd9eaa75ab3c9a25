package jp.kairan.hazards.feed;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where feeds and telegrams lie: {@code …/feed/} as configured, and {@code …/data/} beside it.
 *
 * <p>A link is compared letter by letter with the folder's address, and what follows must be a plain file name, so that no way
 * of writing an address (another host, a port, a user, dots, escapes) has to be thought of.
 */
final class Folder {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,100}\\.xml");

    private final URI feeds;
    private final URI data;

    /** @param feeds an address that ends with a slash */
    Folder(URI feeds) {
        this.feeds = feeds;
        this.data = feeds.resolve("../data/");
    }

    /** The address of a feed, such as {@code extra} or {@code extra_l}. */
    URI feed(String name) {
        return feeds.resolve(name + ".xml");
    }

    /** The address of a telegram's file. */
    URI telegram(String file) {
        return data.resolve(file);
    }

    /** The name of the file that a link leads to; none where it leads anywhere else. */
    Optional<String> fileIn(String link) {
        String folder = data.toString();
        return Optional.of(link)
                .filter(l -> l.startsWith(folder))
                .map(l -> l.substring(folder.length()))
                .filter(name -> PLAIN.matcher(name).matches());
    }
}
