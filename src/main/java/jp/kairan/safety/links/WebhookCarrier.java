package jp.kairan.safety.links;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kairan.kernel.Keys;
import jp.kairan.outgoing.Address;
import jp.kairan.outgoing.Unanswered;
import jp.kairan.outgoing.WayOut;
import org.jboss.logging.Logger;

/**
 * Takes short messages to whatever provider a city puts behind our own protocol.
 *
 * <p>We send {@code POST} to the configured URL with the body
 *
 * <pre>{"id": "0199…", "to": "+819000000000", "text": "安否確認\n…"}</pre>
 *
 * in UTF-8. {@code id} is a UUID, the same when the same message is sent again: whoever has taken it must not send it a
 * second time. {@code to} is E.164, {@code text} up to 1,000 characters.
 *
 * <p>{@code Kairan-Signature} is {@code t=} and the seconds since 1970, a comma, and {@code v1=} with the lower-case hex of
 * HMAC-SHA256, keyed with the UTF-8 bytes of the shared secret, over the seconds, a full stop and the bytes of the body. The
 * other side computes it over the bytes as they came, compares in constant time, and refuses what is older or newer than
 * five minutes.
 *
 * <p>Any {@code 2xx} says that the message was taken; {@code 400}, {@code 404}, {@code 410} and {@code 422} that it never will be; anything
 * else, or nothing in time, that it may be sent again later. Redirects are not followed.
 */
final class WebhookCarrier implements Carrier {
    private static final Logger LOG = Logger.getLogger(WebhookCarrier.class);
    private static final int LONGEST_ANSWER = 10_000;
    private static final Set<Integer> HOPELESS = Set.of(400, 404, 410, 422);

    private final URI url;
    private final byte[] secret;
    private final WayOut out;
    private final Clock clock;

    WebhookCarrier(URI url, Set<String> own, String secret, Duration timeOut, Clock clock) {
        this.url = url;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.out = new WayOut("safety-sms", List.of(url), own, timeOut, LONGEST_ANSWER);
        this.clock = clock;
    }

    @Override
    public Delivered carry(Letter letter) {
        byte[] body = new JsonObject()
                .put("id", letter.id().toString())
                .put("to", letter.to())
                .put("text", letter.text())
                .encode()
                .getBytes(StandardCharsets.UTF_8);
        try {
            int status = out.post(url, body, headers(body)).status();
            if (status >= 200 && status < 300) {
                return Delivered.SENT;
            }
            LOG.warnf(
                    "event=safety-sms-not-taken host=%s status=%d",
                    Address.of(url).host(), status);
            return HOPELESS.contains(status) ? Delivered.NEVER : Delivered.LATER;
        } catch (Unanswered e) {
            LOG.warnf(
                    "event=safety-sms-unanswered host=%s reason=%s failure=%s",
                    Address.of(url).host(), e.reason(), e.failure());
            return Delivered.LATER;
        }
    }

    private Map<String, String> headers(byte[] body) {
        String seconds = Long.toString(clock.instant().getEpochSecond());
        byte[] before = (seconds + ".").getBytes(StandardCharsets.US_ASCII);
        byte[] signed = new byte[before.length + body.length];
        System.arraycopy(before, 0, signed, 0, before.length);
        System.arraycopy(body, 0, signed, before.length, body.length);
        String signature = HexFormat.of().formatHex(Keys.hmac(secret, signed));
        return Map.of(
                "Content-Type", "application/json",
                "Accept", "application/json",
                "Kairan-Signature", "t=" + seconds + ",v1=" + signature);
    }
}
