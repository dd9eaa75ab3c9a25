package jp.kairan.events.imports;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kairan.tables.CsvColumn;
import jp.kairan.tables.CsvRow;

/** What a row says besides title and time. What does not fit where it belongs goes into the text, so nothing is lost. */
final class Particulars {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST = 200;
    private static final int LONGEST_LINK = 500;

    private final CsvRow row;
    private final List<RowReport> reports;
    private final Words words = new Words();

    Particulars(CsvRow row, List<RowReport> reports) {
        this.row = row;
        this.reports = reports;
        words.say(row.get(Columns.SUBTITLE))
                .say(row.get(Columns.OUTLINE))
                .say(row.get(Columns.WORDS))
                .say(row.get(Columns.PARTS));
    }

    Place place() {
        String hall = line(Columns.PLACE);
        String point = line(Columns.MEETING_POINT);
        String name = hall.isEmpty() ? point : hall;
        if (!hall.isEmpty()) {
            words.tell("集合場所", point);
        }
        String whole = line(Columns.ADDRESS);
        String parts = Stream.of(Columns.PREFECTURE, Columns.CITY, Columns.TOWN, Columns.BLOCK)
                .map(this::line)
                .collect(Collectors.joining());
        String address = Words.line((whole.isEmpty() ? parts : whole) + " " + line(Columns.BUILDING));
        Double latitude = degrees(Columns.LATITUDE, 90);
        Double longitude = degrees(Columns.LONGITUDE, 180);
        boolean placed = latitude != null && longitude != null;
        if (!placed
                && !(line(Columns.LATITUDE).isEmpty() && line(Columns.LONGITUDE).isEmpty())) {
            reports.add(RowReport.remark(row.line(), Columns.LATITUDE, RowReason.POSITION_DROPPED));
        }
        return new Place(
                fitting("場所", name, LONGEST_NAME),
                fitting("住所", address, LONGEST),
                placed ? latitude : null,
                placed ? longitude : null);
    }

    /** 500 becomes 500円, and 0 what people call it. */
    String fee() {
        String plain = Normalizer.normalize(line(Columns.FEE), Normalizer.Form.NFKC);
        String number = plain.replace(",", "");
        String fee = plain;
        if (number.matches("[0-9]{1,9}")) {
            int yen = Integer.parseInt(number);
            fee = yen == 0 ? "無料" : "%,d円".formatted(yen);
        }
        return fitting("料金", Words.line(fee + " " + line(Columns.FEE_DETAIL)), LONGEST);
    }

    String contact() {
        String extension = line(Columns.EXTENSION);
        String contact = Stream.of(
                        line(Columns.CONTACT),
                        line(Columns.PHONE),
                        extension.isEmpty() ? "" : "内線" + extension,
                        line(Columns.MAIL))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return fitting("問い合わせ", contact, LONGEST);
    }

    /** Web addresses alone, because whoever taps one must not start anything else. */
    String link() {
        String link = row.get(Columns.LINK).strip();
        if (link.isEmpty() || link.length() <= LONGEST_LINK && web(link)) {
            return link.isEmpty() ? null : link;
        }
        words.tell("URL", link);
        reports.add(RowReport.remark(row.line(), Columns.LINK, RowReason.LINK_AS_TEXT));
        return null;
    }

    /** The whole text, once all else was asked for. */
    String text(String state) {
        boolean lasts =
                !line(Columns.END_DAY).isEmpty() && !line(Columns.END_DAY).equals(line(Columns.START_DAY));
        String from = line(Columns.START_TIME);
        String to = line(Columns.END_TIME);
        String people = Normalizer.normalize(line(Columns.CAPACITY), Normalizer.Form.NFKC);
        return words.tell("状態", state)
                .tell("時間", lasts && !from.isEmpty() && !to.isEmpty() ? from + "～" + to : "")
                .tell("日時について", row.get(Columns.TIME_NOTE))
                .tell("対象", row.get(Columns.WHO))
                .tell("定員", people.matches("[0-9,]{1,9}") ? people + "人" : row.get(Columns.CAPACITY))
                .tell("申込期限", line(Columns.DEADLINE_DAY) + " " + line(Columns.DEADLINE_TIME))
                .tell("申込方法", row.get(Columns.HOW_TO_JOIN))
                .tell("アクセス", row.get(Columns.ACCESS))
                .tell("駐車場", row.get(Columns.PARKING))
                .tell("駐輪場", row.get(Columns.BICYCLES))
                .tell("託児", row.get(Columns.NURSERY))
                .tell("外国語対応", row.get(Columns.LANGUAGES))
                .tell("主催", row.get(Columns.HOST))
                .tell("共催", row.get(Columns.CO_HOST))
                .tell("備考", row.get(Columns.REMARKS))
                .text();
    }

    private String line(CsvColumn column) {
        return Words.line(row.get(column));
    }

    private String fitting(String name, String text, int longest) {
        if (text.length() > longest) {
            words.tell(name, text);
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private Double degrees(CsvColumn column, int most) {
        String cell = Normalizer.normalize(line(column), Normalizer.Form.NFKC);
        if (!cell.matches("-?[0-9]{1,3}(\\.[0-9]{1,20})?")) {
            return null;
        }
        double value = Double.parseDouble(cell);
        return Math.abs(value) <= most && value != 0 ? value : null;
    }

    private static boolean web(String link) {
        try {
            URI uri = new URI(link);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
