package jp.kairan.events;

import static jp.kairan.events.Answering.absent;
import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.guest;
import static jp.kairan.events.Answering.with;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class AttendanceExportTest {
    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    private Association place;
    private AccountId head;
    private OccurrenceId date;

    @BeforeEach
    void open() {
        place = city.association(1, 3);
        head = city.officer(place.place(), Role.HEAD);
        date = events.lay(events.of(place.place()).meeting(null).in(Duration.ofHours(2)));
        person(
                0,
                "渡辺 一",
                "ﾜﾀﾅﾍﾞ ﾊｼﾞﾒ",
                with(with(attend(2), "children", 1), "comment", "=HYPERLINK(\"x\")\n<b>遅れます</b>"));
        person(1, "阿部 学", "あべ まなぶ", with(attend(1), "proxyName", "阿部 緑"));
        person(2, "佐藤 花子", "サトウ ハナコ", with(with(absent(), "mandate", "NAMED"), "mandateName", "鈴木 三郎"));
        guest(head, date, "来賓 市長", attend(1));
        Attending.scan(head, date, Attending.code(place.houses().get(1).anyResident(), date))
                .statusCode(200);
    }

    private void person(int no, String name, String kana, Map<String, ?> answer) {
        AccountId who = place.houses().get(no).anyResident();
        events.change("update resident set name = ?, name_kana = ? where account_id = ?", name, kana, who);
        give(who, date, answer).statusCode(200);
    }

    private ExtractableResponse<Response> export(String format) {
        return as(head).queryParam("state", "ATTEND", "ABSENT")
                .queryParam("format", format)
                .get(Attending.SHEET + "/export", date.value())
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract();
    }

    @Test
    void theCsvOpensInASpreadsheetInTheOrderOfReadingsAndRunsNothing() {
        var file = export("CSV");

        assertThat(file.contentType()).isEqualToIgnoringCase("text/csv; charset=UTF-8");
        assertThat(file.header("Content-Disposition"))
                .matches("attachment; filename\\*=UTF-8''%E5%87%BA%E5%B8%AD%E5%90%8D%E7%B0%BF_"
                        + "%E8%A9%A6%E9%A8%93%E3%81%AE%E8%A1%8C%E4%BA%8B_\\d{4}-\\d\\d-\\d\\d\\.csv");
        String[] lines = new String(file.asByteArray(), StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines[0]).isEqualTo("\ufeffNo,氏名,フリガナ,所属,回答,大人,子ども,回答方法,代理・委任状,備考,受付,来場人数");
        assertThat(lines[1]).matches("1,阿部 学,アベ マナブ,1班,出席,1,0,本人,代理 阿部 緑,,(\\d+/\\d+ )?\\d+:\\d\\d,1");
        assertThat(lines[2]).startsWith("2,渡辺 一,ワタナベ ハジメ,1班,出席,2,1,本人,,\"'=HYPERLINK");
        assertThat(lines[3]).isEqualTo("3,来賓 市長,,,出席,1,0,窓口,,,,");
        assertThat(lines[4]).isEqualTo("4,佐藤 花子,サトウ ハナコ,1班,欠席,0,0,本人,委任状 鈴木 三郎,,,");
    }

    @Test
    void theWorkbookHoldsTheSameRows() throws Exception {
        var file = export("XLSX");

        assertThat(file.header("Content-Disposition")).endsWith(".xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            assertThat(book.getFirstSheet().getName()).isEqualTo("出席名簿 試験の行事");
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.stream().map(row -> row.getCellText(1)))
                    .containsExactly("氏名", "阿部 学", "渡辺 一", "来賓 市長", "佐藤 花子");
            assertThat(rows.get(2).getCellAsNumber(5)).contains(BigDecimal.valueOf(2));
            assertThat(rows.get(4).getCellText(8)).isEqualTo("委任状 鈴木 三郎");
        }
    }

    @Test
    void thePdfIsPrintedAcrossWithItsDayAndItsCounts() throws Exception {
        var file = export("PDF");

        assertThat(file.contentType()).isEqualTo("application/pdf");
        try (PDDocument document = Loader.loadPDF(file.asByteArray())) {
            var box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth()).isGreaterThan(box.getHeight());
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("出席名簿 試験の行事", "阿部 学", "サトウ ハナコ", "<b>遅れます</b>", "出席予定 5人", "受付済 1人")
                    .containsPattern("\\d{4}年\\d+月\\d+日\\([月火水木金土日]\\) \\d+:\\d\\d〜");
        }
    }

    @Test
    void whoTookItAndHowMuchIsNoted() {
        export("PDF");

        assertThat(events.number("""
                        select count(*) from audit_entry
                         where action = 'AttendanceExported' and subject_id = ?
                           and detail = '{"format": "PDF", "lines": 4}'""", date)).isEqualTo(1);
    }

    @Test
    void aFormatThereIsNotIsRefused() {
        as(head).get(Attending.SHEET + "/export", date.value()).then().statusCode(400);
        as(head).get(Attending.SHEET + "/export?format=DOC", date.value())
                .then()
                .statusCode(404);
    }
}
