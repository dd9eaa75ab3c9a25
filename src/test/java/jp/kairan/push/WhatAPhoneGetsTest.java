package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.kairan.access.NoticeId;
import jp.kairan.devices.AddressKind;
import jp.kairan.devices.Platform;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Uuids;
import jp.kairan.notices.Cause;
import jp.kairan.notices.Dispatch;
import jp.kairan.notices.Headline;
import jp.kairan.notices.Urgency;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

@KairanTest
class WhatAPhoneGetsTest {
    private static final String TITLE = "側溝清掃 \"6/7\" のお知らせ";

    @Inject
    Messages messages;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    private final UUID notice = UUID.fromString("0197c1a2-0000-7000-8000-00000000abcd");

    private Dispatch dispatch(Cause cause, Urgency urgency, boolean sensitive) {
        return new Dispatch(
                Uuids.next(),
                cause,
                new NoticeId(notice),
                "CIRCULAR",
                notice,
                3,
                urgency,
                sensitive,
                Headline.of(TITLE),
                null);
    }

    private Dispatch saying(String phrase, boolean sensitive) {
        Dispatch plain = dispatch(Cause.PUBLICATION, Urgency.EMERGENCY, sensitive);
        return new Dispatch(
                plain.id(),
                plain.cause(),
                plain.notice(),
                plain.kind(),
                plain.subject(),
                plain.version(),
                plain.urgency(),
                sensitive,
                plain.headline().over(phrase),
                null);
    }

    private JsonNode sent(Dispatch dispatch, String language, Platform platform, AddressKind kind, String address)
            throws IOException {
        Language words = Texts.languageFor(language);
        Template template = messages.template(
                dispatch,
                Instant.now(clock).plus(Duration.ofHours(2)),
                new Messages.Variant(words, platform, kind),
                texts.words(dispatch, words));
        return new ObjectMapper().readTree(template.to(address).getBytes()).get("message");
    }

    @Test
    void theAppGetsIdsAndThePersonTheTitle() throws IOException {
        JsonNode message = sent(
                dispatch(Cause.PUBLICATION, Urgency.NORMAL, false), "ja", Platform.ANDROID, AddressKind.FCM_TOKEN, "t");

        assertThat(message.get("token").asText()).isEqualTo("t");
        assertThat(message.get("data"))
                .isEqualTo(new ObjectMapper()
                        .createObjectNode()
                        .put("noticeId", notice.toString())
                        .put("kind", "CIRCULAR")
                        .put("subjectId", notice.toString())
                        .put("version", "3")
                        .put("cause", "PUBLICATION"));
        assertThat(message.at("/notification/title").asText()).isEqualTo(TITLE);
        assertThat(message.at("/notification/body").asText()).startsWith("新しいお知らせ");
    }

    @Test
    void aFeatureMaySayItsOwnSentenceInTheLanguageOfThePhone() {
        assertThat(texts.words(saying("safety.push.body", false), Language.JA).body())
                .startsWith("ご無事ですか");
        assertThat(texts.words(saying("safety.push.body", false), Language.EN)).satisfies(words -> {
            assertThat(words.title()).isEqualTo(TITLE);
            assertThat(words.body()).startsWith("Are you safe?");
        });
        assertThat(texts.words(saying("safety.push.body", true), Language.JA).body())
                .startsWith("緊急のお知らせ");
    }

    @Test
    void anEventThatIsCalledOffIsSaidToBe() {
        assertThat(texts.words(saying("push.body.event.cancellation", false), Language.JA)
                        .body())
                .contains("中止");
        assertThat(texts.words(saying("push.body.event.cancellation", false), Language.EN)
                        .body())
                .contains("cancelled");
    }

    @Test
    void aSensitiveNoticeShowsNothingOfItsTitle() throws IOException {
        for (Platform platform : Platform.values()) {
            for (Cause cause : Cause.values()) {
                JsonNode message =
                        sent(dispatch(cause, Urgency.IMPORTANT, true), "ja", platform, AddressKind.FCM_TOKEN, "t");

                assertThat(message.toString()).doesNotContain("清掃").contains("回覧板からのお知らせ");
            }
        }
    }

