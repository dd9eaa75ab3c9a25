package jp.kairan.safety.drills;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.safety.board.AnswerClock;
import jp.kairan.tables.Cell;
import jp.kairan.tables.Grid;

/**
 * A score sheet as a file for a spreadsheet, without the names of anybody.
 *
 * @param zone of the city, in which its days are told
 */
record ScoreFile(ScoreSheet sheet, ZoneId zone) {
    /** Names of columns are part of the contract with whoever reads the file. */
    private static final List<String> RESULT =
            List.of("世帯数", "回答", "無事", "助けが必要", "至急支援要", "未到達", "25%到達(秒)", "50%到達(秒)", "75%到達(秒)");

    /** What stands where a number is withheld. */
    private static final String WITHHELD = "非公開";

    private static final int LONGEST_NAME = 60;

    /** The bytes of the file. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            grid().writeCsv(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What the file is called: unit and day, without the characters that some file systems refuse. */
    String fileName() {
        String name = sheet.own()
                .name()
                .replaceAll("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}]", " ")
                .strip();
        int end = name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
        return kind() + "結果_" + name.substring(0, end) + "_" + LocalDate.ofInstant(sheet.openedAt(), zone) + ".csv";
    }

    private String kind() {
        return sheet.drill() ? "【訓練】安否確認" : "安否確認";
    }

    /** The sheet as a table. */
    Grid grid() {
        List<String> columns = new ArrayList<>(List.of("種別", "日付", "単位"));
        columns.addAll(RESULT);
        columns.add("前回の日付");
        RESULT.forEach(name -> columns.add("前回 " + name));
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(sheet.own()));
        sheet.parts().forEach(line -> rows.add(row(line)));
        return new Grid(kind() + "結果", columns, rows);
    }

    private List<Cell> row(ScoreLine line) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(sheet.drill() ? "訓練" : "実際"));
        cells.add(Cell.of(LocalDate.ofInstant(sheet.openedAt(), zone)));
        cells.add(Cell.of(line.outside() ? line.name() + "(町会に入っていない世帯)" : line.name()));
        result(cells, line.result());
        if (line.earlier() == null) {
            cells.add(Cell.of((LocalDate) null));
            RESULT.forEach(name -> cells.add(Cell.of((String) null)));
        } else {
            cells.add(Cell.of(line.earlier().on()));
            result(cells, line.earlier().result());
        }
        return cells;
    }

    private static void result(List<Cell> cells, ScoreLine.Result result) {
        var counts = result.counts();
        cells.add(Cell.of(counts.households()));
        cells.add(count(counts.answered()));
        cells.add(count(counts.safe()));
        cells.add(Cell.of(counts.help()));
        cells.add(Cell.of(counts.urgent()));
        cells.add(count(result.neverReached()));
        AnswerClock clock = result.clock();
        cells.add(seconds(clock == null ? null : clock.t25()));
        cells.add(seconds(clock == null ? null : clock.t50()));
        cells.add(seconds(clock == null ? null : clock.t75()));
    }

    private static Cell count(Integer number) {
        return number == null ? Cell.of(WITHHELD) : Cell.of(number);
    }

    private static Cell seconds(Long seconds) {
        return seconds == null ? Cell.of((String) null) : Cell.of(seconds);
    }
}
