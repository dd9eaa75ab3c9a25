package jp.kairan.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jp.kairan.cap.CapRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What strangers send instead of alerts is refused, quickly and without an echo. */
@Timeout(10)
class HostileAlertsTest {
    private static final String WHOLE = Alerts.text(Alerts.update());

    @Test
    void aDocumentTypeIsRefusedBeforeItsEntitiesGrow() {
        CapRefused refused = refused(
                WHOLE.replace("<alert ", "<!DOCTYPE alert [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><alert "));

        assertThat(refused.reason()).isEqualTo(Reason.XML);
        assertThat(refused.detail()).isEqualTo("DOCUMENT_TYPE");
    }

    @Test
    void whatLiesTooDeepIsRefused() {
        assertThat(refused("<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'>"
                                + "<info>".repeat(100_000)
                                + "</info>".repeat(100_000)
                                + "</alert>")
                        .detail())
                .isEqualTo("TOO_DEEP");
    }

    @Test
    void anAlertThatBreaksOffAnywhereIsRefused() {
        for (int end = 0; end < WHOLE.length(); end += 41) {
            assertThat(refused(WHOLE.substring(0, end)).reason()).isEqualTo(Reason.XML);
        }
    }

    @Test
    void anotherVersionIsNoAlert() {
        assertThat(refused(WHOLE.replace("cap:1.2", "cap:1.1")).reason()).isEqualTo(Reason.NOT_AN_ALERT);
        assertThat(refused("<alert/>").reason()).isEqualTo(Reason.NOT_AN_ALERT);
        assertThat(refused("<info xmlns='urn:oasis:names:tc:emergency:cap:1.2'/>")
                        .reason())
                .isEqualTo(Reason.NOT_AN_ALERT);
    }

    @ParameterizedTest
    @CsvSource({
        "identifier, PART_MISSING",
        "sender, PART_MISSING",
        "sent, PART_MISSING",
        "status, PART_MISSING",
        "msgType, PART_MISSING",
        "scope, PART_MISSING",
        "event, PART_MISSING",
        "urgency, PART_MISSING",
        "severity, PART_MISSING",
        "certainty, PART_MISSING",
        "areaDesc, PART_MISSING",
        "resourceDesc, PART_MISSING",
        "mimeType, PART_MISSING",
        "valueName, PART_MISSING",
        "category, RULE",
        "references, RULE"
    })
    void anAlertWithoutAPartThatEveryAlertHasIsRefused(String part, Reason reason) {
        assertThat(refused(WHOLE.replaceAll("<" + part + ">[^<]*</" + part + ">", ""))
                        .reason())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "sent, 2031-07-12T03:20:00Z",
        "sent, 2031-07-12T03:20:00.5+09:00",
        "sent, 2031-07-12",
        "expires, 2031-02-30T03:20:00+09:00",
        "status, actual",
        "status, ACTUAL",
        "msgType, Retract",
        "scope, Everyone",
        "category, Weather",
        "responseType, Run",
        "urgency, Now",
        "severity, 5",
        "certainty, Sure",
        "references, geheim",
        "references, 'a,b,c'",
        "references, 'a,b,2031-07-12T03:20:00+09:00,d'",
        "polygon, 36.56 136.65",
        "polygon, '1e2,0 0,1 1,1 1e2,0'",
        "circle, '36.56,136.65'",
        "circle, '36.56,136.65 1e999999999'",
        "altitude, high",
        "size, -1",
        "size, 99999999999999999999",
        "web, 'a b'"
    })
    void aValueThatItsPlaceDoesNotAllowIsRefusedAndNotRepeated(String part, String value) {
        CapRefused refused = refused(WHOLE.replaceFirst("<" + part + ">[^<]*</", "<" + part + ">" + value + "</"));

        assertThat(refused.reason()).isEqualTo(Reason.VALUE);
        assertThat(refused.detail()).isEqualTo(part);
        assertThat(refused).hasMessageNotContaining(value).hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({
        "identifier, two words",
        "sender, 'a,b'",
        "language, 日本語",
        "polygon, '0,0 0,1 1,1 1,0'",
        "polygon, '0,0 0,1 0,0'",
        "polygon, '91,0 0,1 1,1 91,0'",
        "web, /bousai"
    })
    void valuesAgainstARuleAreRefusedAndNotRepeated(String part, String value) {
        CapRefused refused = refused(WHOLE.replaceFirst("<" + part + ">[^<]*</", "<" + part + ">" + value + "</"));

        assertThat(refused.reason()).isEqualTo(Reason.RULE);
        assertThat(refused).hasMessageNotContaining(value).hasNoCause();
    }

    @Test
    void aPartThatStandsTwiceIsRefusedBecauseReadersMightDisagree() {
        CapRefused refused = refused(WHOLE.replace("<status>", "<status>Exercise</status><status>"));

        assertThat(refused.reason()).isEqualTo(Reason.VALUE);
        assertThat(refused.detail()).isEqualTo("status");
    }

    @Test
    void aMarkWithoutAnotherIsRefused() {
        assertThat(refused(Alerts.text(Alerts.toStaff()).replace("課\"", "課")).detail())
                .isEqualTo("addresses");
    }

    private static CapRefused refused(String document) {
        CapRefused refused = catchThrowableOfType(CapRefused.class, () -> Alerts.read(document));
        assertThat(refused).isNotNull();
        return refused;
    }
}
