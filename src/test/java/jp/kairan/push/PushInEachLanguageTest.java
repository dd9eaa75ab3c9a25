package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.NoticeId;
import jp.kairan.kernel.Language;
import jp.kairan.localfcm.Content;
import jp.kairan.localfcm.Push;
import jp.kairan.notices.Urgency;
import jp.kairan.phrases.Phrases;
import jp.kairan.push.PushRig.Bench;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestEngines;
import jp.kairan.testing.TestTranslator;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Piece;
import jp.kairan.translation.Translations;
import jp.kairan.translation.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class PushInEachLanguageTest {
    private static final List<Language> FOUR = List.of(Language.JA, Language.VI, Language.ZH_HANS, Language.PT);

    @Inject
    TestCity city;

    @Inject
    TestWords feature;

    @Inject
    PushRig rig;

    @Inject
    TestEngines engines;

    @Inject
    Translations translations;

    @Inject
    Phrases phrases;

    private final Map<Language, String> tokens = new EnumMap<>(Language.class);
    private Bench bench;
    private Association association;

    @BeforeEach
    void aPhoneForEachLanguage() {
        bench = rig.bench();
        association = city.association(1, 1);
        FOUR.forEach(this::phone);
    }

    @AfterEach
    void close() {
        engines.use();
        bench.close();
    }

    private void phone(Language language) {
        String token = "lang-" + UUID.randomUUID();
        UUID phone = city.phone(association.houses().get(0).anyResident(), token);
        rig.run("update device set language = ? where id = ?", language.tag(), phone);
        tokens.put(language, token);
    }

    /** A title that is there in each of the languages. */
    private void translated(String title) {
        engines.use(new TestTranslator("fake"));
        Wording words = new Wording(association.place().path(), false, List.of(new Wording.Field("title", title)));
        translations.prepare(List.of(words), FOUR).toCompletableFuture().join();
    }

    private Map<Language, Content> sent(NoticeId notice) {
        rig.cut();
        rig.carry(notice, bench.worker());
        Map<Language, Content> sent = new EnumMap<>(Language.class);
        for (Push push : bench.fcm.pushes(tokens.size())) {
            tokens.forEach((language, token) -> {
                if (token.equals(push.to())) {
                    sent.put(language, push.content());
                }
            });
        }
        assertThat(sent).containsOnlyKeys(tokens.keySet());
        return sent;
    }

    private String body(Language language, String key) {
        return phrases.find("push.body." + key, language).text();
    }

    private NoticeId publish(String title) {
        return feature.publish(association.place(), Urgency.NORMAL, title);
    }

    @Test
    void eachPhoneGetsTheTitleInItsLanguage() {
        translated("防災倉庫を点検します");

        Map<Language, Content> sent = sent(publish("防災倉庫を点検します"));

        assertThat(sent.get(Language.JA).title()).isEqualTo("防災倉庫を点検します");
        for (Language language : List.of(Language.VI, Language.ZH_HANS, Language.PT)) {
            assertThat(sent.get(language).title())
                    .contains(TestTranslator.word(language))
                    .doesNotContain("点検します");
        }
    }

    @Test
    void aMachinesTitleIsMarkedAsSuchInTheLanguageOfThePhone() {
        translated("花壇に水をまいてください");

        Map<Language, Content> sent = sent(publish("花壇に水をまいてください"));

        assertThat(sent.get(Language.JA).body()).isEqualTo(body(Language.JA, "notice.publication"));
        assertThat(sent.get(Language.VI).body()).isEqualTo(body(Language.VI, "notice.publication") + " (Bản dịch máy)");
        assertThat(sent.get(Language.PT).body())
                .isEqualTo(body(Language.PT, "notice.publication") + " (Tradução automática)");
        assertThat(sent.get(Language.ZH_HANS).body())
                .isEqualTo(body(Language.ZH_HANS, "notice.publication") + "（机器翻译）");
    }

    @Test
    void aTitleThatIsNotTranslatedStaysAsItIsWithoutAMark() {
        Map<Language, Content> sent = sent(publish("町会費を集めます"));

        sent.forEach((language, content) -> {
            assertThat(content.title()).isEqualTo("町会費を集めます");
            assertThat(content.body()).isEqualTo(body(language, "notice.publication"));
        });
        assertThat(sent.values().stream().map(Content::body)).doesNotHaveDuplicates();
    }

    @Test
    void asksNoEngine() {
        TestTranslator engine = new TestTranslator("fake");
        engines.use(engine);

        sent(publish("公園の草を刈ります"));

        assertThat(engine.orders()).isEmpty();
    }

    @Test
    void aSensitiveNoticeIsGenericInEachLanguage() {
        translated("見守りの訪問について");

        Map<Language, Content> sent = sent(feature.publishSensitive(association.place(), Urgency.NORMAL, "見守りの訪問について"));

        sent.forEach((language, content) -> {
            assertThat(content.title())
                    .isEqualTo(phrases.find("push.title.notice", language).text());
            assertThat(content.body()).isEqualTo(body(language, "notice.publication"));
        });
    }

    @Test
    void aCorrectedTitleIsNeverShownAsTheTranslationOfTheOldOne() {
        translated("集会所で体操をします");
        NoticeId notice = publish("集会所で体操をします");
        feature.correct(association.place(), notice, "体操は中止です");

        Map<Language, Content> sent = sent(notice);

        assertThat(sent.get(Language.VI).title()).isEqualTo("体操は中止です");
        assertThat(sent.get(Language.VI).body()).isEqualTo(body(Language.VI, "notice.correction"));
    }

    @Test
    void aWithdrawalIsToldInEachLanguageUnderTheTitleAsItWasWritten() {
        translated("盆踊りの練習をします");
        NoticeId notice = publish("盆踊りの練習をします");
        rig.cut();
        feature.withdraw(notice);

        Map<Language, Content> sent = sent(notice);

        sent.forEach((language, content) -> {
            assertThat(content.title()).isEqualTo("盆踊りの練習をします");
            assertThat(content.body()).isEqualTo(body(language, "notice.withdrawal"));
        });
    }

    @Test
    void aLanguageNobodyKnowsGetsJapanese() {
        String token = "fi-" + UUID.randomUUID();
        UUID phone = city.phone(association.houses().get(0).anyResident(), token);
        rig.run("update device set language = 'fi' where id = ?", phone);

        NoticeId notice = publish("古紙を集めます");
        rig.cut();
        rig.carry(notice, bench.worker());

        assertThat(bench.fcm.pushes(10))
                .filteredOn(push -> push.to().equals(token))
                .singleElement()
                .satisfies(
                        push -> assertThat(push.content().body()).isEqualTo(body(Language.JA, "notice.publication")));
    }

    @Test
    void aTitleThatIsTooLongIsCutBetweenCharacters() {
        String title = "ていねいな長い題名".repeat(10);
        String syllable = "กี่";
        engines.use(new TestTranslator("fake")
                .answering(order -> order.lines().stream()
                        .map(line -> new Gapped(List.of(new Piece.Words(syllable.repeat(50)))))
                        .toList()));
        phone(Language.TH);
        Wording words = new Wording(association.place().path(), false, List.of(new Wording.Field("title", title)));
        translations
                .prepare(List.of(words), List.of(Language.TH))
                .toCompletableFuture()
                .join();

        String sent = sent(publish(title)).get(Language.TH).title();

        assertThat(sent).isEqualTo(syllable.repeat(33) + "…");
        assertThat(sent.codePointCount(0, sent.length())).isLessThanOrEqualTo(100);
    }

    @Test
    void plainJapaneseGetsTheTitleWithItsHardWordsExplained() {
        phone(Language.JA_EASY);

        Content sent = sent(publish("避難所を開きます")).get(Language.JA_EASY);

        assertThat(sent.title()).contains("避難所＜").endsWith("を開きます");
        assertThat(sent.body())
                .isEqualTo(body(Language.JA_EASY, "notice.publication") + "（"
                        + phrases.find("label.furigana-automatic", Language.JA_EASY)
                                .text()
                        + "）");
    }

    @Test
    void plainJapaneseKeepsTheOriginalWhereExplanationsWouldCrowdIt() {
        phone(Language.JA_EASY);
        String crowded = "小学校の避難所を開きますので、水と食べ物と毛布とラジオを持って、近所の人と声をかけ合って、気をつけて早めに来てください";
        assertThat(easy(crowded).codePointCount(0, easy(crowded).length())).isGreaterThan(60);

        Content sent = sent(publish(crowded)).get(Language.JA_EASY);

        assertThat(sent.title()).isEqualTo(crowded);
        assertThat(sent.body()).isEqualTo(body(Language.JA_EASY, "notice.publication"));
    }

    private String easy(String title) {
        Wording words = new Wording(association.place().path(), false, List.of(new Wording.Field("title", title)));
        return translations.ready(List.of(words), Language.JA_EASY).get(0).text("title");
    }
}
