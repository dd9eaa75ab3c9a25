package jp.kairan.broadcasts.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.kairan.broadcasts.Bulletin;
import jp.kairan.broadcasts.Course;
import jp.kairan.broadcasts.Step;
import jp.kairan.broadcasts.templates.Category;
import jp.kairan.xml.SafeXml;
import jp.kairan.xml.XmlElement;
import jp.kairan.xml.XmlRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders to evacuate, read back by the paths that the receivers of L-Alert read. */
class WhatLAlertIsToldTest {
    private final LAlertEvacuation evacuation = new LAlertEvacuation(Told.PUBLISHER, Told.LOCKED);

    @Test
    void anOrderNamesItsLevelAndItsAreas() throws XmlRefused {
        Envelope read = last(Told.first()
                .in(Told.area("川沿い町会", "A-12"), Told.area("橋場町会", null))
                .course());

        assertThat(read.de("distributionType")).isEqualTo("Report");
        assertThat(read.de("distributionStatus")).isEqualTo("Actual");
        assertThat(read.de("distributionID")).matches("kairan\\.example-[0-9a-f-]{36}");
        assertThat(read.de("dateTimeSent")).isEqualTo("2031-07-12T15:30:00+09:00");
        assertThat(read.object("category")).isEqualTo("EVACUATION_ORDER");
        assertThat(read.object("documentID")).isEqualTo(Told.ID.toString());
        assertThat(read.object("documentRevision")).isEqualTo("1");
        assertThat(read.content().child("previousDocumentRevision")).isEmpty();
        assertThat(read.details()).containsExactly("避難指示 発令 川沿い町会,橋場町会");
        assertThat(read.text()).contains("2031-07-12T15:30:00+09:00").doesNotContain("Households", "HeadCount");
    }

    @Test
    void aChangedAreaIsIssuedAndTheOneLeftOutIsLifted() throws XmlRefused {
        Course course = Told.first()
                .in(Told.area("甲町会", null), Told.area("乙町会", null))
                .then(Step.FIRST)
                .in(Told.area("乙町会", null), Told.area("丙町会", null))
                .weighing(Told.level(5))
                .then(Step.UPDATE)
                .course();

        Envelope read = last(course);

        assertThat(read.de("distributionType")).isEqualTo("Update");
        assertThat(read.object("documentRevision")).isEqualTo("2");
        assertThat(read.object("previousDocumentRevision")).isEqualTo("1");
        assertThat(read.details()).containsExactly("緊急安全確保 発令 乙町会,丙町会", "避難指示 解除 甲町会");
    }

    @Test
    void anAllClearLiftsAndARetractionCancels() throws XmlRefused {
        Envelope clear = last(Told.first()
                .weighing(Told.level(3))
                .then(Step.FIRST)
                .then(Step.ALL_CLEAR)
                .course());
        Envelope wrong =
                last(Told.first().then(Step.FIRST).then(Step.RETRACTION).course());

        assertThat(clear.de("distributionType")).isEqualTo("Update");
        assertThat(clear.details()).containsExactly("高齢者等避難 解除 川沿い町会");
        assertThat(wrong.de("distributionType")).isEqualTo("Cancel");
        assertThat(wrong.details()).containsExactly("避難指示 解除 川沿い町会");
        assertThat(wrong.report().need("Control").need("Errata").needText("Description"))
                .contains("川");
    }

    @Test
    void aDrillIsAnExerciseInBothPlaces() throws XmlRefused {
        Envelope read = last(Told.first().drill().course());

        assertThat(read.de("distributionStatus")).isEqualTo("Exercise");
        assertThat(read.report().need("Control").needText("DistributionStatus")).isEqualTo("Exercise");
        assertThat(read.object("category")).isEqualTo("EVACUATION_ORDER");
        assertThat(read.text()).contains("【訓練】");
    }

