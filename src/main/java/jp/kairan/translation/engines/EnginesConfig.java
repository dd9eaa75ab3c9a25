package jp.kairan.translation.engines;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which engines translate, where they are, and how much they may cost. Public only because the framework's validator
 * reaches into groups of settings from its own package.
 */
@ConfigMapping(prefix = "kairan.translation")
public interface EnginesConfig {
    /**
     * Engines in the order in which they are asked: {@code deepl}, {@code google}, {@code libretranslate}, {@code textra}, {@code
     * webhook}. Default none: texts stay as persons wrote them. One that is named and not configured stops the start.
     */
    Optional<List<String>> engines();

    /** How long one call may take, from looking up the name to the last byte. Default 5 s; a slow machine of one's own needs more. */
    @WithDefault("5s")
    Duration timeOut();

    /**
     * Hosts in the city's own hands, names or addresses as they stand in an engine's URL: they may have a loopback or
     * private address, and http is good enough for them there. Default none: engines are on the public internet, by https.
     */
    Optional<Set<String>> privateHosts();

    /**
     * Yen that may be spent on all engines together in a calendar month of the city, by the price of each, a hard stop. Default
     * none: no ceiling but the characters of each.
     */
    OptionalLong yenPerMonth();

    /** DeepL. */
    DeepL deepl();

    /** Google Cloud Translation. */
    Google google();

    /** LibreTranslate. */
    Libre libretranslate();

    /** みんなの自動翻訳＠TexTra. */
    TexTra textra();

    /** Our own protocol. */
    Webhook webhook();

    /** What every engine has. */
    interface Account {
        /** The secret that the engine knows us by; from the environment. */
        Optional<String> key();

        /** A file with the secret, instead of it; blanks around it do not count. */
        Optional<Path> keyFile();

        /** Characters that may be sent in a calendar month of the city, a hard stop. Default 500,000, what the free plans have. */
        @WithDefault("500000")
        @Min(0)
        long charactersPerMonth();

        /**
         * Yen that a million characters cost; prices change, so ask the provider, and count the tax where the ceiling has it.
         * Default 0: free, or not known, and then {@code yen-per-month} does not stop it.
         */
        @WithDefault("0")
        @Min(0)
        @Max(1_000_000_000)
        long yenPerMillionCharacters();
    }

    /** DeepL's own settings. */
    interface DeepL extends Account {
        /** Base URL. Default that of the paid plans; the free one is at https://api-free.deepl.com. */
        @WithDefault("https://api.deepl.com")
        URI url();
    }

    /** Google's own settings. */
    interface Google extends Account {
        /** Base URL. Default Google's. */
        @WithDefault("https://translation.googleapis.com")
        URI url();
    }

    /** What engines have that a city can run by itself. */
    interface OwnHands extends Account {
        /** Base URL. No default. */
        Optional<URI> url();

        /** Whether it may see texts that are not for everybody. Default false; true only where the city runs it itself. */
        @WithDefault("false")
        boolean confidential();
    }

    /** LibreTranslate's own settings. */
    interface Libre extends OwnHands {
        /** Languages whose models are installed. Default those it can be had with. */
        @WithDefault("en,vi,zh-Hans,zh-Hant,id,pt,fil,ko,ru,fr,es,th,bn")
        List<String> languages();
    }

    /** TexTra's own settings. */
    interface TexTra extends Account {
        /** Base URL. Default NICT's; other services run the same software. */
        @WithDefault("https://mt-auto-minhon-mlt.ucri.jgn-x.jp")
        URI url();

        /** Login name. */
        Optional<String> user();

        /** The API secret beside the API key. */
        Optional<String> secret();

        /** A file with the API secret, instead of it. */
        Optional<Path> secretFile();
    }

    /** The webhook's own settings; its key signs and has 32 characters or more. */
    interface Webhook extends OwnHands {
        /** Languages the other side translates into. Default all. */
        @WithDefault("en,vi,zh-Hans,zh-Hant,id,pt,fil,ko,my,ne,ru,fr,es,th,bn")
        List<String> languages();
    }
}
