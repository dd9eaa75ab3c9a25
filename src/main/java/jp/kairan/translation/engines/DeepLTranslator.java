package jp.kairan.translation.engines;

import static java.util.Map.entry;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Order;
import jp.kairan.translation.Piece;
import jp.kairan.translation.TranslationFailed;
import jp.kairan.translation.TranslationFailed.Reason;

/**
 * DeepL, version 2 of its API (developers.deepl.com, "Translate text", "Translating XML"). Gaps are empty elements of XML; an
 * empty element splits no sentence, and {@code split_sentences=nonewlines} leaves the punctuation to do it. For the
 * languages that its table of languages lists without tag handling, gaps are tokens in plain text.
 */
final class DeepLTranslator implements Engine {
    /** developers.deepl.com/docs/getting-started/supported-languages: with tag handling. */
    private static final Map<Language, String> WITH_TAGS = Map.of(
            Language.EN, "EN-GB",
            Language.ZH_HANS, "ZH-HANS",
            Language.ZH_HANT, "ZH-HANT",
            Language.ID, "ID",
            Language.PT, "PT-BR",
            Language.KO, "KO",
            Language.RU, "RU",
            Language.FR, "FR",
            Language.ES, "ES");

    /** The same table: text alone. */
    private static final Map<Language, String> TEXT_ONLY = Map.ofEntries(
            entry(Language.VI, "VI"),
            entry(Language.FIL, "TL"),
            entry(Language.MY, "MY"),
            entry(Language.NE, "NE"),
            entry(Language.TH, "TH"),
            entry(Language.BN, "BN"));

    private static final int QUOTA_EXCEEDED = 456;
    private static final Gaps ELEMENTS = new XmlGaps();

    private final Outgoing out;
    private final URI url;
    private final String key;

    DeepLTranslator(Outgoing out, URI url, String key) {
        this.out = out;
        this.url = url;
        this.key = key;
    }

    @Override
    public String name() {
        return "deepl";
    }

    @Override
    public boolean knows(Language to) {
        return WITH_TAGS.containsKey(to) || TEXT_ONLY.containsKey(to);
    }

    @Override
    public Gaps gaps(Language to) {
        return WITH_TAGS.containsKey(to) ? ELEMENTS : TokenGaps.NEUTRAL;
    }

    /** 50 texts a call, says its reference. */
    @Override
    public int linesAtOnce() {
        return 50;
    }

    /** 128 KiB a call, says its reference; no character has more than six bytes in JSON. */
    @Override
    public int charactersAtOnce() {
        return 20_000;
    }

    /** It charges no elements (support.deepl.com, "Usage count and billing in DeepL API"), and tokens as any other text. */
    @Override
    public long charged(Order order) {
        if (!WITH_TAGS.containsKey(order.to())) {
            return Engine.super.charged(order);
        }
        return order.lines().stream()
                .map(line -> new Gapped(List.of(new Piece.Words(line.words()))))
                .mapToLong(words -> length(words, order.to()))
                .sum();
    }

    @Override
    public List<Gapped> translate(Order order) throws TranslationFailed {
        boolean tags = WITH_TAGS.containsKey(order.to());
        Gaps gaps = gaps(order.to());
        Map<String, Object> body = new HashMap<>();
        body.put("text", order.lines().stream().map(gaps::write).toList());
        body.put("source_lang", "JA");
        body.put("target_lang", tags ? WITH_TAGS.get(order.to()) : TEXT_ONLY.get(order.to()));
        if (tags) {
            body.put("tag_handling", "xml");
            body.put("split_sentences", "nonewlines");
            body.put("non_splitting_tags", List.of("x"));
        }
        Outgoing.Answer answer = out.post(
                Outgoing.at(url, "v2/translate"),
                "application/json",
                Replies.write(body),
                Map.of("Authorization", "DeepL-Auth-Key " + key));
        if (answer.status() == QUOTA_EXCEEDED) {
            throw new Unpaid(Reason.OVER_BUDGET);
        }
        return Replies.lines(
                Replies.read(answer.good()).path("translations"),
                "text",
                order.lines().size(),
                gaps);
    }
}
