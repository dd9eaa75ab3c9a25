package jp.kairan.translation.engines;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Order;
import jp.kairan.translation.TranslationFailed;
import jp.kairan.translation.TranslationFailed.Reason;

/**
 * Google Cloud Translation, Basic edition (cloud.google.com/translate/docs/basic/translating-text). The key travels in a
 * header, because URLs end up in logs. Text goes as HTML, in which {@code translate="no"} keeps an element as it is.
 */
final class GoogleTranslator implements Engine {
    /** cloud.google.com/translate/docs/languages. */
    private static final Map<Language, String> CODES = Map.ofEntries(
            entry(Language.EN, "en"),
            entry(Language.VI, "vi"),
            entry(Language.ZH_HANS, "zh-CN"),
            entry(Language.ZH_HANT, "zh-TW"),
            entry(Language.ID, "id"),
            entry(Language.PT, "pt"),
            entry(Language.FIL, "tl"),
            entry(Language.KO, "ko"),
            entry(Language.MY, "my"),
            entry(Language.NE, "ne"),
            entry(Language.RU, "ru"),
            entry(Language.FR, "fr"),
            entry(Language.ES, "es"),
            entry(Language.TH, "th"),
            entry(Language.BN, "bn"));

    /** Reasons of errors that mean: no more, until tomorrow or until somebody pays. */
    private static final Set<String> QUOTA = Set.of("dailyLimitExceeded", "quotaExceeded");

    /** Reasons that mean: not so fast. */
    private static final Set<String> PACE = Set.of("rateLimitExceeded", "userRateLimitExceeded");

    private final Outgoing out;
    private final URI url;
    private final String key;
    private final Gaps gaps = new HtmlGaps();

    GoogleTranslator(Outgoing out, URI url, String key) {
        this.out = out;
        this.url = url;
        this.key = key;
    }

    @Override
    public String name() {
        return "google";
    }

    @Override
    public boolean knows(Language to) {
        return CODES.containsKey(to);
    }

    @Override
    public Gaps gaps(Language to) {
        return gaps;
    }

    /** 128 segments a call, says its reference. */
    @Override
    public int linesAtOnce() {
        return 128;
    }

    /** 5,000 code points a call are recommended; its price list counts markup as text, too. */
    @Override
    public int charactersAtOnce() {
        return 5_000;
    }

    @Override
    public List<Gapped> translate(Order order) throws TranslationFailed {
        Map<String, Object> body = Map.of(
                "q",
                order.lines().stream().map(gaps::write).toList(),
                "source",
                "ja",
                "target",
                CODES.get(order.to()),
                "format",
                "html");
        Outgoing.Answer answer = out.post(
                Outgoing.at(url, "language/translate/v2"),
                "application/json",
                Replies.write(body),
                Map.of("X-Goog-Api-Key", key));
        if (answer.status() == 400 || answer.status() == 403) {
            refused(answer);
        }
        return Replies.lines(
                Replies.read(answer.good()).path("data").path("translations"),
                "translatedText",
                order.lines().size(),
                gaps);
    }

    /** Google says 403 of a used-up quota and of haste, and 400 of a wrong key: the reason tells. */
    private static void refused(Outgoing.Answer answer) throws TranslationFailed {
        JsonNode error;
        try {
            error = Replies.read(answer.body()).path("error");
        } catch (TranslationFailed e) {
            return;
        }
        List<String> reasons = StreamSupport.stream(error.path("errors").spliterator(), false)
                .map(one -> one.path("reason").asText())
                .toList();
        if (reasons.stream().anyMatch(QUOTA::contains)) {
            throw new Unpaid(Reason.OVER_BUDGET);
        }
        if (reasons.stream().anyMatch(PACE::contains)) {
            throw new Unpaid(Reason.DOWN);
        }
        boolean key = StreamSupport.stream(error.path("details").spliterator(), false)
                .anyMatch(one -> one.path("reason").asText().equals("API_KEY_INVALID"));
        if (key) {
            throw new Unpaid(Reason.REFUSED);
        }
    }
}
