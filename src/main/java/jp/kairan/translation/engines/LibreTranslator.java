package jp.kairan.translation.engines;

import static java.util.Map.entry;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Order;
import jp.kairan.translation.TranslationFailed;

/**
 * LibreTranslate and what speaks its protocol (docs.libretranslate.com, {@code POST /translate}); usually run by the city
 * itself. Text goes as HTML, because its HTML mode leaves elements with {@code translate="no"} alone.
 */
final class LibreTranslator implements Engine {
    /**
     * Codes of its models: releases before 1.6.3 know only these, later ones take them beside the tags {@code zh-Hans},
     * {@code zh-Hant} and {@code pt-BR}.
     */
    private static final Map<Language, String> CODES = Map.ofEntries(
            entry(Language.ZH_HANS, "zh"),
            entry(Language.ZH_HANT, "zt"),
            entry(Language.PT, "pb"),
            entry(Language.FIL, "tl"));

    private final Outgoing out;
    private final URI url;
    private final Optional<String> key;
    private final Set<Language> languages;
    private final boolean confidential;
    private final Gaps gaps = new HtmlGaps();

    LibreTranslator(Outgoing out, URI url, Optional<String> key, Set<Language> languages, boolean confidential) {
        this.out = out;
        this.url = url;
        this.key = key;
        this.languages = Set.copyOf(languages);
        this.confidential = confidential;
    }

    @Override
    public String name() {
        return "libretranslate";
    }

    /** Which models are installed differs from one installation to the next. */
    @Override
    public boolean knows(Language to) {
        return languages.contains(to);
    }

    @Override
    public boolean confidential() {
        return confidential;
    }

    @Override
    public Gaps gaps(Language to) {
        return gaps;
    }

    /** Without a graphics card a line takes a tenth of a second and more: a call has to end within the time-out. */
    @Override
    public int linesAtOnce() {
        return 20;
    }

    /** The limit of the hosted service, and a usual one elsewhere. */
    @Override
    public int charactersAtOnce() {
        return 2_000;
    }

    @Override
    public List<Gapped> translate(Order order) throws TranslationFailed {
        Map<String, Object> body = new HashMap<>();
        body.put("q", order.lines().stream().map(gaps::write).toList());
        body.put("source", "ja");
        body.put("target", CODES.getOrDefault(order.to(), order.to().tag()));
        body.put("format", "html");
        key.ifPresent(secret -> body.put("api_key", secret));
        Outgoing.Answer answer =
                out.post(Outgoing.at(url, "translate"), "application/json", Replies.write(body), Map.of());
        return Replies.lines(
                Replies.read(answer.good()).path("translatedText"),
                null,
                order.lines().size(),
                gaps);
    }
}
