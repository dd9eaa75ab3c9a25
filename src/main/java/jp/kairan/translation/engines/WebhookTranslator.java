package jp.kairan.translation.engines;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Uuids;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Order;
import jp.kairan.translation.TranslationFailed;
import jp.kairan.translation.TranslationFailed.Reason;

/**
 * Whatever a city puts behind our own protocol.
 *
 * <p>We send {@code POST} to the configured URL with the body
 *
 * <pre>{"id": "0199…", "from": "ja", "to": "vi", "lines": ["⟦0⟧に⟦1⟧へ来てください。", "…"]}</pre>
 *
 * in UTF-8. {@code id} is a UUID, new with every call; {@code from} and {@code to} are BCP 47 tags; there are 1 to 100 lines of
 * 10,000 characters together, none holding a line break. {@code ⟦n⟧} (U+27E6, a number, U+27E7) stands for a fact
 * that the service keeps to itself: it has to be in the answer exactly once, untouched, where the fact belongs.
 *
 * <p>{@code Kairan-Timestamp} is the time of sending in seconds since 1970. {@code Kairan-Signature} is {@code v1=} and the
 * lower-case hex of HMAC-SHA256, keyed with the UTF-8 bytes of the shared secret, over the timestamp, a full stop and the
 * bytes of the body. The other side computes it over the bytes as they came, compares in constant time, and refuses what is
 * older or newer than five minutes.
 *
 * <p>It answers {@code 200} with {@code {"lines": ["…", "…"]}}, as many as were asked for, in the same order, up to 1 MB, within
 * the time-out. {@code 401} and {@code 403} say that the signature is not accepted, {@code 402} that no more may be sent this month,
 * {@code 429} and {@code 5xx} to try again shortly (twice, half a second apart); anything else counts as an answer that
 * cannot be read. Redirects are not followed. Only an answer of {@code 200}, or none in
 * time, counts against the budget.
 */
final class WebhookTranslator implements Engine {
    private static final int PAYMENT_REQUIRED = 402;

    private final Outgoing out;
    private final URI url;
    private final byte[] secret;
    private final Set<Language> languages;
    private final boolean confidential;
    private final Clock clock;

    WebhookTranslator(
            Outgoing out, URI url, String secret, Set<Language> languages, boolean confidential, Clock clock) {
        this.out = out;
        this.url = url;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.languages = Set.copyOf(languages);
        this.confidential = confidential;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook";
    }

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
        return TokenGaps.BRACKETS;
    }

    @Override
    public int linesAtOnce() {
        return 100;
    }

    @Override
    public int charactersAtOnce() {
        return 10_000;
    }

    @Override
    public List<Gapped> translate(Order order) throws TranslationFailed {
        byte[] body = Replies.write(Map.of(
                "id", Uuids.next().toString(),
                "from", order.from().tag(),
                "to", order.to().tag(),
                "lines", order.lines().stream().map(gaps(order.to())::write).toList()));
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        Outgoing.Answer answer = out.post(
                url,
                "application/json",
                body,
                Map.of("Kairan-Timestamp", timestamp, "Kairan-Signature", "v1=" + signature(timestamp, body)));
        if (answer.status() == PAYMENT_REQUIRED) {
            throw new Unpaid(Reason.OVER_BUDGET);
        }
        return Replies.lines(
                Replies.read(answer.good()).path("lines"), null, order.lines().size(), gaps(order.to()));
    }

    private String signature(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256");
        }
    }
}
