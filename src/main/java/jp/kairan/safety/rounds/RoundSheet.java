package jp.kairan.safety.rounds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.paper.PaperDocument;
import jp.kairan.paper.QrCode;
import jp.kairan.paper.Xhtml;

/**
 * The printed twin of a round: for somebody with a pencil, in the rain.
 *
 * @param unit the name of the unit
 * @param above the name of the unit above it
 * @param drill says so on every page, in another colour and in words
 * @param openedAt when the check began, null before anything has happened
 * @param advice what to do where life is in danger, a locked phrase
 * @param houses in the order in which one walks; each 班 begins a page
 * @param link what the code of a house says
 */
record RoundSheet(
        String unit,
        String above,
        boolean drill,
        ZonedDateTime openedAt,
        ZonedDateTime printedAt,
        String advice,
        List<House> houses,
        Function<HouseholdId, String> link) {
    /** So that a row is as high as a thumb is wide, and a code as large as a wet camera needs. */
    static final int ROWS_A_PAGE = 12;

    private static final List<String> BOXES = List.of("無事", "けが", "助け", "不在", "タオル");
    private static final int PIXELS_A_MODULE = 6;
    private static final int LONG_NAME = 7;
    private static final int LONGER_NAME = 24;
    private static final int LONGEST_NAME = 60;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu年M月d日(E) H:mm", Locale.JAPANESE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPANESE);

    private static final String STYLE = """
            @page { size: A4; margin: 9mm 10mm 13mm 10mm; }
            .page { page-break-after: always; }
            .page.last { page-break-after: auto; }
            h1 { font-size: 19pt; margin: 0; line-height: 1.25; }
            .kind { font-size: 12pt; margin: 0; }
            .drill .kind { background: #6a1b9a; color: #fff; font-weight: bold; font-size: 14pt; padding: 1mm 3mm; }
            .drill h1 { color: #6a1b9a; }
            .fill { font-size: 12pt; margin: 1.5mm 0 1mm 0; }
            .advice { font-size: 10pt; margin: 0 0 1.5mm 0; line-height: 1.3; }
            table { width: 99.6%; border-collapse: collapse; table-layout: fixed; }
            td, th { border: 0.8pt solid #000; padding: 0; vertical-align: middle; text-align: center; }
            .drill td, .drill th { border-color: #6a1b9a; }
            th { font-size: 9pt; line-height: 1.1; height: 6mm; }
            td { height: 17.6mm; }
            td.no { font-size: 13pt; }
            td.name { text-align: left; padding: 0 2mm; font-size: 17pt; font-weight: bold; line-height: 1.1; }
            td.name.long { font-size: 12pt; }
            td.name.longer { font-size: 8pt; }
            td.box { font-size: 9pt; line-height: 1; }
            td.box .tick { font-size: 28pt; line-height: 1; }
            td.code img { width: 17mm; height: 17mm; }
            """;

    /** The bytes of the file. */
    byte[] pdf() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PaperDocument(title(), STYLE, body()).writePdf(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What the file is called, without the characters that some file systems refuse. */
    String fileName() {
        String name = unit.replaceAll("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}]", " ").strip();
        return (drill ? "【訓練】" : "") + "見回り表_" + cut(name) + ".pdf";
    }

    private static String cut(String name) {
        return name.substring(0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, length(name))));
    }

    private static int length(String name) {
        return name.codePointCount(0, name.length());
    }

    /** A long name is set smaller, because each page holds its rows. */
    private static String size(String name) {
        return length(name) <= LONG_NAME ? "" : length(name) <= LONGER_NAME ? " long" : " longer";
    }

    private String title() {
        return (drill ? "【訓練】" : "") + "安否確認 見回り表 " + unit;
    }

    private String body() {
        Map<UnitId, List<House>> groups = new LinkedHashMap<>();
        houses.forEach(house ->
                groups.computeIfAbsent(house.unit(), any -> new ArrayList<>()).add(house));
        List<List<House>> pages = new ArrayList<>();
        groups.values().forEach(group -> {
            for (int from = 0; from < group.size(); from += ROWS_A_PAGE) {
                pages.add(group.subList(from, Math.min(group.size(), from + ROWS_A_PAGE)));
            }
        });
        if (pages.isEmpty()) {
            pages.add(List.of());
        }
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            page(html, pages.get(i), i == pages.size() - 1);
        }
        return html.toString();
    }

    private void page(StringBuilder html, List<House> rows, boolean last) {
        html.append("<div class=\"page").append(drill ? " drill" : "").append(last ? " last\">" : "\">");
        html.append("<p class=\"kind\">")
                .append(drill ? "【訓練】これは訓練です　安否確認 見回り表" : "安否確認 見回り表")
                .append("</p><h1>")
                .append(Xhtml.text(heading(rows)))
                .append("</h1><p class=\"fill\">")
                .append(Xhtml.text(begun()))
                .append("　見回った人＿＿＿＿＿＿＿＿　　時刻＿＿：＿＿</p><p class=\"advice\">")
                .append(Xhtml.text(advice))
                .append("　あてはまる□に✓をつけ、あとでQRコードをアプリで読みとって送ります。(")
                .append(DAY.format(printedAt))
                .append("印刷)</p>");
        table(html, rows);
        html.append("</div>");
    }

    private String heading(List<House> rows) {
        String group = rows.isEmpty() ? unit : rows.get(0).unitName();
        return (group.equals(unit) ? above : unit) + "　" + group;
    }

    private String begun() {
        return openedAt == null ? "　　年　　月　　日" : MOMENT.format(openedAt) + " 開始";
    }

    private void table(StringBuilder html, List<House> rows) {
        html.append("<table><col style=\"width:6%\"/><col style=\"width:31%\"/>");
        BOXES.forEach(box -> html.append("<col style=\"width:10.4%\"/>"));
        html.append("<col style=\"width:11%\"/><thead><tr><th>順</th><th>世帯</th>");
        BOXES.forEach(box -> html.append("<th>").append(box).append("</th>"));
        html.append("<th>QR</th></tr></thead><tbody>");
        for (House house : rows) {
            html.append("<tr><td class=\"no\">")
                    .append(house.walkNo() == null ? "" : house.walkNo())
                    .append("</td><td class=\"name text")
                    .append(size(house.name()))
                    .append("\">")
                    .append(Xhtml.text(cut(house.name())))
                    .append("</td>");
            BOXES.forEach(box -> html.append("<td class=\"box\"><div class=\"tick\">□</div>")
                    .append(box)
                    .append("</td>"));
            html.append("<td class=\"code\"><img alt=\"QR\" src=\"data:image/png;base64,")
                    .append(Base64.getEncoder()
                            .encodeToString(QrCode.of(link.apply(house.id())).png(PIXELS_A_MODULE)))
                    .append("\"/></td></tr>");
        }
        html.append("</tbody></table>");
    }
}
