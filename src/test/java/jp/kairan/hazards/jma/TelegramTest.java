package jp.kairan.hazards.jma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import jp.kairan.hazards.jma.TelegramRefused.Reason;
import jp.kairan.xml.XmlRefused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every telegram says in the same place is read alike, and what is no telegram is refused. */
class TelegramTest {
    @Test
    void readsWhatEveryTelegramSays() throws TelegramRefused {
        Telegram rain = Samples.telegram(Samples.RAIN);

        assertThat(rain.type()).isEqualTo(TelegramType.VPWW55);
        assertThat(rain.control().publishingOffice()).isEqualTo("金沢地方気象台");
        assertThat(rain.control().issuedAt()).isEqualTo(Instant.parse("2031-07-11T18:20:31Z"));
        assertThat(rain.head().reportedAt()).isEqualTo(Instant.parse("2031-07-11T18:20:00Z"));
        assertThat(rain.head().infoType()).isEqualTo(InfoType.ISSUED);
        assertThat(rain.head().eventId()).isEmpty();
        assertThat(rain.head().serial()).isEmpty();
        assertThat(rain.head().headline()).isEqualTo("厳重に警戒してください。");
        assertThat(rain.head().items())
                .containsExactly(new HeadlineItem(
                        "気象警報・注意報（市町村等）",
                        List.of(new HeadlineItem.Kind("レベル４大雨危険警報", "43")),
                        "気象・地震・火山情報／市町村等",
                        List.of(new Area("金沢市", "1720100"))));
    }

    @ParameterizedTest
    @CsvSource({"通常, REAL", "訓練, DRILL", "試験, TEST"})
    void saysWhetherItIsMeant(String said, TelegramStatus status) throws TelegramRefused {
        assertThat(Samples.telegram(Samples.QUAKE, "通常", said).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "20260910032031_0_VPWW55_170000.xml, VPWW55",
        "https://www.data.jma.go.jp/developer/xml/data/20260409011641_0_VPWW53_410000.xml, VPWW53",
        "32-35_01_03_240613_VXSE53.xml, VXSE53",
        "20260910032031_0_VXKO51_170000.xml, VXKO51",
        "XVPWW55.xml, ''",
        "telegram.xml, ''"
    })
    void aFileIsNamedByItsKind(String fileName, String code) {
        assertThat(TelegramType.codeIn(fileName)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "震度速報, VXSE51",
        "震源・震度に関する情報, VXSE53",
        "津波警報・注意報・予報ａ, VTSE41",
        "気象特別警報・警報・注意報, VPWW53",
        "気象警報・注意報（Ｈ２７）, VPWW54",
        "気象警報・注意報（Ｒ０６）（土砂災害）, VPWW56",
        "気象警報・注意報（Ｒ０６）（土砂）, VPWW56",
        "気象警報・注意報（Ｒ０６）（高潮）, VPWW57",
        "気象警報・注意報（Ｒ０６）（暴風・暴風雪）, VPWW58",
        "気象警報・注意報（Ｒ０６）（波浪）, VPWW59",
        "気象警報・注意報（Ｒ０６）（大雪）, VPWW60",
        "気象警報・注意報（Ｒ０６）（その他注意報）, VPWW61"
    })
    void aTelegramWithoutANameIsKnownByItsTitle(String title, TelegramType type) {
        assertThat(TelegramType.ofTitle(title)).contains(type);
    }

    @Test
    void aNewTitleDoesNotMatterWhereTheNameIsKnown() throws TelegramRefused {
        assertThat(Samples.telegram(Samples.RAIN, "気象警報・注意報（Ｒ０６）（大雨）", "大雨に関する新しい名")
                        .type())
                .isEqualTo(TelegramType.VPWW55);
    }

    @Test
    void aKindThatNoRuleConcernsIsReadAsFarAsEveryTelegramGoes() throws TelegramRefused {
        Telegram recorded = Samples.telegram(Samples.RECORDED_ONLY);

        assertThat(recorded.type()).isEqualTo(TelegramType.OTHER);
        assertThat(recorded.content()).isEqualTo(new Unread("VXWW50"));
        assertThat(recorded.head().title()).isEqualTo("石川県土砂災害警戒情報");
    }

