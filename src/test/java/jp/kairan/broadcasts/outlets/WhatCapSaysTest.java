package jp.kairan.broadcasts.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import jp.kairan.broadcasts.Bulletin;
import jp.kairan.broadcasts.Course;
import jp.kairan.broadcasts.Step;
import jp.kairan.cap.CapAlert;
import jp.kairan.cap.CapArea;
import jp.kairan.cap.CapInfo;
import jp.kairan.cap.CapMessageType;
import jp.kairan.cap.CapReader;
import jp.kairan.cap.CapReference;
import jp.kairan.cap.CapResponse;
import jp.kairan.cap.CapStatus;
import jp.kairan.cap.CapUrgency;
import jp.kairan.cap.CapValue;
import jp.kairan.cap.CapWriter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhatCapSaysTest {
    private final CapMessages messages = new CapMessages(Told.PUBLISHER, Told.LOCKED);

    @Test
    void aFirstMessageIsAnAlertWithOneInfoPerLanguage() {
        CapAlert alert = last(Told.first().course());

        assertThat(alert.identifier()).isEqualTo(Told.ID + "-1");
        assertThat(alert.sender()).isEqualTo("kairan.example");
        assertThat(alert.sent()).hasToString("2031-07-12T15:30+09:00");
        assertThat(alert.status()).isEqualTo(CapStatus.ACTUAL);
        assertThat(alert.type()).isEqualTo(CapMessageType.ALERT);
        assertThat(alert.references()).isEmpty();
        assertThat(alert.note()).isEmpty();
        assertThat(alert.infos()).extracting(CapInfo::language).containsExactly("ja-JP", "ja-x-easy", "en");
    }

    @Test
    void anInfoSaysWhatTheBulletinSays() {
        CapInfo info = last(Told.first().course()).infos().get(2);

        assertThat(info.event().event()).isEqualTo("Warning level 4 Evacuation order");
        assertThat(info.event().responses()).containsExactly(CapResponse.EVACUATE);
        assertThat(info.event().urgency()).isEqualTo(CapUrgency.IMMEDIATE);
        assertThat(info.text().headline()).isEqualTo("Leave the riverside");
        assertThat(info.text().description()).isEqualTo("The river is rising.");
        assertThat(info.text().instruction()).isEqualTo("Go to high ground.");
        assertThat(info.text().senderName()).isEqualTo("金沢市危機管理課");
        assertThat(info.text().contact()).isEqualTo("076-220-2366");
        assertThat(info.text().web()).hasToString("https://kairan.example/api/v1/broadcasts/" + Told.ID + "/speech");
        assertThat(info.period().onset()).isNull();
        assertThat(info.period().expires()).isEqualTo(OffsetDateTime.parse("2031-07-13T03:30:00+09:00"));
        assertThat(info.parameters()).containsExactly(new CapValue("警戒レベル", "4"), new CapValue("origin", "PERSON"));
    }

    @Test
    void whatIsToComeHasItsBeginningInTheCitysTime() {
        Course course = Told.first()
                .beginning(Told.SENT.plus(Duration.ofHours(3)).plusMillis(999))
                .course();

        assertThat(last(course).infos())
                .allSatisfy(info -> assertThat(info.period().onset()).hasToString("2031-07-12T18:30+09:00"));
    }

    @Test
    void theWholeCityHasTheCodesOfTheCityAndAPartOfItOnlyItsOwn() {
        Course course = Told.first()
                .in(Told.city(), Told.area("川沿い町会", "A-12"), Told.area("無番町会", null))
                .course();

        assertThat(last(course).infos())
                .allSatisfy(info -> assertThat(info.areas())
                        .containsExactly(
                                CapArea.named(
                                        "金沢市",
                                        List.of(
                                                new CapValue("JIS-X-0402", "172014"),
                                                new CapValue("JMA-AreaInformationCity", "1720100"))),
                                CapArea.named("川沿い町会", List.of(new CapValue("町会コード", "A-12"))),
                                CapArea.named("無番町会", List.of())));
    }

    @Test
    void aDrillIsAnExerciseAndEveryHeadlineSaysSoOnce() {
        CapAlert alert = last(Told.first().drill().course());

        assertThat(alert.status()).isEqualTo(CapStatus.EXERCISE);
        assertThat(alert.note()).contains("訓練");
        assertThat(alert.infos())
                .extracting(info -> info.text().headline())
                .containsExactly("【訓練】川の近くの人は避難してください", "【訓練】川から 逃げて ください", "[DRILL] Leave the riverside");
        assertThat(last(Told.first().drill().saying("【訓練】避難").course())
                        .infos()
                        .get(0)
                        .text()
                        .headline())
                .isEqualTo("【訓練】避難");
    }

    @Test
    void anUpdateRefersToAllMessagesBeforeIt() {
        CapAlert alert = last(Told.first()
                .then(Step.FIRST)
                .then(Step.UPDATE)
                .then(Step.UPDATE)
                .course());

        assertThat(alert.type()).isEqualTo(CapMessageType.UPDATE);
        assertThat(alert.references())
                .containsExactly(reference(1, "2031-07-12T15:30:00+09:00"), reference(2, "2031-07-12T15:50:00+09:00"));
    }

    @Test
    void whatHadExpiredIsReferredToOnlyWhereNothingElseIsLeft() {
        Told told = Told.first()
                .validFor(Duration.ofMinutes(30))
                .then(Step.FIRST)
                .then(Step.UPDATE)
                .then(Step.UPDATE);
        assertThat(last(told.course()).references()).containsExactly(reference(2, "2031-07-12T15:50:00+09:00"));

        Course late = Told.first()
                .validFor(Duration.ofMinutes(5))
                .then(Step.FIRST)
                .then(Step.ALL_CLEAR)
                .course();
        assertThat(last(late).references()).containsExactly(reference(1, "2031-07-12T15:30:00+09:00"));
    }

    @Test
    void anAllClearIsAnUpdateThatAsksForNothingMore() {
        CapAlert alert = last(Told.first().then(Step.FIRST).then(Step.ALL_CLEAR).course());

        assertThat(alert.type()).isEqualTo(CapMessageType.UPDATE);
        assertThat(alert.infos()).allSatisfy(info -> {
            assertThat(info.event().responses()).containsExactly(CapResponse.ALL_CLEAR);
            assertThat(info.event().urgency()).isEqualTo(CapUrgency.PAST);
            assertThat(info.parameters()).extracting(CapValue::name).doesNotContain("警戒レベル");
        });
    }

    @Test
    void aRetractionCancelsAndNeverRepeatsWhatItTakesBack() {
        CapAlert alert = last(Told.first()
                .then(Step.FIRST)
                .then(Step.UPDATE)
                .then(Step.RETRACTION)
                .course());

        assertThat(alert.type()).isEqualTo(CapMessageType.CANCEL);
        assertThat(alert.references()).hasSize(2);
        assertThat(alert.infos())
                .allSatisfy(info -> assertThat(info.event().responses()).containsExactly(CapResponse.NONE));
    }

    @ParameterizedTest
    @MethodSource("jp.kairan.broadcasts.outlets.Told#all")
    void whateverIsSaidIsReadAgainEqual(Course course) throws Exception {
        for (Bulletin bulletin : course.bulletins()) {
            CapAlert alert = messages.of(course, bulletin);

            assertThat(CapReader.read(CapWriter.write(alert))).isEqualTo(alert);
        }
    }

    @Test
    void fourThousandLinesAreKept() throws Exception {
        String many = "水が出ます。\n".repeat(4000);

        CapAlert read =
                CapReader.read(CapWriter.write(last(Told.first().saying(many).course())));

        assertThat(read.infos().get(0).text().description().lines()).hasSize(4000);
    }

    @ParameterizedTest
    @MethodSource("jp.kairan.broadcasts.outlets.Told#all")
    void whateverIsSaidIsValidByTheSchemaOfOasis(Course course) throws Exception {
        Optional<String> fixtures = Optional.ofNullable(System.getProperty("conformance.fixtures"))
                .or(() -> Optional.ofNullable(System.getenv("CONFORMANCE_FIXTURES")))
                .filter(named -> !named.isBlank());
        Assumptions.assumeTrue(fixtures.isPresent(), "no folder of fixtures is named");
        byte[] xsd = Files.readAllBytes(Path.of(fixtures.get(), "cap", "CAP-v1.2.xsd"));
        SchemaFactory schemas = SchemaFactory.newDefaultInstance();
        schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        var schema = schemas.newSchema(new StreamSource(new ByteArrayInputStream(xsd)));

        for (Bulletin bulletin : course.bulletins()) {
            byte[] document = CapWriter.write(messages.of(course, bulletin));
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
        }
    }

    private CapAlert last(Course course) {
        return messages.of(course, course.last());
    }

    private static CapReference reference(int no, String sent) {
        return new CapReference("kairan.example", Told.ID + "-" + no, OffsetDateTime.parse(sent));
    }
}
