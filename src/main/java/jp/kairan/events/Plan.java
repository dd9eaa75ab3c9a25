package jp.kairan.events;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import jp.kairan.access.Term;
import jp.kairan.ical.Recurrence;

/**
 * What an event is to be, apart from its audience, its questions and its files.
 *
 * @param place where, or null
 * @param period when, or the first time where it repeats
 * @param rrule the rule it follows, or null
 * @param answerLead seconds before each start after which answers are closed; null where they close at the start
 * @param capacity heads that have room, or null
 * @param mostHeads how many people one answer may bring
 * @param quorum what makes a meeting able to decide, or null
 */
record Plan(
        EventKind kind,
        String title,
        String body,
        Place place,
        Period period,
        String rrule,
        AnsweredBy answeredBy,
        Integer answerLead,
        Integer capacity,
        int mostHeads,
        Quorum quorum,
        String feeNote,
        String contact,
        String link,
        boolean sensitive) {
    private static final int LONGEST_LEAD = 366 * 24 * 3600;

    static Plan of(Sheet sheet) {
        return new Plan(
                sheet.kind(),
                sheet.title(),
                sheet.body(),
                somewhere(sheet.place()),
                new Period(sheet.allDay(), sheet.startsAt(), sheet.endsAt()),
                sheet.rrule(),
                sheet.answeredBy(),
                sheet.answerLead(),
                sheet.capacity(),
                sheet.mostHeads(),
                sheet.quorum(),
                sheet.feeNote(),
                sheet.contact(),
                sheet.link(),
                sheet.sensitive());
    }

    /** How long before the start of a period answers close; 400 where that is after the start or a year before. */
    static Integer lead(Period period, Instant closesAt) {
        if (closesAt == null) {
            return null;
        }
        Duration lead = Duration.between(closesAt, period.startsAt());
        if (lead.isNegative() || lead.getSeconds() > LONGEST_LEAD) {
            throw Faults.one("answersCloseAt", "締切は開始より前にしてください / must be before the start, a year at the most");
        }
        return (int) lead.getSeconds();
    }

    /** Whether anybody answers. */
    boolean answered() {
        return answeredBy != AnsweredBy.NOBODY;
    }

    /** Whether it happens at the same times as another. */
    boolean sameTimes(Plan other) {
        return period.equals(other.period) && Objects.equals(rrule, other.rrule);
    }

    /** Whether whoever planned to come would have to know the difference from another; more time to answer is no harm. */
    boolean mattersAgainst(Plan other) {
        return !sameTimes(other)
                || !title.equals(other.title)
                || !Objects.equals(place, other.place)
                || !Objects.equals(feeNote, other.feeNote)
                || leadSeconds() > other.leadSeconds();
    }

    private int leadSeconds() {
        return answerLead == null ? 0 : answerLead;
    }

    /** When answers close for a date that begins then; null where none are taken. */
    Instant closesAt(Instant start) {
        return answered() ? start.minusSeconds(leadSeconds()) : null;
    }

    /** The same with every part in the one form in which it is kept; 400 with everything that is wrong with it. */
    Plan checked(List<Question> questions, ZoneId zone) {
        Faults faults = faults(questions);
        String rule = rule(faults, zone);
        faults.refuse();
        return new Plan(
                kind,
                title,
                body,
                somewhere(place),
                period,
                rule,
                answeredBy,
                answerLead,
                capacity,
                mostHeads,
                quorum,
                feeNote,
                contact,
                link,
                sensitive);
    }

    /**
     * Refuses with 400 a quorum of households where the audience is not made of households: whoever is asked for an
     * office would vote as the household they happen to live in.
     */
    void requireCountable(List<Term> audience) {
        boolean houses =
                audience.stream().allMatch(term -> term.kind() == Term.Kind.EVERYONE || term.kind() == Term.Kind.LIST);
        new Faults()
                .unless(
                        quorum == null || answeredBy != AnsweredBy.HOUSEHOLD || houses,
                        "quorum",
                        "世帯ごとの定足数は、全戸か名簿を宛先にする会議だけに決められます / households are counted for everyone or lists alone")
                .refuse();
    }

    private Faults faults(List<Question> questions) {
        Faults faults = new Faults()
                .unless(
                        kind != EventKind.DATE || !answered(),
                        "answeredBy",
                        "日付だけの予定に回答は求められません / nobody answers a mere date")
                .unless(answered() || capacity == null, "capacity", "回答を求める行事だけ定員を決められます / nobody answers")
                .unless(answered() || answerLead == null, "answersCloseAt", "回答を求める行事だけ締切を決められます / nobody answers")
                .unless(answered() || questions.isEmpty(), "questions", "回答を求める行事だけ質問できます / nobody answers")
                .unless(
                        quorum == null || kind == EventKind.MEETING && answered(),
                        "quorum",
                        "定足数は出欠をとる会議だけに決められます / for meetings that are answered")
                .unless(
                        quorum == null || quorum.part() <= quorum.whole(),
                        "quorum.part",
                        "分子は分母以下にしてください / greater than the whole")
                .unless(
                        place == null || (place.latitude() == null) == (place.longitude() == null),
                        "place",
                        "緯度と経度は両方入れてください / latitude and longitude go together")
                .unless(link == null || web(link), "link", "https:// で始まるアドレスにしてください / not an https address");
        for (int i = 0; i < questions.size(); i++) {
            faults.unless(
                    questions.get(i).whole(),
                    "questions[" + i + "].choices",
                    "選択肢は選択式の質問に2つ以上、重ならないように / two or more that differ for CHOICE, none otherwise");
        }
        return faults;
    }

    /** A place of which nothing is said is none. */
    private static Place somewhere(Place place) {
        return new Place(null, null, null, null).equals(place) ? null : place;
    }

    /** Calendars differ on what a first date means that the rule does not give, therefore there is none. */
    private String rule(Faults faults, ZoneId zone) {
        if (rrule == null) {
            return null;
        }
        try {
            Recurrence rule = Recurrence.parse(rrule);
            faults.unless(
                    rule.startsWith(period.when(zone)),
                    "rrule",
                    "最初の日が繰り返しの日に当たりません / the first date is not one that the rule gives");
            return rule.toString();
        } catch (IllegalArgumentException e) {
            faults.unless(false, "rrule", "繰り返しの指定が正しくありません / " + e.getMessage());
            return null;
        }
    }

    /** No name of a user, because such addresses are made to look like another site's. */
    private static boolean web(String link) {
        try {
            URI uri = new URI(link);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && !uri.getHost().isEmpty()
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