    @Test
    void aKindThatNobodyHasHeardOfIsNotBroken() throws TelegramRefused {
        Telegram telegram = Samples.read(Samples.text(Samples.RAIN).replace("（大雨）", "（砂嵐）"), "upload.xml");

        assertThat(telegram.content()).isEqualTo(new Unread(""));
    }

    @Test
    void aNameThatContradictsTheTitleIsRefused() {
        assertThat(refusal(() -> Samples.read(Samples.text(Samples.RAIN), "x_VPWW56_170000.xml")))
                .isEqualTo(Reason.CONTRADICTION);
        assertThat(refusal(() -> Samples.read(Samples.text(Samples.QUAKE), "x_VPWS50_170000.xml")))
                .isEqualTo(Reason.CONTRADICTION);
    }

    @ParameterizedTest
    @CsvSource({
        "<Status>通常</Status>, <Status>本番</Status>, VALUE, Status",
        "<Status>通常</Status>, '', PART_MISSING, Status",
        "<InfoType>発表</InfoType>, <InfoType>撤回</InfoType>, VALUE, InfoType",
        "<EventID>20310305100005</EventID>, <EventID/>, PART_MISSING, EventID",
        "2031-03-05T10:05:00+09:00, きのう, VALUE, ReportDateTime",
        "2031-03-05T10:05:00+09:00, 2031-02-30T10:05:00+09:00, VALUE, ReportDateTime",
        "2031-03-05T10:05:00+09:00, +999999999-01-01T00:00:00+09:00, VALUE, ReportDateTime",
        "<MaxInt>5-</MaxInt>, <MaxInt>8</MaxInt>, VALUE, MaxInt",
        "<Code>1720100</Code><MaxInt>, <MaxInt>, PART_MISSING, Code",
        "informationBasis1, informationBasis9, PART_MISSING, Head",
        "body/seismology1, body/volcanology1, PART_MISSING, Body"
    })
    void aBrokenPartIsRefusedByItsName(String part, String instead, Reason reason, String where) {
        TelegramRefused refused =
                catchThrowableOfType(TelegramRefused.class, () -> Samples.telegram(Samples.QUAKE, part, instead));

        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.part()).isEqualTo(where);
    }

    @Test
    void anIdTooLongToBeAKeyIsRefused() {
        assertThat(refusal(() -> Samples.telegram(Samples.QUAKE, "20310305100005", "2".repeat(65))))
                .isEqualTo(Reason.VALUE);
    }

    @Test
    void xmlThatIsNoReportOfTheAgencyIsRefused() {
        assertThat(refusal(() -> Samples.read("<feed xmlns='http://www.w3.org/2005/Atom'/>", "")))
                .isEqualTo(Reason.NOT_A_REPORT);
        assertThat(refusal(() -> Samples.read("<Report/>", ""))).isEqualTo(Reason.NOT_A_REPORT);
        assertThat(refusal(() -> Samples.read("<Report xmlns='http://xml.kishou.go.jp/jmaxml1/'/>", "")))
                .isEqualTo(Reason.PART_MISSING);
    }

    @Test
    void aTelegramThatBreaksOffAnywhereIsRefused() {
        String whole = Samples.text(Samples.RAIN).strip();

        for (int end = 1; end < whole.length(); end += 37) {
            String part = whole.substring(0, end);
            assertThat(catchThrowableOfType(TelegramRefused.class, () -> Samples.read(part, "VPWW55")))
                    .as("cut at %d", end)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsWrongWithTheXmlIsARefusalOfTheTelegram(XmlRefused.Reason reason) {
        TelegramRefused refused = new TelegramRefused(new XmlRefused(reason, "Serial"));

        assertThat(refused.reason()).hasToString(reason.name());
        assertThat(refused.part()).isEqualTo("Serial");
    }

    private static Reason refusal(ThrowingCallable reading) {
        TelegramRefused refused = catchThrowableOfType(TelegramRefused.class, reading);
        assertThat(refused).isNotNull();
        return refused.reason();
    }
}