    @Test
    void theDocumentSaysThatItIsNotVerified() throws XmlRefused {
        assertThat(last(Told.first().course()).text())
                .contains("<!-- ", "照合が済んでいません")
                .contains("<edxlde:EDXLDistribution ", "<commons:contentObject>", "<pcx_ev:EvacuationOrder>");
    }

    @Test
    void nothingWhereNobodyIsToldToGo() {
        assertThat(document(Told.first().about(Category.WEATHER).course())).isEmpty();
        assertThat(document(Told.first().weighing(Told.level(2)).course())).isEmpty();
        assertThat(document(Told.first()
                        .weighing(Told.level(null))
                        .then(Step.FIRST)
                        .then(Step.ALL_CLEAR)
                        .course()))
                .isEmpty();
    }

    @Test
    void theFirstOrderOfABroadcastIsAReportEvenWhenItIsNotTheFirstMessage() throws XmlRefused {
        Envelope read = last(Told.first()
                .weighing(Told.level(2))
                .then(Step.FIRST)
                .weighing(Told.level(4))
                .then(Step.UPDATE)
                .course());

        assertThat(read.de("distributionType")).isEqualTo("Report");
        assertThat(read.object("documentRevision")).isEqualTo("2");
    }

    @ParameterizedTest
    @MethodSource("jp.kairan.broadcasts.outlets.Told#all")
    void whateverIsSaidWellFormedAndTheSameEachTime(Course course) throws XmlRefused {
        for (Bulletin bulletin : course.bulletins()) {
            Optional<LAlertDocument> made = evacuation.of(course, bulletin);
            if (made.isPresent()) {
                assertThat(new Envelope(made.get().bytes()).details()).isNotEmpty();
                assertThat(evacuation.of(course, bulletin).orElseThrow().bytes())
                        .isEqualTo(made.get().bytes());
            } else {
                assertThat(bulletin.weight().level()).isNull();
            }
        }
    }

    private Optional<LAlertDocument> document(Course course) {
        return evacuation.of(course, course.last());
    }

    private Envelope last(Course course) throws XmlRefused {
        return new Envelope(document(course).orElseThrow().bytes());
    }

    /** A document as its receiver takes it apart. */
    record Envelope(XmlElement root, String text) {
        static final String COMMONS = "http://xml.publiccommons.ne.jp/xml/edxl/";
        static final String REPORT = "http://xml.publiccommons.ne.jp/pcxml1/3";
        static final String BASIS = "http://xml.publiccommons.ne.jp/pcxml1/elementBasis3/";
        static final String EVACUATION = "http://xml.publiccommons.ne.jp/pcxml1/body/evacuation3";
        static final String SHELTER = "http://xml.publiccommons.ne.jp/pcxml1/body/shelter3";

        Envelope(byte[] bytes) throws XmlRefused {
            this(SafeXml.read(bytes), new String(bytes, StandardCharsets.UTF_8));
        }

        String de(String name) throws XmlRefused {
            return root.needText(name);
        }

        XmlElement content() {
            return root.child(COMMONS, "contentObject").orElseThrow();
        }

        String object(String name) throws XmlRefused {
            return content().needText(name);
        }

        XmlElement report() throws XmlRefused {
            return content()
                    .child(root.namespace(), "xmlContent")
                    .orElseThrow()
                    .need("embeddedXMLContent")
                    .child(REPORT, "Report")
                    .orElseThrow();
        }

        List<String> details() throws XmlRefused {
            return report().child(EVACUATION, "EvacuationOrder").orElseThrow().all("Detail").stream()
                    .map(detail -> detail.text("Sort").orElseThrow() + " "
                            + detail.text("IssueOrLift").orElseThrow() + " "
                            + String.join(
                                    ",",
                                    detail.child("Areas").orElseThrow().all("Area").stream()
                                            .map(area -> area.child(BASIS, "Location")
                                                    .orElseThrow()
                                                    .child(COMMONS, "areaName")
                                                    .orElseThrow()
                                                    .text())
                                            .toList()))
                    .toList();
        }
    }
}
