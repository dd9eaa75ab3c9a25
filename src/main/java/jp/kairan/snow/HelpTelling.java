package jp.kairan.snow;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Headline;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Readership;
import jp.kairan.notices.Urgency;
import jp.kairan.phrases.Phrases;
import jp.kairan.translation.Origin;
import jp.kairan.translation.Wording;

/**
 * Tells each side what the others did, in locked phrases that name nobody; what happens later corrects what was said. All
 * of it is sensitive, so a push says no more than that there is something to read, and comes from the city, because the
 * name of an association would say where the household is.
 */
@Singleton
class HelpTelling {
    static final String SEARCHING = "snow.help.searching";
    static final String MATCHED = "snow.help.matched";
    static final String DONE = "snow.help.done";
    static final String ENDED = "snow.help.ended";
    static final String OFFER = "snow.offer.new";
    static final String OFFER_ENDED = "snow.offer.ended";
    static final String ACCEPTED = "snow.answer.accepted";
    static final String DECLINED = "snow.answer.declined";

    /** How phones know the notice for the household; its subject is the request. */
    private static final String TO_HOUSEHOLD = "SNOW_HELP";
    /** How phones know the notice for the leader of a team; its subject is the offer. */
    private static final String TO_LEADER = "SNOW_HELP_OFFER";
    /** How phones know the notice for the officer who chose the team; its subject is the offer. */
    private static final String TO_OFFICER = "SNOW_HELP_ANSWER";

    private static final String RESIDENTS = """
            select distinct account_id from resident
             where household_id = ? and account_id is not null and (left_on is null or left_on > ?)""";

    /** Some days after the last wished one nobody needs it in the inbox. */
    private static final int SHOWN_FOR = 8;

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Notices notices;
    private final Readership readership;
    private final Phrases phrases;

    HelpTelling(Sql sql, Clock clock, Units units, Notices notices, Readership readership, Phrases phrases) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.notices = notices;
        this.readership = readership;
        this.phrases = phrases;
    }

    /** Tells whoever lives there today, and the officer who asked for them. */
    void household(Actor actor, HelpRequest r, String phrase) {
        TreeSet<UUID> people =
                new TreeSet<>(sql.list(RESIDENTS, row -> row.uuid("account_id"), r.household(), LocalDate.now(clock)));
        if (r.onBehalf() && !r.guarded()) {
            people.add(r.askedBy().value());
        }
        List<Term> audience =
                people.stream().map(AccountId::new).map(Term::person).toList();
        if (!audience.isEmpty()) {
            tell(actor, TO_HOUSEHOLD, r.id().value(), r, phrase, audience);
        }
    }

    /** Tells the leader of the team that the request is with. */
    void leader(Actor actor, HelpRequest r, String phrase) {
        List<Term> leader = List.of(Term.person(r.offer().leader()));
        tell(actor, TO_LEADER, r.offer().id().value(), r, phrase, leader);
    }

    /** Tells the officer who chose the team. */
    void officer(Actor actor, HelpRequest r, String phrase) {
        List<Term> officer = List.of(Term.person(r.offer().by()));
        tell(actor, TO_OFFICER, r.offer().id().value(), r, phrase, officer);
    }

    private void tell(Actor actor, String kind, UUID subject, HelpRequest r, String phrase, List<Term> audience) {
        if (readership.of(kind, subject).isPresent()) {
            notices.readdress(actor, kind, subject, audience);
            notices.correct(actor, kind, subject, headline(phrase));
            return;
        }
        notices.publish(
                actor,
                new Notice(
                        NoticeId.next(),
                        kind,
                        subject,
                        units.root().id(),
                        Urgency.NORMAL,
                        true,
                        headline(phrase),
                        false,
                        false,
                        1,
                        r.lastDay()
                                .plusDays(SHOWN_FOR)
                                .atStartOfDay(clock.getZone())
                                .toInstant(),
                        audience));
    }

    private Headline headline(String phrase) {
        Map<Language, Wording.Given> given = Arrays.stream(Language.values())
                .filter(language -> language != Language.JA)
                .collect(Collectors.toMap(
                        Function.identity(),
                        language ->
                                new Wording.Given(phrases.find(phrase, language).text(), Origin.PHRASE)));
        return new Headline(phrases.find(phrase, Language.JA).text(), given);
    }
}
