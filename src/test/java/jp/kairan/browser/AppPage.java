package jp.kairan.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page as the app itself lists it.
 *
 * @param pattern its address, with ":id" and the like where it is about something
 * @param frame what is around it: "phone", "desk" or "bare"
 * @param audience whom it is for: "anybody" or a "person"
 */
record AppPage(String pattern, String frame, String audience) {
    private static final Path LIST = Path.of("src", "main", "resources", "web", "app", "pages.ts");
    private static final Pattern LINE = Pattern.compile("\\{ path: '([^']*)', frame: '(\\w+)', for: '(\\w+)'");

    /** All of them, read where the app reads them, so that none is forgotten. */
    static List<AppPage> all() {
        try {
            return LINE.matcher(Files.readString(LIST))
                    .results()
                    .map(found -> new AppPage(address(found.group(1)), found.group(2), found.group(3)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page without an address is the one that says that there is none. */
    private static String address(String pattern) {
        return pattern.isEmpty() ? "/no-such-page" : pattern;
    }

    /** How many lines of the list begin a page. */
    static long lines() {
        try {
            return Files.readString(LIST)
                    .lines()
                    .filter(line -> line.contains("import('./pages/"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean desk() {
        return frame.equals("desk");
    }

    boolean forAnybody() {
        return audience.equals("anybody");
    }

    /** Whether it is about one thing of many. */
    boolean aboutSomething() {
        return pattern.contains(":");
    }
}
