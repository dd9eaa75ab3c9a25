package jp.kairan.events.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kairan.kernel.Sha256;
import jp.kairan.tables.CsvColumn;
import jp.kairan.tables.CsvRow;
import jp.kairan.tables.JapaneseDate;
import jp.kairan.tables.Reading;

/** Understands one row of the list; what it cannot take is told and the row refused. */
final class ListingReader {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NO = 60;

    private final CsvRow row;
    private final ZoneId zone;
    private final List<RowReport> reports = new ArrayList<>();

    ListingReader(CsvRow row, ZoneId zone) {
        this.row = row;
        this.zone = zone;
    }

    /** What there is to say about the row, once it is read. */
    List<RowReport> reports() {
        return reports;
    }

    /** The event; empty where the row is refused. */
    Optional<Listing> read() {
        String title = title();
        Optional<Span> span = span();
        LocalDate deadline = deadline();
        Particulars particulars = new Particulars(row, reports);
        Place place = particulars.place();
        String fee = particulars.fee();
        String contact = particulars.contact();
        String link = particulars.link();
        String state = Words.line(row.get(Columns.STATE));
        boolean calledOff = state.contains("中止");
        String body = particulars.text(calledOff ? "" : state);
        if (body.length() > LONGEST_TEXT) {
            refuse(Columns.WORDS, RowReason.TOO_LONG);
        }
        if (span.isEmpty() || reports.stream().anyMatch(RowReport::refused)) {
            return Optional.empty();
        }
        Span when = span.get();
        Listing.Content content = new Listing.Content(
                title,
                body,
                when.allDay(),
                when.startsAt(),
                when.endsAt(),
                place.name(),
                place.address(),
                place.latitude(),
                place.longitude(),
                fee,
                contact,
                link);
        return Optional.of(new Listing(row.line(), key(title, when.startsAt()), content, calledOff, deadline));
    }

    private String title() {
        String title = Words.line(row.get(Columns.TITLE));
        if (title.isEmpty()) {
            refuse(Columns.TITLE, RowReason.REQUIRED);
        } else if (title.length() > LONGEST_TITLE) {
            refuse(Columns.TITLE, RowReason.TOO_LONG);
        }
        return title;
    }

    private Optional<Span> span() {
        LocalDate first = day(Columns.START_DAY);
        LocalDate last = day(Columns.END_DAY);
        Optional<Duration> from = time(Columns.START_TIME);
        Optional<Duration> to = time(Columns.END_TIME);
        if (first == null) {
            if (row.get(Columns.START_DAY).isBlank()) {
                refuse(Columns.START_DAY, RowReason.REQUIRED);
            }
            return Optional.empty();
        }
        Optional<Span> span = Span.of(first, from, last, to, zone);
        if (span.isEmpty()) {
            refuse(to.isPresent() ? Columns.END_TIME : Columns.END_DAY, RowReason.END_BEFORE_START);
        }
        return span;
    }

    private LocalDate day(CsvColumn column) {
        Reading<LocalDate> day = JapaneseDate.read(row.get(column));
        day.refusal().ifPresent(fault -> reports.add(RowReport.refused(row.line(), column, fault)));
        return day.found().orElse(null);
    }

    private Optional<Duration> time(CsvColumn column) {
        String cell = row.get(column).strip();
        Optional<Duration> time = TimeOfDay.read(cell);
        if (time.isEmpty() && !cell.isEmpty()) {
            refuse(column, RowReason.NOT_A_TIME);
        }
        return time;
    }

    /** Only told, because nobody answers a listed event here. */
    private LocalDate deadline() {
        Reading<LocalDate> day = JapaneseDate.read(row.get(Columns.DEADLINE_DAY));
        if (day.refusal().isPresent()) {
            reports.add(RowReport.remark(row.line(), Columns.DEADLINE_DAY, RowReason.DEADLINE_AS_TEXT));
        }
        return day.found().orElse(null);
    }

    /** Without leading zeros, because spreadsheets drop them. */
    private String key(String title, Instant start) {
        String code = Words.line(row.get(Columns.CODE)).replaceFirst("^0+", "");
        String no = Words.line(row.get(Columns.NO)).replaceFirst("^0+(?=.)", "");
        return no.isEmpty() || no.length() + code.length() > LONGEST_NO
                ? "#" + hash(code + "\n" + no + "\n" + title + "\n" + start)
                : code + "-" + no;
    }

    private static String hash(String text) {
        return Sha256.of(text).hex(16);
    }

    private void refuse(CsvColumn column, RowReason reason) {
        reports.add(RowReport.refused(row.line(), column, reason));
    }
}
