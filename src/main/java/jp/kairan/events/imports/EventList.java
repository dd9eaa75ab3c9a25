package jp.kairan.events.imports;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kairan.tables.CsvEntry;
import jp.kairan.tables.CsvFault;
import jp.kairan.tables.CsvLimits;
import jp.kairan.tables.CsvOpening;
import jp.kairan.tables.CsvReason;
import jp.kairan.tables.CsvRefusal;
import jp.kairan.tables.CsvRow;
import jp.kairan.tables.CsvTable;

/**
 * A file of the municipal list, read through.
 *
 * @param whole false where its rows could not be told apart, so that nothing of it may be laid down
 * @param listings the sound rows, each key once
 * @param reports what there is to say, in the order of the file
 * @param refused rows that are not taken, or faults of the file
 * @param ignored headers that mean nothing here
 */
record EventList(boolean whole, List<Listing> listings, List<RowReport> reports, int refused, List<String> ignored) {
    /** Several years of a large city; more would hold the transaction for too long. */
    private static final int MOST_ROWS = 10_000;

    /** A list of so many rows is at most a third of it. */
    private static final CsvLimits LIMITS = new CsvLimits(16 << 20, 500, 10_000);

    /** After these the reader of the table knows no more where rows begin. */
    private static final Set<CsvReason> TORN =
            Set.of(CsvReason.UNCLOSED_QUOTE, CsvReason.TEXT_AFTER_QUOTE, CsvReason.UNREADABLE);

    static EventList read(byte[] file, ZoneId zone) {
        CsvOpening opening = CsvTable.open(file, Columns.LAYOUT, LIMITS);
        if (opening instanceof CsvRefusal refusal) {
            List<RowReport> faults =
                    refusal.faults().stream().map(RowReport::refused).toList();
            return new EventList(false, List.of(), faults, faults.size(), List.of());
        }
        return rows((CsvTable) opening, zone);
    }

    private static EventList rows(CsvTable table, ZoneId zone) {
        boolean whole = true;
        int rows = 0;
        Set<Long> refused = new HashSet<>();
        Set<String> keys = new HashSet<>();
        List<Listing> listings = new ArrayList<>();
        List<RowReport> reports = new ArrayList<>();
        for (CsvEntry entry : table) {
            if (++rows > MOST_ROWS) {
                reports.add(RowReport.of(entry.line(), "", true, RowReason.TOO_MANY_ROWS));
                refused.add(entry.line());
                whole = false;
                break;
            }
            if (entry instanceof CsvFault fault) {
                whole &= !TORN.contains(fault.reason());
                refused.add(fault.line());
                reports.add(RowReport.refused(fault));
                continue;
            }
            ListingReader reader = new ListingReader((CsvRow) entry, zone);
            Optional<Listing> listing = reader.read();
            reports.addAll(reader.reports());
            if (listing.isPresent() && keys.add(listing.get().key())) {
                listings.add(listing.get());
            } else {
                refused.add(entry.line());
                listing.ifPresent(l -> reports.add(RowReport.refused(l.line(), Columns.NO, RowReason.SAME_KEY)));
            }
        }
        return new EventList(whole, listings, reports, refused.size(), table.ignored());
    }

    List<String> keys() {
        return listings.stream().map(Listing::key).toList();
    }
}
