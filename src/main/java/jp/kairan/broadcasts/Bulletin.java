package jp.kairan.broadcasts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.ShelterId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.broadcasts.templates.Category;
import jp.kairan.broadcasts.templates.Weight;
import jp.kairan.broadcasts.templates.Words;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Origin;

/**
 * One message of a broadcast as it went out; it never changes.
 *
 * @param no of the message in its broadcast, from 1
 * @param drill whether nothing of it is real (訓練)
 * @param department of city hall that says it
 * @param contact how to reach the department, or null
 * @param words in every language in which there are any, Japanese always among them
 * @param areas whom it concerns: everyone below these units
 * @param shelters of which it speaks
 * @param onsetAt when what it speaks of begins, or null
 * @param expiresAt from when it is no longer said
 * @param happening when and where there is something to go to, or null
 */
public record Bulletin(
        BroadcastId broadcast,
        int no,
        Step step,
        boolean drill,
        Category category,
        Weight weight,
        String department,
        String contact,
        Map<Language, Said> words,
        List<Area> areas,
        List<ShelterId> shelters,
        Instant sentAt,
        Instant onsetAt,
        Instant expiresAt,
        Happening happening) {
    public Bulletin {
        words = Map.copyOf(words);
        areas = List.copyOf(areas);
        shelters = List.copyOf(shelters);
    }

    /** Words and where they come from. */
    public record Said(Words words, Origin origin) {}

    /** A unit of the city with its name in Japanese, and its code in the city's registers or null. */
    public record Area(UnitId unit, UnitKind kind, UnitPath path, String name, String code) {}

    /** Something to go to: a water supply point, a briefing. */
    public record Happening(Instant startsAt, Instant endsAt, String place) {}

    /** The words for a reader: in the language, otherwise in English where there are any, otherwise in Japanese. */
    public Said in(Language language) {
        return language.readable().stream()
                .filter(words::containsKey)
                .findFirst()
                .map(words::get)
                .orElseThrow();
    }

    /** Whether people at, below or around a unit are meant: a street is part of its federation's warning. */
    public boolean concerns(UnitPath unit) {
        return areas.stream().anyMatch(area -> area.path().covers(unit) || unit.covers(area.path()));
    }

    /** The same with other words. */
    Bulletin saying(Map<Language, Said> other) {
        return new Bulletin(
                broadcast,
                no,
                step,
                drill,
                category,
                weight,
                department,
                contact,
                other,
                areas,
                shelters,
                sentAt,
                onsetAt,
                expiresAt,
                happening);
    }

    /** The same about other areas and shelters. */
    Bulletin about(List<Area> where, List<ShelterId> which) {
        return new Bulletin(
                broadcast,
                no,
                step,
                drill,
                category,
                weight,
                department,
                contact,
                words,
                where,
                which,
                sentAt,
                onsetAt,
                expiresAt,
                happening);
    }
}
