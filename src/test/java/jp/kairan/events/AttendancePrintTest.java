package jp.kairan.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class AttendancePrintTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant START = Instant.parse("2027-01-11T10:00:00Z");
    private static final String[][] FAMILIES = {
        {"山田", "ヤマダ"}, {"勅使河原", "テシガワラ"}, {"髙橋", "タカハシ"}, {"葛城", "カツラギ"}, {"東", "アズマ"}, {"小比類巻", "コヒルイマキ"}
    };
    private static final String[][] GIVEN = {{"太郎", "タロウ"}, {"吉子", "ヨシコ"}, {"權右衛門", "ゴンエモン"}, {"凜", "リン"}};

    /** Sixty made-up people, with everything that a line may hold. */
    static AttendanceSheet sixty() {
        List<AttendanceLine> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String[] family = FAMILIES[i % FAMILIES.length];
            String[] given = GIVEN[i % GIVEN.length];
            lines.add(new AttendanceLine(
                    AnswerId.next(),
                    Party.ACCOUNT,
                    AnswerId.next().value(),
                    family[0] + " " + given[0],
                    i % 17 == 16 ? null : family[1] + " " + given[1],
                    i % 3 == 0 ? "米泉町第" + (i % 9 + 1) + "町会" : "泉野町会連合会 " + (i % 12 + 1) + "班",
                    i > 55 ? AnswerState.ABSENT : AnswerState.ATTEND,
                    i > 55 ? null : i > 52 ? Seat.WAITING : Seat.SEATED,
                    i > 55 ? 0 : 1 + i % 3,
                    i > 55 ? 0 : i % 2,
                    Source.values()[i % Source.values().length],
                    i == 4 ? "副会長 大久保 三千代" : null,
                    i > 55 ? Mandate.CHAIR : null,
                    null,
                    i % 7 == 2 ? "膝が悪いので椅子の席をお願いします。10分ほど遅れます。" : null,
                    i % 5 == 1 ? START.minusSeconds(60L * i) : null,
                    null,
                    null,
                    i % 5 == 1 ? 1 : null));
        }
        return new AttendanceSheet(
                OccurrenceId.next(),
                "令和9年 泉野校下町会連合会 新年互礼会",
                false,
                START,
                START.plusSeconds(7200),
                "泉野公民館 大広間",
                new AttendanceTotals(104, 6, 12, 14, 3, null),
                lines);
    }

    @Test
    void sixtyPeopleFillAFewPagesEachWithItsHeader() throws Exception {
        byte[] pdf = new AttendancePrint(sixty(), TOKYO).bytes(AttendanceFormat.PDF);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(2, 5);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("フリガナ", "受付");
            }
            assertThat(new PDFTextStripper().getText(document))
                    .contains("2027年1月11日(月) 19:00〜21:00", "泉野公民館 大広間", "委任状 議長一任")
                    .doesNotContain("〓");
        }
    }

    @Test
    void aFileHasANameThatEveryFileSystemTakes() {
        var print = new AttendancePrint(titled("a/b\\c:d*?\"<>|\u0007 " + "𠮷".repeat(80)), TOKYO);

        assertThat(print.fileName(AttendanceFormat.XLSX))
                .startsWith("出席名簿_a b c d")
                .endsWith("𠮷_2027-01-11.xlsx")
                .doesNotContainPattern("[\\\\/:*?\"<>|\\p{Cc}]");
    }

    @Test
    void allDayAndOverSeveralDaysIsToldInDays() throws Exception {
        Instant midnight = Instant.parse("2027-01-10T15:00:00Z");
        AttendanceSheet whole = new AttendanceSheet(
                OccurrenceId.next(),
                "作業",
                true,
                midnight,
                midnight.plusSeconds(2 * 86400),
                null,
                sixty().totals(),
                List.of());

        try (PDDocument document = Loader.loadPDF(new AttendancePrint(whole, TOKYO).bytes(AttendanceFormat.PDF))) {
            assertThat(new PDFTextStripper().getText(document)).contains("2027年1月11日(月)〜2027年1月12日(火)");
        }
    }

    private static AttendanceSheet titled(String title) {
        AttendanceSheet like = sixty();
        return new AttendanceSheet(
                like.occurrence(), title, false, START, START.plusSeconds(1), null, like.totals(), like.lines());
    }
}
