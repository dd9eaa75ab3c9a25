package jp.kairan.shelters.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.kairan.shelters.Hazard;
import jp.kairan.shelters.Position;
import jp.kairan.tables.CsvColumn;
import jp.kairan.tables.CsvRow;
import jp.kairan.tables.CsvTable;
import jp.kairan.tables.JapaneseText;
import jp.kairan.tables.PhoneNumber;
import jp.kairan.tables.Reading;
import jp.kairan.tables.TextFault;

/** The cells of one row on their way into a {@link ListRow}; every fault in them is noted. */
final class RowCells {
    /** What Kanazawa appends to every name and its reading; it says what the list is, not what the place is called. */
    private static final Pattern SUFFIX =
            Pattern.compile(" ?\\((?:指定(?:緊急)?避難(?:場所|所)|シテイ(?:キンキュウ)?ヒナン(?:バショ|ジョ))\\)$");

    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(?:\\.[0-9]{1,20})?");
    private static final Set<String> YES = Set.of("1", "1.0", "○", "◯", "〇", "●", "true", "yes", "はい", "有", "あり", "該当");
    private static final Set<String> NO =
            Set.of("", "0", "0.0", "×", "✕", "x", "-", "false", "no", "いいえ", "無", "なし", "非該当");
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_TEXT = 500;

    private final CsvTable table;
    private final CsvRow row;
    private final List<ListFault> faults = new ArrayList<>();

    RowCells(CsvTable table, CsvRow row) {
        this.table = table;
        this.row = row;
    }

    List<ListFault> faults() {
        return faults;
    }

    ListRow read() {
        String name = named(text(Columns.NAME, LONGEST_NAME));
        if (name.isEmpty() && faults.isEmpty()) {
            fault(Columns.NAME, RowFault.REQUIRED);
        }
        Map<Hazard, Boolean> hazards = new EnumMap<>(Hazard.class);
        Columns.HAZARDS.forEach((hazard, column) -> {
            Boolean fit = flag(column);
            if (fit != null) {
                hazards.put(hazard, fit);
            }
        });
        return new ListRow(
                row.line(),
                text(Columns.CODE, LONGEST_CODE),
                text(Columns.NATIONAL_ID, LONGEST_CODE),
                name,
                JapaneseText.katakana(named(text(Columns.KANA, LONGEST_NAME))),
                text(Columns.ADDRESS, LONGEST_ADDRESS),
                position(),
                cell(Columns.PHONE, PhoneNumber::read),
                hazards,
                flag(Columns.ALSO_SHELTER),
                capacity(),
                communities(),
                text(Columns.NOTE, LONGEST_TEXT));
    }

    private static String named(String text) {
        return SUFFIX.matcher(text).replaceFirst("");
    }

    private Position position() {
        Double latitude = degrees(Columns.LATITUDE, 20, 46);
        Double longitude = degrees(Columns.LONGITUDE, 122, 154);
        if ((latitude == null) != (longitude == null) && faults.isEmpty()) {
            fault(latitude == null ? Columns.LATITUDE : Columns.LONGITUDE, RowFault.REQUIRED);
        }
        return Position.orNull(latitude, longitude);
    }

    private Double degrees(CsvColumn column, int least, int most) {
        String text = text(column, LONGEST_CODE);
        if (text.isEmpty()) {
            return null;
        }
        if (!DEGREES.matcher(text).matches()) {
            fault(column, RowFault.NOT_A_COORDINATE);
            return null;
        }
        double degrees = Double.parseDouble(text);
        if (degrees < least || degrees > most) {
            fault(column, RowFault.NOT_IN_JAPAN);
            return null;
        }
        return degrees;
    }

    private Boolean flag(CsvColumn column) {
        if (!table.has(column)) {
            return null;
        }
        String word = JapaneseText.searchKey(text(column, LONGEST_CODE));
        if (!YES.contains(word) && !NO.contains(word)) {
            fault(column, RowFault.NOT_YES_OR_NO);
        }
        return YES.contains(word);
    }

    private Capacity capacity() {
        String cell = row.get(Columns.CAPACITY);
        if (cell.isBlank()) {
            return null;
        }
        return Capacity.read(cell).orElseGet(() -> {
            fault(Columns.CAPACITY, RowFault.NOT_A_NUMBER_OF_PEOPLE);
            return null;
        });
    }

    private List<String> communities() {
        return Arrays.stream(text(Columns.COMMUNITIES, LONGEST_TEXT).split("[;、]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private String text(CsvColumn column, int longest) {
        return cell(column, JapaneseText::tidy, longest);
    }

    private String cell(CsvColumn column, Function<String, Reading<String>> reader) {
        return cell(column, reader, LONGEST_NAME);
    }

    private String cell(CsvColumn column, Function<String, Reading<String>> reader, int longest) {
        Reading<String> read = reader.apply(row.get(column))
                .then(text -> text.length() > longest ? Reading.refused(TextFault.TOO_LONG) : Reading.of(text));
        read.refusal().ifPresent(fault -> faults.add(ListFault.of(row.line(), column.name(), fault)));
        return read.found().orElse("");
    }

    private void fault(CsvColumn column, RowFault fault) {
        faults.add(ListFault.of(row.line(), column.name(), fault));
    }
}
