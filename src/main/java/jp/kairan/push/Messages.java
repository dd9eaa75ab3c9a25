package jp.kairan.push;

import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.AndroidNotification;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.Notification;
import com.google.firebase.messaging.WebpushConfig;
import com.google.firebase.messaging.WebpushNotification;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import jp.kairan.devices.AddressKind;
import jp.kairan.devices.Platform;
import jp.kairan.kernel.Language;
import jp.kairan.notices.Dispatch;
import jp.kairan.notices.Urgency;

/**
 * What a phone gets: ids for the app, words for the lock screen. Everything said of one notice carries one tag,
 * so that a repeat, a correction or a withdrawal replaces what is shown and never piles up.
 */
@Singleton
class Messages {
    /** FCM keeps a message four weeks at most. */
    private static final Duration LONGEST_TTL = Duration.ofDays(28);

    private final FirebaseBodies bodies;
    private final Clock clock;

    /** One template is made for each. */
    record Variant(Language language, Platform platform, AddressKind kind) {}

    Messages(FirebaseBodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Builds one variant of a dispatch's message, which is worth nothing after {@code expiresAt}. */
    Content content(Dispatch dispatch, Instant expiresAt, Variant variant, Words words) {
        return variant.kind() == AddressKind.WEB_PUSH
                ? WebMessage.of(dispatch, tag(dispatch), ttl(expiresAt), words)
                : template(dispatch, expiresAt, variant, words);
    }

    /** What FCM is given. */
    Template template(Dispatch dispatch, Instant expiresAt, Variant variant, Words words) {
        String tag = tag(dispatch);
        Message.Builder message = Message.builder()
                .putData("noticeId", dispatch.notice().toString())
                .putData("kind", dispatch.kind())
                .putData("subjectId", dispatch.subject().toString())
                .putData("version", Integer.toString(dispatch.version()))
                .putData("cause", dispatch.cause().name())
                .setNotification(Notification.builder()
                        .setTitle(words.title())
                        .setBody(words.body())
                        .build());
        Duration ttl = ttl(expiresAt);
        switch (variant.platform()) {
            case ANDROID -> message.setAndroidConfig(android(dispatch, tag, ttl));
            case IOS -> message.setApnsConfig(apns(dispatch, tag, ttl));
            case WEB -> message.setWebpushConfig(webpush(dispatch, tag, ttl));
        }
        if (variant.kind() == AddressKind.FCM_INSTALLATION) {
            message.setFid(Template.GAP);
        } else {
            message.setToken(Template.GAP);
        }
        return Template.of(bodies.of(message.build()));
    }

    /** 32 characters, which is what a webpush Topic may have (RFC 8030, section 5.4). */
    static String tag(Dispatch dispatch) {
        return dispatch.notice().toString().replace("-", "");
    }

    private Duration ttl(Instant expiresAt) {
        Duration left = Duration.between(Instant.now(clock), expiresAt);
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST_TTL) > 0 ? LONGEST_TTL : left;
    }

    private static AndroidConfig android(Dispatch dispatch, String tag, Duration ttl) {
        return AndroidConfig.builder()
                .setPriority(AndroidConfig.Priority.HIGH)
                .setTtl(ttl.toSeconds() * 1000)
                .setDirectBootOk(dispatch.urgency() == Urgency.EMERGENCY)
                .setNotification(AndroidNotification.builder()
                        .setChannelId(dispatch.urgency().name().toLowerCase(Locale.ROOT))
                        .setTag(tag)
                        .build())
                .build();
    }

    private ApnsConfig apns(Dispatch dispatch, String tag, Duration ttl) {
        long expiration = Instant.now(clock).plus(ttl).getEpochSecond();
        return ApnsConfig.builder()
                .putHeader("apns-priority", "10")
                .putHeader("apns-expiration", Long.toString(expiration))
                .putHeader("apns-collapse-id", tag)
                .setAps(Aps.builder()
                        .setSound("default")
                        .setThreadId(tag)
                        .putCustomData(
                                "interruption-level",
                                dispatch.urgency() == Urgency.EMERGENCY ? "time-sensitive" : "active")
                        .build())
                .build();
    }

    private static WebpushConfig webpush(Dispatch dispatch, String tag, Duration ttl) {
        return WebpushConfig.builder()
                .putHeader("TTL", Long.toString(ttl.toSeconds()))
                .putHeader("Urgency", WebMessage.urgency(dispatch))
                .putHeader("Topic", tag)
                .setNotification(WebpushNotification.builder().setTag(tag).build())
                .build();
    }
}
