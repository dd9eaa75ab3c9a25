package jp.kairan.bookings;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** The opening times of facilities. */
@Singleton
class Timetables {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private static final String OPENINGS = "select day, from_at, to_at from facility_opening where facility_id = ?";
    private static final String CLOSURES = "select closed_on from facility_closure where facility_id = ?";

    private final Sql sql;

    Timetables(Sql sql) {
        this.sql = sql;
    }

    Timetable of(FacilityId facility) {
        return new Timetable(
                sql.list(OPENINGS, Timetables::opening, facility),
                new HashSet<>(sql.list(CLOSURES, row -> row.date("closed_on"), facility)));
    }

    /** Refuses with 400 hours that end before they begin or meet each other, and days that are slips of the pen. */
    void check(Timetable timetable) {
        List<Opening> openings = timetable.openings();
        for (int i = 0; i < openings.size(); i++) {
            if (!openings.get(i).sound()) {
                throw KernelProblem.invalid(
                        "openings", "始まりより後の、分単位の時刻にしてください / must end after it begins, in whole minutes");
            }
            if (i > 0 && openings.get(i - 1).meets(openings.get(i))) {
                throw KernelProblem.invalid("openings", "同じ曜日の時間が重なっています / hours of a weekday overlap");
            }
        }
        if (!timetable.closedOn().stream().allMatch(Timetables::plausible)) {
            throw KernelProblem.invalid("closedOn", "日付が正しくありません / not a plausible date");
        }
    }

    /** Replaces the timetable of a facility. */
    void write(FacilityId facility, Timetable timetable) {
        sql.update("delete from facility_opening where facility_id = ?", facility);
        sql.update("delete from facility_closure where facility_id = ?", facility);
        sql.batch(
                "insert into facility_opening (facility_id, day, from_at, to_at) values (?, ?, ?, ?)",
                timetable.openings().stream()
                        .map(o -> new Object[] {facility, o.day(), o.from(), o.to()})
                        .toList());
        sql.batch(
                "insert into facility_closure (facility_id, closed_on) values (?, ?)",
                timetable.closedOn().stream()
                        .map(day -> new Object[] {facility, day})
                        .toList());
    }

    private static Opening opening(Row row) throws SQLException {
        return new Opening(row.constant("day", DayOfWeek.class), row.time("from_at"), row.time("to_at"));
    }

    private static boolean plausible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
