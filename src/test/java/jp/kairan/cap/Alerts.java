package jp.kairan.cap;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Alerts of a city as it might send them. */
final class Alerts {
    static final String SENDER = "kairan.city.example.jp";
    static final OffsetDateTime SENT = OffsetDateTime.parse("2031-07-12T03:20:00+09:00");

    private Alerts() {}

    static CapInfo told(String language, CapResponse response, CapArea... areas) {
        return new CapInfo(
                language,
                new CapEvent(
                        List.of(CapCategory.MET, CapCategory.SAFETY),
                        "避難指示",
                        List.of(response),
                        CapUrgency.IMMEDIATE,
                        CapSeverity.SEVERE,
                        CapCertainty.LIKELY,
                        List.of(new CapValue("警戒レベル", "4"))),
                CapPeriod.until(SENT.plusHours(12)),
                new CapText(
                        "",
                        "見本市",
                        "川の近くの人は避難してください",
                        "大雨で川の水が増えています。\n橋を渡らないでください。",
                        "<全員> 避難 & 声かけ ]]> 🏃",
                        URI.create("https://city.example.jp/防災?id=1&lang=" + language),
                        "危機管理課"),
                List.of(new CapValue("AlertLevel", "4")),
                List.of(new CapResource(
                        "避難所の地図", "image/png", 1024L, URI.create("https://city.example.jp/map.png"), "", "")),
                List.of(areas));
    }

    static CapArea riverside() {
        return new CapArea(
                "川沿いの町会",
                List.of(polygon("36.56", "136.65", "36.57", "136.65", "36.57", "136.66", "36.56", "136.65")),
                List.of(new CapCircle(point("36.5611", "136.6565"), new BigDecimal("1.5"))),
                List.of(new CapValue("JIS-X-0402", "172014")),
                new BigDecimal("0"),
                new BigDecimal("164.04"));
    }

    static CapPolygon polygon(String... degrees) {
        return new CapPolygon(Stream.iterate(0, i -> i < degrees.length, i -> i + 2)
                .map(i -> point(degrees[i], degrees[i + 1]))
                .toList());
    }

    static CapPoint point(String latitude, String longitude) {
        return new CapPoint(new BigDecimal(latitude), new BigDecimal(longitude));
    }

    /** In three languages, one of them plain Japanese. */
    static CapAlert first() {
        return CapAlert.first(
                "urn:uuid:0190a5b2-0001",
                SENDER,
                SENT,
                CapStatus.ACTUAL,
                "",
                List.of(
                        told("ja-JP", CapResponse.EVACUATE, riverside()),
                        told("ja-x-easy", CapResponse.EVACUATE, riverside()),
                        told("en", CapResponse.EVACUATE, riverside())));
    }

    static CapAlert drill() {
        return CapAlert.first(
                "drill-1",
                SENDER,
                SENT,
                CapStatus.EXERCISE,
                "市総合防災訓練",
                List.of(told("ja-JP", CapResponse.SHELTER, CapArea.named("全市", List.of()))));
    }

    static CapAlert update() {
        return first().followedBy(
                        CapMessageType.UPDATE,
                        "urn:uuid:0190a5b2-0002",
                        SENT.plusHours(1),
                        List.of(told("ja-JP", CapResponse.EXECUTE, riverside())));
    }

    static CapAlert cancel() {
        return update().followedBy(
                        CapMessageType.CANCEL,
                        "urn:uuid:0190a5b2-0003",
                        SENT.plusHours(6),
                        List.of(told("ja-JP", CapResponse.ALL_CLEAR)));
    }

    static CapAlert toStaff() {
        CapAlert first = first();
        return new CapAlert(
                "staff-1",
                SENDER,
                OffsetDateTime.parse("2031-07-12T03:20:00Z"),
                CapStatus.TEST,
                CapMessageType.ACK,
                "雨量計",
                new CapDistribution(CapScope.PRIVATE, "", List.of("危機管理 課", "staff@city.example.jp")),
                List.of("profile:1"),
                "",
                List.of(first.reference(), update().reference()),
                List.of("大雨 2031", "flood"),
                List.of());
    }

    static Stream<CapAlert> all() {
        return Stream.of(first(), drill(), update(), cancel(), toStaff());
    }

    static String text(CapAlert alert) {
        return new String(CapWriter.write(alert), StandardCharsets.UTF_8);
    }

    static CapAlert read(String document) throws CapRefused {
        return CapReader.read(document.getBytes(StandardCharsets.UTF_8));
    }
}
