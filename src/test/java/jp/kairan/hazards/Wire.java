package jp.kairan.hazards;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import jp.kairan.hazards.jma.Telegram;
import jp.kairan.hazards.jma.TelegramRefused;

/** Telegrams as the agency would send them on a small day, written for the tests. */
record Wire(String type, String text) {
    private static final DateTimeFormatter TOKYO =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Tokyo"));

    /** What the city felt. */
    static Wire quake(String event, Instant began, Instant reported, String intensity) {
        return felt(event, began, reported, "<MaxInt>" + intensity + "</MaxInt>");
    }

    /** No station of the city reports, and it must have been strong. */
    static Wire awaited(String event, Instant began, Instant reported) {
        return felt(event, began, reported, "<Condition>震度５弱以上未入電</Condition>");
    }

    private static Wire felt(String event, Instant began, Instant reported, String city) {
        return seismic("VXSE53", "震源・震度に関する情報", event, reported, """
                <Earthquake><OriginTime>%s</OriginTime><ArrivalTime>%s</ArrivalTime>
                  <jmx_eb:Magnitude type="Mj" description="Ｍ６．４">6.4</jmx_eb:Magnitude></Earthquake>
                <Intensity><Observation><MaxInt>7</MaxInt><Pref><Name>石川県</Name><Code>17</Code><MaxInt>7</MaxInt>
                  <Area><Name>石川県加賀</Name><Code>391</Code><MaxInt>7</MaxInt>
                    <City><Name>金沢市</Name><Code>1720100</Code>%s</City></Area>
                </Pref></Observation></Intensity>""".formatted(
                        TOKYO.format(began), TOKYO.format(began), city));
    }

    /** What the region felt, a minute and a half after. */
    static Wire first(String event, Instant began, Instant reported, String intensity) {
        return seismic("VXSE51", "震度速報", event, reported, """
                <Intensity><Observation><MaxInt>%1$s</MaxInt><Pref><Name>石川県</Name><Code>17</Code><MaxInt>%1$s</MaxInt>
                  <Area><Name>石川県加賀</Name><Code>391</Code><MaxInt>%1$s</MaxInt></Area>
                </Pref></Observation></Intensity>""".formatted(intensity))
                .at(began);
    }

    static Wire tsunami(String event, Instant reported, String code, String name) {
        return seismic("VTSE41", "津波警報・注意報・予報a", event, reported, """
                <Tsunami><Forecast><Item><Area><Name>石川県加賀</Name><Code>361</Code></Area>
                  <Category><Kind><Name>%s</Name><Code>%s</Code></Kind></Category></Item></Forecast></Tsunami>""".formatted(name, code));
    }

    static Wire rain(Instant reported, String code, String name, String change) {
        return warning("VPWW55", "気象警報・注意報（Ｒ０６）（大雨）", reported, code, name, change);
    }

    static Wire snow(Instant reported, String code, String name, String change) {
        return warning("VPWW60", "気象警報・注意報（Ｒ０６）（大雪）", reported, code, name, change);
    }

    /** All hazards in one, in the former form. */
    static Wire former(Instant reported, String code, String name, String change) {
        return warning("VPWW54", "気象警報・注意報（Ｈ２７）", reported, code, name, change);
    }

    private static Wire warning(String type, String title, Instant reported, String code, String name, String change) {
        return whole(type, title, "金沢地方気象台", "", reported, "meteorology1", """
                <Warning type="気象警報・注意報（府県予報区等）"><Item>
                  <Kind><Name>%2$s</Name><Code>%1$s</Code><Status>%3$s</Status></Kind>
                  <Area><Name>石川県</Name><Code>170000</Code></Area></Item></Warning>
                <Warning type="気象警報・注意報（市町村等）"><Item>
                  <Kind><Name>%2$s</Name><Code>%1$s</Code><Status>%3$s</Status></Kind>
                  <Area><Name>金沢市</Name><Code>1720100</Code></Area></Item></Warning>""".formatted(code, name, change));
    }

    private static Wire seismic(String type, String title, String event, Instant reported, String body) {
        return whole(type, title, "気象庁", event, reported, "seismology1", body);
    }

    private static Wire whole(
            String type, String title, String office, String event, Instant reported, String space, String body) {
        return new Wire(type, """
                <?xml version="1.0" encoding="UTF-8"?>
                <Report xmlns="http://xml.kishou.go.jp/jmaxml1/">
                <Control><Title>%s</Title><DateTime>%s</DateTime><Status>通常</Status>
                <EditorialOffice>%s</EditorialOffice><PublishingOffice>%s</PublishingOffice></Control>
                <Head xmlns="http://xml.kishou.go.jp/jmaxml1/informationBasis1/"><Title>表題</Title>
                <ReportDateTime>%s</ReportDateTime><TargetDateTime>%s</TargetDateTime>
                <EventID>%s</EventID><InfoType>発表</InfoType><Serial></Serial>
                <InfoKind>情報</InfoKind><InfoKindVersion>1.0_1</InfoKindVersion></Head>
                <Body xmlns="http://xml.kishou.go.jp/jmaxml1/body/%s/"
                  xmlns:jmx_eb="http://xml.kishou.go.jp/jmaxml1/elementBasis1/">%s</Body>
                </Report>
                """.formatted(
                        title,
                        reported.truncatedTo(ChronoUnit.SECONDS),
                        office,
                        office,
                        minute(reported),
                        minute(reported),
                        event,
                        space,
                        body));
    }

    private static String minute(Instant at) {
        return TOKYO.format(at.truncatedTo(ChronoUnit.MINUTES));
    }

    private Wire at(Instant began) {
        return new Wire(
                type, text.replaceFirst("<TargetDateTime>[^<]*<", "<TargetDateTime>" + TOKYO.format(began) + "<"));
    }

    Wire cancelled(Instant reported) {
        return again(reported, "取消").with("(?s)(<Body[^>]*>).*</Body>", "$1<Text>取り消します。</Text></Body>");
    }

    Wire corrected(Instant reported) {
        return again(reported, "訂正");
    }

    private Wire again(Instant reported, String infoType) {
        return with("<InfoType>発表<", "<InfoType>" + infoType + "<")
                .with("<DateTime>[^<]*<", "<DateTime>" + reported.truncatedTo(ChronoUnit.SECONDS) + "<")
                .with("<ReportDateTime>[^<]*<", "<ReportDateTime>" + minute(reported) + "<");
    }

    Wire drill() {
        return with("<Status>通常<", "<Status>訓練<");
    }

    Wire test() {
        return with("<Status>通常<", "<Status>試験<");
    }

    private Wire with(String part, String instead) {
        return new Wire(type, text.replaceFirst(part, instead));
    }

    String fileName() {
        return "20310305000000_0_" + type + "_170000.xml";
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Telegram read() {
        try {
            return Telegram.read(bytes(), fileName());
        } catch (TelegramRefused refused) {
            throw new AssertionError(refused);
        }
    }
}
