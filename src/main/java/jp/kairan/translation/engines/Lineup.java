package jp.kairan.translation.engines;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kairan.kernel.Language;
import jp.kairan.outgoing.Address;

/**
 * Makes the engines that the configuration names, or says which setting is wrong. Only what a city can run by itself has a
 * setting {@code confidential}: the others are somebody else's machines, whatever a contract says of them.
 */
final class Lineup {
    /** What a header can carry. */
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,1000}");

    private static final int SIGNING_KEY = 32;

    /** More than any city has, and few enough to be counted in millionths. */
    private static final long MOST_YEN = 1_000_000_000_000L;

    private final EnginesConfig config;
    private final Clock clock;
    private final Set<String> own;
    private Outgoing out;

    private Lineup(EnginesConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.own = config.privateHosts().orElse(Set.of()).stream()
                .map(Address::plain)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** An engine and what it may cost. */
    record Place(Engine engine, Allowance allowance) {}

    /**
     * The engines in the order of the configuration.
     *
     * @throws IllegalStateException naming the setting that is missing or wrong, never its value where that is a secret
     */
    static List<Place> of(EnginesConfig config, Clock clock) {
        return new Lineup(config, clock).places();
    }

    private List<Place> places() {
        List<String> names = config.engines().orElse(List.of()).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (names.stream().distinct().count() < names.size()) {
            throw wrong("engines", "names an engine twice");
        }
        if (config.timeOut().toMillis() < 1) {
            throw wrong("time-out", "must be longer than nothing");
        }
        List<URI> urls = new ArrayList<>();
        for (String name : names) {
            urls.add(url(name));
        }
        out = new Outgoing(urls, own, config.timeOut());
        return names.stream().map(this::place).toList();
    }

    private URI url(String name) {
        URI url = switch (name) {
            case "deepl" -> config.deepl().url();
            case "google" -> config.google().url();
            case "textra" -> config.textra().url();
            case "libretranslate" -> config.libretranslate().url().orElseThrow(() -> missing(name, "url"));
            case "webhook" -> config.webhook().url().orElseThrow(() -> missing(name, "url"));
            default ->
                throw wrong(
                        "engines", "names " + name + "; there are deepl, google, libretranslate, textra and webhook");
        };
        Address.fault(url, own, "kairan.translation.private-hosts").ifPresent(fault -> {
            throw wrong(name + ".url", fault);
        });
        return url;
    }

    private Place place(String name) {
        return switch (name) {
            case "deepl" -> place(new DeepLTranslator(out, url(name), key(name, config.deepl())), config.deepl());
            case "google" -> place(new GoogleTranslator(out, url(name), key(name, config.google())), config.google());
            case "textra" -> place(textra(name, config.textra()), config.textra());
            case "libretranslate" -> place(libre(name, config.libretranslate()), config.libretranslate());
            default -> place(webhook(name, config.webhook()), config.webhook());
        };
    }

    private Place place(Engine engine, EnginesConfig.Account account) {
        return new Place(
                engine, new Allowance(account.charactersPerMonth(), account.yenPerMillionCharacters(), microYen()));
    }

    private long microYen() {
        long yen = config.yenPerMonth().orElse(MOST_YEN);
        if (yen < 0 || yen > MOST_YEN) {
            throw wrong("yen-per-month", "must be a number from 0 to " + MOST_YEN);
        }
        return yen * 1_000_000;
    }

    private Engine textra(String name, EnginesConfig.TexTra its) {
        String user = its.user().orElseThrow(() -> missing(name, "user"));
        String secret =
                secret(name, "secret", its.secret(), its.secretFile()).orElseThrow(() -> missing(name, "secret"));
        return new TexTraTranslator(
                out, its.url(), new TexTraAccess(out, its.url(), user, key(name, its), secret, clock));
    }

    private Engine libre(String name, EnginesConfig.Libre its) {
        return new LibreTranslator(
                out,
                url(name),
                secret(name, "key", its.key(), its.keyFile()),
                languages(name, its.languages()),
                its.confidential());
    }

    private Engine webhook(String name, EnginesConfig.Webhook its) {
        String key = key(name, its);
        if (key.length() < SIGNING_KEY) {
            throw wrong(name + ".key", "must have " + SIGNING_KEY + " characters or more");
        }
        return new WebhookTranslator(out, url(name), key, languages(name, its.languages()), its.confidential(), clock);
    }

    private static Set<Language> languages(String name, List<String> tags) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        for (String tag : tags) {
            languages.add(Language.of(tag)
                    .filter(language -> !language.japanese())
                    .orElseThrow(() -> wrong(name + ".languages", "names a language that is not served: " + tag)));
        }
        return languages;
    }

    private static String key(String name, EnginesConfig.Account account) {
        return secret(name, "key", account.key(), account.keyFile()).orElseThrow(() -> missing(name, "key"));
    }

    private static Optional<String> secret(String name, String what, Optional<String> value, Optional<Path> file) {
        String setting = name + "." + what;
        if (value.isPresent() && file.isPresent()) {
            throw wrong(setting, "is set and " + what + "-file, too: one of them is enough");
        }
        Optional<String> secret =
                value.or(() -> file.map(path -> read(setting + "-file", path))).map(String::strip);
        if (secret.isPresent() && !KEY.matcher(secret.get()).matches()) {
            throw wrong(setting, "is no key: printable ASCII without blanks, up to 1000 characters");
        }
        return secret;
    }

    private static String read(String setting, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw wrong(setting, "names a file that cannot be read");
        }
    }

    private static IllegalStateException missing(String name, String what) {
        return wrong(name + "." + what, "is missing, and kairan.translation.engines names " + name);
    }

    private static IllegalStateException wrong(String setting, String what) {
        String key = "kairan.translation." + setting;
        String variable = key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return new IllegalStateException(key + " (" + variable + ") " + what);
    }
}
