package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.kairan.access.NoticeId;
import jp.kairan.devices.ReaderLanguages;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Sql;
import jp.kairan.localfcm.Content;
import jp.kairan.notices.Urgency;
import jp.kairan.push.PushRig.Bench;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestClock;
import jp.kairan.testing.TestEngines;
import jp.kairan.testing.TestTranslator;
import jp.kairan.translation.Completeness;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Order;
import jp.kairan.translation.TranslationFailed;
import jp.kairan.translation.Translations;
import jp.kairan.translation.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class HeldForTranslationTest {
    private static final long DEADLINE_MILLIS = 5000;

    @Inject
    TestCity city;

    @Inject
    TestWords feature;

    @Inject
    PushRig rig;

    @Inject
    Sql sql;

    @Inject
    TestEngines engines;

    @Inject
    Translations translations;

    @Inject
    ReaderLanguages readers;

    @Inject
    TestClock clock;

    /** The engine answers once it is open. */
    private final CountDownLatch gate = new CountDownLatch(1);

    private Bench bench;
    private Association association;

    @BeforeEach
    void aPhoneInVietnamese() {
        bench = rig.bench();
        association = city.association(1, 1);
        phone(association, "vi");
    }

    private void phone(Association of, String language) {
        UUID phone = city.phone(of.houses().get(0).anyResident(), "held-" + UUID.randomUUID());
        rig.run("update device set language = ? where id = ?", language, phone);
    }

    /** Which languages are in use is known for some minutes. */
    private void inUse(Language language) {
        while (!readers.inUse().contains(language)) {
            clock.turn(Duration.ofMinutes(6));
        }
        clock.reset();
    }

    @AfterEach
    void close() {
        gate.countDown();
        engines.use();
        bench.close();
    }

    private TestTranslator engineBehindTheGate() {
        TestTranslator engine = new TestTranslator("fake").answering(this::behindTheGate);
        engines.use(engine);
        return engine;
    }

    private List<Gapped> behindTheGate(Order order) throws TranslationFailed {
        try {
            if (!gate.await(1, TimeUnit.MINUTES)) {
                throw new TranslationFailed(TranslationFailed.Reason.SLOW);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TranslationFailed(TranslationFailed.Reason.DOWN, e);
        }
        return TestTranslator.honest(order);
    }

    private NoticeId publish(Urgency urgency, String title) {
        return feature.publish(association.place(), urgency, title);
    }

    private long held(NoticeId notice) {
        return rig.number("select count(*) from dispatch where notice_id = ? and hold_until is not null", notice);
    }

    private long heldUntilMillis(NoticeId notice) {
        return rig.number(
                "select (extract(epoch from hold_until) * 1000)::bigint from dispatch where notice_id = ?", notice);
    }

    private long cutAtMillis(NoticeId notice) {
        return rig.number(
                "select (extract(epoch from created_at) * 1000)::bigint from push_run where notice_id = ?", notice);
    }

    private List<String> causes(NoticeId notice) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select d.cause from push_run r join dispatch d on d.id = r.dispatch_id where r.notice_id = ?"
                                + " order by r.id",
                        row -> row.text("cause"),
                        notice));
    }

    private void awaitRuns(NoticeId notice, int runs, Duration longest) {
        await().atMost(longest).pollInterval(Duration.ofMillis(20)).until(() -> {
            rig.cut();
            return rig.states(notice).size() >= runs;
        });
    }

    private Content sent(NoticeId notice) {
        rig.carry(notice, bench.worker());
        return bench.fcm.pushes(1).get(0).content();
    }

    @Test
    void anEmergencyGoesOutTranslatedAsSoonAsTheEngineHasAnswered() {
        engineBehindTheGate();
        NoticeId notice = publish(Urgency.EMERGENCY, "川から離れてください");
        rig.cut();
        assertThat(rig.states(notice)).isEmpty();

        gate.countDown();
        awaitRuns(notice, 1, Duration.ofMillis(DEADLINE_MILLIS - 1000));

        assertThat(sent(notice).title())
                .contains(TestTranslator.word(Language.VI))
                .doesNotContain("川");
        assertThat(held(notice)).isZero();
    }

    @Test
    void anEngineThatIsTooSlowHasTheOriginalGoAloneAtTheDeadlineAndTheTranslationFollow() {
        engineBehindTheGate();
        String title = "避難の準備をしてください";
        NoticeId notice = publish(Urgency.IMPORTANT, title);
        long until = heldUntilMillis(notice);

        awaitRuns(notice, 1, Duration.ofMillis(DEADLINE_MILLIS * 2));

        assertThat(cutAtMillis(notice)).isBetween(until, until + 2000);
        assertThat(sent(notice).title()).isEqualTo(title);
        gate.countDown();
        Wording words = feature.words(notice.value()).orElseThrow();
        await().until(() ->
                translations.ready(List.of(words), Language.VI).get(0).completeness() == Completeness.WHOLE
                        && !title.equals(translations
                                .ready(List.of(words), Language.VI)
                                .get(0)
                                .text("title")));
    }

    @Test
    void aTitleDoesNotWaitForTheBody() {
        TestTranslator engine = new TestTranslator("fake");
        engines.use(engine.answering(
                order -> order.toString().contains("高台") ? behindTheGate(order) : TestTranslator.honest(order)));
        NoticeId notice = feature.publish(
                association.place(), Urgency.EMERGENCY, "津波が来ます" + NewWord.next(), "すぐに高台へ逃げてください" + NewWord.next());

        awaitRuns(notice, 1, Duration.ofMillis(DEADLINE_MILLIS * 2));

        assertThat(sent(notice).title())
                .contains(TestTranslator.word(Language.VI))
                .doesNotContain("津波");
    }

    @Test
    void onlyLanguagesOfItsReadersAreAskedFor() {
        phone(city.association(1, 1), "th");
        inUse(Language.TH);
        TestTranslator engine = new TestTranslator("fake");
        engines.use(engine);

        NoticeId notice = publish(Urgency.EMERGENCY, "水が出ません" + NewWord.next());
        awaitRuns(notice, 1, Duration.ofMillis(DEADLINE_MILLIS - 1000));

        assertThat(engine.orders()).extracting(Order::to).containsOnly(Language.VI);
    }

    @Test
    void whatTheCityPublishesIsAskedForInEveryLanguageInUse() {
        inUse(Language.VI);
        TestTranslator engine = new TestTranslator("fake");
        engines.use(engine);

        NoticeId notice =
                feature.publishTo(city.city(), association.place(), Urgency.EMERGENCY, "大雨です" + NewWord.next());
        awaitRuns(notice, 1, Duration.ofMillis(DEADLINE_MILLIS - 1000));

        assertThat(engine.orders())
                .extracting(Order::to)
                .containsExactlyInAnyOrderElementsOf(readers.inUse().stream()
                        .filter(each -> !each.japanese())
                        .toList());
    }

    @Test
    void anEngineThatIsDownDelaysNothing() {
        engines.use(new TestTranslator("fake").answering(order -> {
            throw new TranslationFailed(TranslationFailed.Reason.DOWN);
        }));

        NoticeId notice = publish(Urgency.EMERGENCY, "水道の水を飲まないでください");
        awaitRuns(notice, 1, Duration.ofMillis(DEADLINE_MILLIS - 1000));

        assertThat(sent(notice).title()).isEqualTo("水道の水を飲まないでください");
    }

    @Test
    void whatAReplicaHeldThatDiedGoesOutAfterTheDeadline() {
        NoticeId notice = publish(Urgency.EMERGENCY, "土砂が崩れました");
        rig.run("update dispatch set hold_until = now() + interval '1 second' where notice_id = ?", notice);
        long until = heldUntilMillis(notice);
        rig.cut();
        assertThat(rig.states(notice)).isEmpty();

        awaitRuns(notice, 1, Duration.ofSeconds(5));

        assertThat(cutAtMillis(notice)).isBetween(until, until + 2000);
    }

    @Test
    void aCorrectionWaitsForThePublicationThatIsHeld() {
        engineBehindTheGate();
        NoticeId notice = publish(Urgency.EMERGENCY, "橋が通れません");
        feature.correct(association.place(), notice, "橋が通れるようになりました");
        rig.cut();
        assertThat(causes(notice)).isEmpty();

        gate.countDown();
        awaitRuns(notice, 2, Duration.ofMillis(DEADLINE_MILLIS - 1000));

        assertThat(causes(notice)).containsExactly("PUBLICATION", "CORRECTION");
    }

    @Test
    void aWithdrawalIsNotHeldItselfButFollowsThePublication() {
        TestTranslator engine = engineBehindTheGate();
        NoticeId notice = publish(Urgency.EMERGENCY, "停電しています");
        await().until(() -> engine.calls(Language.VI) == 1);
        feature.withdraw(notice);
        assertThat(held(notice)).isEqualTo(1);
        rig.cut();
        assertThat(causes(notice)).isEmpty();

        gate.countDown();
        awaitRuns(notice, 2, Duration.ofMillis(DEADLINE_MILLIS - 1000));

        assertThat(causes(notice)).containsExactly("PUBLICATION", "WITHDRAWAL");
    }

    @Test
    void whatIsHeldKeepsBackNoOtherNotice() {
        engineBehindTheGate();
        NoticeId held = publish(Urgency.EMERGENCY, "道路が冠水しました");

        NoticeId other = publish(Urgency.NORMAL, "書道の会のお誘い");
        rig.cut();

        assertThat(rig.states(other)).containsExactly("SENDING");
        assertThat(rig.states(held)).isEmpty();
    }

    @Test
    void whatDoesNotHurryIsNeverHeldAndAsksNoEngine() {
        TestTranslator engine = new TestTranslator("fake");
        engines.use(engine);

        NoticeId notice = publish(Urgency.NORMAL, "手芸の会のお誘い");
        rig.cut();

        assertThat(rig.states(notice)).containsExactly("SENDING");
        assertThat(engine.orders()).isEmpty();
    }

    @Test
    void withoutAnEngineNothingIsHeld() {
        NoticeId notice = publish(Urgency.EMERGENCY, "火事です");

        assertThat(held(notice)).isZero();
        rig.cut();
        assertThat(rig.states(notice)).containsExactly("SENDING");
    }

    @Test
    void aKindOfNoticeWithoutWordsIsNotHeld() {
        engineBehindTheGate();
        NoticeId notice = feature.publishWordless(association.place(), Urgency.EMERGENCY, "断水しています");

        rig.cut();

        assertThat(rig.states(notice)).containsExactly("SENDING");
    }

    @Test
    void whatNoEngineOutsideTheCityMaySeeIsTranslatedFirstByOneOfTheCitysOwn() {
        TestTranslator outside = new TestTranslator("outside");
        TestTranslator own = new TestTranslator("own").inOwnHands();
        engines.use(outside, own);

        NoticeId notice = feature.publishSensitive(association.place(), Urgency.IMPORTANT, "薬の相談を受けています");
        awaitRuns(notice, 1, Duration.ofMillis(DEADLINE_MILLIS - 1000));

        assertThat(own.calls(Language.VI)).isEqualTo(1);
        assertThat(outside.orders()).isEmpty();
        assertThat(sent(notice).title()).doesNotContain("薬").doesNotContain(TestTranslator.word(Language.VI));
    }
}