    @Test
    void anAndroidPhoneGetsPriorityLifetimeChannelAndTag() throws IOException {
        JsonNode android = sent(
                        dispatch(Cause.PUBLICATION, Urgency.EMERGENCY, false),
                        "ja",
                        Platform.ANDROID,
                        AddressKind.FCM_TOKEN,
                        "t")
                .get("android");

        assertThat(android.get("priority").asText()).isEqualTo("high");
        assertThat(android.get("ttl").asText()).matches("7(19\\d|200)s");
        assertThat(android.get("direct_boot_ok").asBoolean()).isTrue();
        assertThat(android.at("/notification/channel_id").asText()).isEqualTo("emergency");
        assertThat(android.at("/notification/tag").asText()).isEqualTo("0197c1a200007000800000000000abcd");
    }

    @Test
    void anIphoneGetsPriorityExpirationAndCollapseId() throws IOException {
        JsonNode apns = sent(
                        dispatch(Cause.PUBLICATION, Urgency.EMERGENCY, false),
                        "ja",
                        Platform.IOS,
                        AddressKind.FCM_TOKEN,
                        "t")
                .get("apns");

        assertThat(apns.at("/headers/apns-priority").asText()).isEqualTo("10");
        assertThat(apns.at("/headers/apns-expiration").asLong())
                .isCloseTo(Instant.now(clock).getEpochSecond() + 7200, org.assertj.core.data.Offset.offset(60L));
        assertThat(apns.at("/headers/apns-collapse-id").asText()).isEqualTo("0197c1a200007000800000000000abcd");
        assertThat(apns.at("/payload/aps/interruption-level").asText()).isEqualTo("time-sensitive");
    }

    @Test
    void aBrowserGetsLifetimeUrgencyAndTopic() throws IOException {
        JsonNode headers = sent(
                        dispatch(Cause.PUBLICATION, Urgency.NORMAL, false),
                        "ja",
                        Platform.WEB,
                        AddressKind.FCM_TOKEN,
                        "t")
                .at("/webpush/headers");

        assertThat(headers.get("TTL").asText()).matches("7(19\\d|200)");
        assertThat(headers.get("Urgency").asText()).isEqualTo("normal");
        assertThat(headers.get("Topic").asText()).hasSize(32);
    }

    @Test
    void wordsAreInTheLanguageOfThePhoneAndElseInJapanese() throws IOException {
        Dispatch dispatch = dispatch(Cause.WITHDRAWAL, Urgency.NORMAL, true);

        assertThat(sent(dispatch, "en-GB", Platform.WEB, AddressKind.FCM_TOKEN, "t")
                        .at("/notification/body")
                        .asText())
                .isEqualTo("A notice has been withdrawn.");
        assertThat(sent(dispatch, "fi", Platform.WEB, AddressKind.FCM_TOKEN, "t")
                        .at("/notification/body")
                        .asText())
                .isEqualTo("お知らせが取り消されました。");
    }

    @Test
    void anInstallationIsNamedAsOne() throws IOException {
        JsonNode message = sent(
                dispatch(Cause.PUBLICATION, Urgency.NORMAL, false),
                "ja",
                Platform.ANDROID,
                AddressKind.FCM_INSTALLATION,
                "fid-1");

        assertThat(message.get("fid").asText()).isEqualTo("fid-1");
        assertThat(message.has("token")).isFalse();
    }

    @Test
    void aHostileTokenStaysAToken() throws IOException {
        String hostile = "x\",\"topic\":\"all\\\n\u0000京";

        JsonNode message = sent(
                dispatch(Cause.PUBLICATION, Urgency.NORMAL, false),
                "ja",
                Platform.ANDROID,
                AddressKind.FCM_TOKEN,
                hostile);

        assertThat(message.get("token").asText()).isEqualTo(hostile);
        assertThat(message.has("topic")).isFalse();
    }
}
