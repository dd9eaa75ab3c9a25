package jp.kairan.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents say what their alerts say, in the standard's order and forms. */
class CapDocumentTest {
    @Test
    void aSmallAlertIsWrittenElementByElement() {
        CapInfo info = new CapInfo(
                "ja-JP",
                new CapEvent(
                        List.of(CapCategory.INFRA),
                        "断水",
                        List.of(CapResponse.PREPARE),
                        CapUrgency.EXPECTED,
                        CapSeverity.MINOR,
                        CapCertainty.OBSERVED,
                        List.of()),
                CapPeriod.until(Alerts.SENT.plusDays(1)),
                new CapText("", "", "断水のお知らせ", "", "", null, ""),
                List.of(),
                List.of(),
                List.of(CapArea.named("全市", List.of(new CapValue("JIS-X-0402", "172014")))));

        assertThat(Alerts.text(CapAlert.first("w1", "city", Alerts.SENT, CapStatus.EXERCISE, "", List.of(info))))
                .isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>w1</identifier>\
                        <sender>city</sender><sent>2031-07-12T03:20:00+09:00</sent><status>Exercise</status>\
                        <msgType>Alert</msgType><scope>Public</scope><info><language>ja-JP</language>\
                        <category>Infra</category><event>断水</event><responseType>Prepare</responseType>\
                        <urgency>Expected</urgency><severity>Minor</severity><certainty>Observed</certainty>\
                        <expires>2031-07-13T03:20:00+09:00</expires><headline>断水のお知らせ</headline>\
                        <area><areaDesc>全市</areaDesc><geocode><valueName>JIS-X-0402</valueName>\
                        <value>172014</value></geocode></area></info></alert>""");
    }

    @Test
    void universalTimeIsWrittenWithoutALetter() {
        assertThat(Alerts.text(Alerts.toStaff())).contains("<sent>2031-07-12T03:20:00-00:00</sent>");
    }

    @Test
    void listsPutMarksAroundWhatHoldsSpaces() {
        assertThat(Alerts.text(Alerts.toStaff()))
                .contains("<addresses>\"危機管理 課\" staff@city.example.jp</addresses>")
                .contains("<references>kairan.city.example.jp,urn:uuid:0190a5b2-0001,2031-07-12T03:20:00+09:00"
                        + " kairan.city.example.jp,urn:uuid:0190a5b2-0002,2031-07-12T04:20:00+09:00</references>")
                .contains("<incidents>\"大雨 2031\" flood</incidents>");
    }

    @ParameterizedTest
    @MethodSource("jp.kairan.cap.Alerts#all")
    void whatIsReadAgainIsEqual(CapAlert alert) throws CapRefused {
        assertThat(CapReader.read(CapWriter.write(alert))).isEqualTo(alert);
    }

    @Test
    void othersMayWriteItWithPrefixesSpacesAndASignature() throws CapRefused {
        CapAlert read = Alerts.read("""
                <!-- drill --><c:alert xmlns:c='urn:oasis:names:tc:emergency:cap:1.2'>
                  <c:identifier> w1 </c:identifier><c:sender>city</c:sender>
                  <c:sent>2031-07-12T03:20:00-00:00</c:sent>
                  <c:status>Exercise</c:status><c:msgType>Alert</c:msgType><c:scope>Public</c:scope>
                  <sender xmlns='urn:other'>nobody</sender>
                  <Signature xmlns='http://www.w3.org/2000/09/xmldsig#'><SignedInfo/></Signature>
                </c:alert>""");

        assertThat(read)
                .isEqualTo(CapAlert.first(
                        "w1",
                        "city",
                        java.time.OffsetDateTime.parse("2031-07-12T03:20:00Z"),
                        CapStatus.EXERCISE,
                        "",
                        List.of()));
    }
}
