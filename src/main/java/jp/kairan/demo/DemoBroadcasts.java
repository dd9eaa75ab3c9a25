package jp.kairan.demo;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.Actor;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.ShelterId;
import jp.kairan.access.UnitId;
import jp.kairan.broadcasts.Area;
import jp.kairan.broadcasts.Broadcasts;
import jp.kairan.broadcasts.Entry;
import jp.kairan.broadcasts.Release;
import jp.kairan.broadcasts.Step;
import jp.kairan.broadcasts.ZoneId;
import jp.kairan.broadcasts.templates.Category;
import jp.kairan.broadcasts.templates.Details;
import jp.kairan.broadcasts.templates.Template;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Sql;
import jp.kairan.shelters.Crowding;
import jp.kairan.shelters.ShelterState;
import jp.kairan.shelters.ShelterStatus;
import jp.kairan.shelters.Shelters;

/** What the demo city's officers have said when a visitor comes: some broadcasts that run, and one that waits. */
@Singleton
class DemoBroadcasts {
    /** So long they run, because a visitor may come back on another day. */
    private static final Duration SHOWN = Duration.ofDays(3);

    private static final String WATERWORKS = "企業局 給水課";

    private final Sql sql;
    private final DemoPeople people;
    private final Broadcasts broadcasts;
    private final Release release;
    private final Shelters shelters;
    private final Clock clock;

    DemoBroadcasts(Sql sql, DemoPeople people, Broadcasts broadcasts, Release release, Shelters shelters, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.broadcasts = broadcasts;
        this.release = release;
        this.shelters = shelters;
        this.clock = clock;
    }

    /** Sends them in the transaction in which the city is loaded. */
    @Transactional(TxType.MANDATORY)
    public void send() {
        Actor writer = officer(DemoRole.CITY_STAFF);
        Actor second = officer(DemoRole.OTHER_CITY_STAFF);
        Instant now = Instant.now(clock);
        broadcasts.enter(writer, news(now), false, true);
        water(writer, now);
        broadcasts.enter(writer, snowClearing(now), false, true);
        approved(second, broadcasts.enter(writer, opening(now), false, true));
        crowd(writer);
        approved(second, broadcasts.enter(writer, evacuation(now), true, true));
        broadcasts.enter(writer, heavySnow(now), false, true);
    }

    private Actor officer(DemoRole role) {
        return people.actor(people.account(role).orElseThrow());
    }

    private void approved(Actor second, BroadcastId id) {
        long seen = sql.number("select lock_version from broadcast where id = ?", id);
        release.approve(second, id, (int) seen);
    }

    private Entry news(Instant now) {
        LocalDate day = LocalDate.now(clock).plusWeeks(2);
        Entry.Own words =
                new Entry.Own("冬の備えの相談会を開きます", "除雪機の使い方、水道管の凍結、高齢の方の冬の暮らしについて、窓口の職員がお答えします。", "申し込みはいりません。直接お越しください。");
        Entry.Translation english = new Entry.Translation(
                Language.EN,
                "Come and ask how to get ready for winter",
                "Our staff answer questions about snow blowers, frozen water pipes and winter life of elderly people.",
                "No booking needed.");
        return new Entry(
                "広報広聴課",
                "076-000-0000",
                Category.NEWS,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                words,
                List.of(english),
                units("C"),
                null,
                null,
                now.plus(Duration.ofDays(15)),
                new Entry.Occasion(at(day, 10), at(day, 16), "金沢市役所 1階"));
    }

    /** A cut, then until when it lasts, and beside it where water is to be had. */
    private void water(Actor writer, Instant now) {
        Instant from = now.minus(Duration.ofHours(1));
        Instant to = now.plus(Duration.ofHours(8));
        BroadcastId id = broadcasts.enter(writer, waterCut(Details.at(from), now), false, true);
        Details longer = new Details(null, null, from, null, to, null, null, null);
        broadcasts.enter(writer, id, Step.UPDATE, waterCut(longer, now), true);
        Instant open = now.plus(Duration.ofHours(1));
        Details point = new Details("米泉小学校", "ヨネイズミショウガッコウ", null, open, to, null, null, null);
        broadcasts.enter(
                writer, filled(WATERWORKS, Template.WATER_SUPPLY_POINT, point, units("F01"), null, now), false, true);
    }

    private Entry waterCut(Details details, Instant now) {
        return filled(WATERWORKS, Template.WATER_CUT, details, units("F01"), null, now);
    }

    private Entry snowClearing(Instant now) {
        Details where = new Details("米泉町 中央通り", null, now, null, null, null, null, null);
        return filled("道路管理課", Template.SNOW_CLEARING_STARTED, where, units("A0001"), null, now);
    }

    private Entry opening(Instant now) {
        Entry.Places places = new Entry.Places(List.of(shelter(0, 0), shelter(0, 1), shelter(1, 0)), null, null);
        return filled("危機管理課", Template.SHELTER_OPENED, Details.at(now), river(), places, now);
    }

    /** What those on the spot reported after the opening. */
    private void crowd(Actor writer) {
        say(writer, shelter(0, 0), Crowding.VACANT, 23, List.of(), "体育館を開けています。");
        say(writer, shelter(0, 1), Crowding.CROWDED, 61, List.of("毛布", "飲料水"), "");
        ShelterId full = shelter(1, 0);
        int capacity = (int) sql.number("select capacity from shelter where id = ?", full);
        say(writer, full, Crowding.FULL, capacity, List.of("簡易トイレ"), "駐車場もいっぱいです。");
    }

    private Entry evacuation(Instant now) {
        return filled("危機管理課", Template.EVACUATION_LEVEL3, Details.at(now), units("F01"), null, now);
    }

    /** Stays with the second person, so that a visitor can be that one. */
    private Entry heavySnow(Instant now) {
        return filled("危機管理課", Template.HEAVY_SNOW, Details.at(now), units("C"), null, now);
    }

    private static Entry filled(
            String department, Template template, Details details, Area area, Entry.Places places, Instant now) {
        return Entry.filled(department, "076-000-0000", template, details, area, places, now.plus(SHOWN));
    }

    private void say(Actor writer, ShelterId id, Crowding crowding, int people, List<String> needs, String note) {
        shelters.say(writer, id, new ShelterStatus(ShelterState.OPEN, crowding, people, needs, note, null));
    }

    private Area units(String code) {
        return new Area(List.of(new UnitId(id("select id from unit where code = ?", code))), List.of());
    }

    private Area river() {
        return new Area(List.of(), List.of(new ZoneId(id("select id from zone where name = ?", ZoneRows.RIVER))));
    }

    private ShelterId shelter(int district, int sort) {
        return new ShelterId(id("select id from shelter where code = ?", ShelterRows.code(district, sort)));
    }

    private UUID id(String query, String value) {
        return sql.one(query, row -> row.uuid("id"), value).orElseThrow();
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(clock.getZone()).toInstant();
    }
}
