package jp.kairan.events;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.kairan.paper.PaperColumn;
import jp.kairan.paper.PaperTable;
import jp.kairan.tables.Cell;
import jp.kairan.tables.Grid;
import jp.kairan.tables.JapaneseText;

/**
 * An attendance sheet as a file to take along or to print.
 *
 * @param zone of the city, in which its times are told
 */
record AttendancePrint(AttendanceSheet sheet, ZoneId zone) {
    private static final List<String> COLUMNS =
            List.of("No", "氏名", "フリガナ", "所属", "回答", "大人", "子ども", "回答方法", "代理・委任状", "備考", "受付", "来場人数");

    private static final List<PaperColumn> ON_PAPER = List.of(
            PaperColumn.number("No", 3),
            PaperColumn.text("氏名", 11),
            PaperColumn.text("フリガナ", 13),
            PaperColumn.text("所属", 12),
            PaperColumn.text("回答", 6),
            PaperColumn.number("大人", 4),
            PaperColumn.number("子ども", 5),
            PaperColumn.text("回答方法", 7),
            PaperColumn.text("代理・委任状", 10),
            PaperColumn.text("備考", 13),
            PaperColumn.text("受付", 7));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日(E)", Locale.JAPANESE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter OTHER_DAY = DateTimeFormatter.ofPattern("M/d H:mm");
    private static final int LONGEST_TITLE = 60;

    /** The bytes of the file. */
    byte[] bytes(AttendanceFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            switch (format) {
                case CSV -> grid().writeCsv(out);
                case XLSX -> grid().writeXlsx(out);
                case PDF -> paper().writeLandscapePdf(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What the file is called: title and day, without the characters that some file systems refuse. */
    String fileName(AttendanceFormat format) {
        String title =
                sheet.title().replaceAll("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}]", " ").strip();
        int end = title.offsetByCodePoints(0, Math.min(LONGEST_TITLE, title.codePointCount(0, title.length())));
        return "出席名簿_" + title.substring(0, end) + "_" + day(sheet.startsAt()) + "." + format.suffix;
    }

    /** The sheet as a table; names of columns are part of its contract with whoever reads the file. */
    Grid grid() {
        List<List<Cell>> rows = new ArrayList<>();
        for (AttendanceLine line : sheet.lines()) {
            rows.add(List.of(
                    Cell.of(rows.size() + 1),
                    Cell.of(line.name()),
                    Cell.of(reading(line)),
                    Cell.of(line.affiliation()),
                    Cell.of(answer(line)),
                    Cell.of(line.adults()),
                    Cell.of(line.children()),
                    Cell.of(source(line)),
                    Cell.of(standIn(line)),
                    Cell.of(line.comment()),
                    Cell.of(arrived(line)),
                    line.came() == null ? Cell.of((String) null) : Cell.of(line.came())));
        }
        return new Grid("出席名簿 " + sheet.title(), COLUMNS, rows);
    }

    private PaperTable paper() {
        Grid grid = grid();
        List<List<String>> rows = grid.shown().stream()
                .map(row -> row.subList(0, ON_PAPER.size()))
                .toList();
        return new PaperTable(grid.title(), when() + "\n" + counts(), ON_PAPER, rows);
    }

    private String when() {
        LocalDate first = day(sheet.startsAt());
        LocalDate last = day(sheet.endsAt().minusMillis(1));
        String from = DAY.format(first) + (sheet.allDay() ? "" : " " + time(TIME, sheet.startsAt()));
        String to = first.equals(last)
                ? sheet.allDay() ? "" : "〜" + time(TIME, sheet.endsAt())
                : "〜" + DAY.format(last) + (sheet.allDay() ? "" : " " + time(TIME, sheet.endsAt()));
        return from + to + (sheet.place() == null ? "" : "　" + sheet.place());
    }

    private String counts() {
        AttendanceTotals totals = sheet.totals();
        return "出席予定 %d人　キャンセル待ち %d人　受付済 %d人(うち当日参加 %d人)%s"
                .formatted(
                        totals.expectedHeads(),
                        totals.waitingHeads(),
                        totals.checkedInHeads(),
                        totals.walkInHeads(),
                        totals.finalCount() == null ? "" : "　最終人数 " + totals.finalCount() + "人");
    }

    private static String reading(AttendanceLine line) {
        return line.kana() == null ? null : JapaneseText.katakana(JapaneseText.narrow(line.kana()));
    }

    private static String answer(AttendanceLine line) {
        return switch (line.state()) {
            case ATTEND -> line.seat() == Seat.WAITING ? "キャンセル待ち" : "出席";
            case ABSENT -> "欠席";
            case UNDECIDED -> "未定";
        };
    }

    private static String source(AttendanceLine line) {
        return switch (line.source()) {
            case SELF -> "本人";
            case PHONE -> "電話";
            case PAPER -> "紙";
            case DESK -> "窓口";
            case WALK_IN -> "当日";
        };
    }

    private static String standIn(AttendanceLine line) {
        if (line.proxyName() != null) {
            return "代理 " + line.proxyName();
        }
        if (line.mandate() == null) {
            return null;
        }
        return "委任状 " + (line.mandate() == Mandate.CHAIR ? "議長一任" : line.mandateName());
    }

    private String arrived(AttendanceLine line) {
        if (line.checkedInAt() == null) {
            return null;
        }
        boolean onTheDay = day(line.checkedInAt()).equals(day(sheet.startsAt()));
        return time(onTheDay ? TIME : OTHER_DAY, line.checkedInAt());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private String time(DateTimeFormatter as, Instant at) {
        return as.format(at.atZone(zone));
    }
}
