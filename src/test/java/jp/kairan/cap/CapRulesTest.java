package jp.kairan.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the standard does not allow cannot be made. */
class CapRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a,b", "a<b", "a&b", "a\u3000b", "a\tb", "a\u0000b", "a\uFFFE"})
    void namesOfAlertsAndSendersFitIntoAListOfReferences(String name) {
        refused(() -> alert(name, Alerts.SENDER, CapMessageType.ALERT));
        refused(() -> alert("a", name, CapMessageType.ALERT));
        refused(() -> new CapReference(name, "a", Alerts.SENT));
        refused(() -> new CapReference("a", name, Alerts.SENT));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ALERT")
    void whatFollowsSaysWhatItFollows(CapMessageType later) {
        refused(() -> alert("a", Alerts.SENDER, later));
    }

    @Test
    void anUpdateRefersToWhatItUpdatesAndKeepsHowItIsMeant() {
        CapAlert drill = Alerts.drill();

        CapAlert update = drill.followedBy(CapMessageType.UPDATE, "drill-2", Alerts.SENT.plusHours(1), List.of());

        assertThat(update.references()).containsExactly(new CapReference(Alerts.SENDER, "drill-1", Alerts.SENT));
        assertThat(update.status()).isEqualTo(CapStatus.EXERCISE);
        assertThat(update.note()).isEqualTo(drill.note());
    }

    @Test
    void aPrivateAlertNamesWhomItIsForAndAPublicOneNeedNot() {
        assertThat(new CapDistribution(CapScope.PUBLIC, "", List.of()).addresses())
                .isEmpty();
        assertThat(new CapDistribution(CapScope.PRIVATE, "", List.of("a")).addresses())
                .containsExactly("a");
        refused(() -> new CapDistribution(CapScope.PRIVATE, "", List.of()));
        refused(() -> new CapDistribution(CapScope.PUBLIC, "", List.of("with \" mark")));
        refused(() -> new CapDistribution(CapScope.PUBLIC, "", List.of(" ")));
    }

    @Test
    void aRestrictedAlertSaysToWhom() {
        refused(() -> new CapDistribution(CapScope.RESTRICTED, " ", List.of()));
        assertThat(new CapDistribution(CapScope.RESTRICTED, "消防団員", List.of()).restriction())
                .isEqualTo("消防団員");
    }

    @Test
    void aPolygonHasFourPointsOrMoreAndEndsWhereItBegan() {
        refused(() -> Alerts.polygon("0", "0", "0", "1", "0", "0"));
        refused(() -> Alerts.polygon("0", "0", "0", "1", "1", "1", "1", "0"));
        assertThat(Alerts.polygon("0", "0", "0", "1", "1", "1", "0.0", "0").points())
                .hasSize(4);
    }

    @Test
    void placesLieOnTheEarth() {
        refused(() -> Alerts.point("90.01", "0"));
        refused(() -> Alerts.point("0", "-180.5"));
        refused(() -> Alerts.point("1E999999999", "0"));
        refused(() -> Alerts.point("1E-999999999", "0"));
        refused(() -> new CapCircle(Alerts.point("0", "0"), new BigDecimal("-1")));
        assertThat(Alerts.point("9E1", "-180").written()).isEqualTo("90,-180");
    }

    @Test
    void aCeilingHasAnAltitudeBelowIt() {
        refused(() -> new CapArea("a", List.of(), List.of(), List.of(), null, BigDecimal.ONE));
    }

    @Test
    void momentsAreWholeSecondsOfTheStandardsYearsAndOffsets() {
        assertThat(CapPeriod.until(OffsetDateTime.parse("2031-07-12T03:20:59.999+09:00"))
                        .expires())
                .isEqualTo(OffsetDateTime.parse("2031-07-12T03:20:59+09:00"));
        for (String moment : List.of(
                "+10000-01-01T00:00:00+09:00",
                "0000-01-01T00:00:00+09:00",
                "1880-01-01T00:00:00+09:18:59",
                "2031-07-12T03:20:00+14:30")) {
            refused(() -> CapPeriod.until(OffsetDateTime.parse(moment)));
        }
    }

    @Test
    void anEventHasACategoryAndAName() {
        refused(() -> event(List.of(), "地震"));
        refused(() -> event(List.of(CapCategory.GEO), " \u0000"));
    }

    @Test
    void aLanguageIsATagAndEnglishWhereNoneIsSaid() {
        assertThat(info("").language()).isEqualTo("en-US");
        assertThat(info("ja-x-easy").language()).isEqualTo("ja-x-easy");
        refused(() -> info("日本語"));
        refused(() -> info("ja_JP"));
    }

    @Test
    void aPageIsKnownByItsFullAddress() {
        refused(() -> new CapText("", "", "", "", "", URI.create("/bousai"), ""));
    }

    @Test
    void aTextLosesOnlyWhatXmlCannotHoldAndTheSpaceAround() {
        CapText text = new CapText("", "", " a\u0000\u001B[1m\uD800b\uFFFF\r\nc\rd\u3000", "", "", null, "");

        assertThat(text.headline()).isEqualTo("a[1mb\nc\nd");
    }

    @Test
    void aBrokenRuleIsNamedWithoutTheValue() {
        assertThatThrownBy(() -> alert("geheim geheim", "a", CapMessageType.ALERT))
                .hasMessageNotContaining("geheim")
                .hasMessageContaining("identifier");
    }

    private static CapAlert alert(String identifier, String sender, CapMessageType type) {
        return new CapAlert(
                identifier,
                sender,
                Alerts.SENT,
                CapStatus.ACTUAL,
                type,
                "",
                CapDistribution.PUBLIC,
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of());
    }

    private static CapInfo info(String language) {
        CapInfo any = Alerts.told("ja", CapResponse.MONITOR);
        return new CapInfo(
                language, any.event(), any.period(), any.text(), any.parameters(), any.resources(), any.areas());
    }

    private static CapEvent event(List<CapCategory> categories, String event) {
        return new CapEvent(
                categories, event, List.of(), CapUrgency.UNKNOWN, CapSeverity.UNKNOWN, CapCertainty.UNKNOWN, List.of());
    }

    private static void refused(ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(RuleBroken.class);
    }
}
