package jp.kairan.ical;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * What an entry of a calendar says.
 *
 * @param summary its title
 * @param description its text, of any number of lines; may be empty
 * @param location the place's name and address; may be empty
 * @param position where the place is; null where that is not known
 * @param url a page about it; null where there is none
 * @param categories short words to group by
 */
public record Content(
        String summary, String description, String location, Position position, URI url, List<String> categories) {
    public Content {
        Objects.requireNonNull(summary);
        Objects.requireNonNull(description);
        Objects.requireNonNull(location);
        categories = List.copyOf(categories);
    }

    /** A title alone. */
    public static Content titled(String summary) {
        return new Content(summary, "", "", null, null, List.of());
    }
}
