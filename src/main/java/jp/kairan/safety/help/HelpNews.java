package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kairan.access.AccountId;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.Units;
import jp.kairan.evidence.Status;
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
 * What officers are told of requests, in locked phrases that name nobody: sensitive, so that a push says no more than that
 * there is something to read, and in the city's name, because an association's would say where the household is.
 */
@Singleton
class HelpNews {
    /** How phones know the notice to the city; its subject is the case. */
    static final String HANDED_OVER = "SAFETY_HELP";
    /** How phones know the notice that nobody has claimed what is urgent; its subject is the case. */
    static final String UNCLAIMED = "SAFETY_HELP_URGENT";

    /** Afterwards nobody needs it in the inbox. */
    private static final Duration SHOWN = Duration.ofDays(7);

    /** Those who hold an office at a unit above a household, and nobody who holds it further down. */
    private static final String HOLDERS = """
            select distinct o.account_id
              from office o join unit u on u.id = o.unit_id
             where u.kind = ? and o.role = any(?::text[]) and starts_with(?, u.path)
               and o.from_on <= ? and (o.to_on is null or o.to_on >= ?)
             order by o.account_id""";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Notices notices;
    private final Readership readership;
    private final Phrases phrases;

    HelpNews(Sql sql, Clock clock, Units units, Notices notices, Readership readership, Phrases phrases) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.notices = notices;
        this.readership = readership;
        this.phrases = phrases;
    }

    /** The city hears that a case is its own now. */
    void handedOver(Scene scene) {
        tell(scene, HANDED_OVER, "safety.help.handed-over", city(scene.house()));
    }

    /** Officers of the household's 班 and 町会 hear that nobody sees to what is urgent; above where there are none. */
    void unclaimed(Scene scene) {
        tell(scene, UNCLAIMED, "safety.status.urgent", near(scene.house()));
    }

    /** Nobody needs to read of it any longer. */
    void over(HelpCase of) {
        Instant now = Instant.now(clock);
        Stream.of(HANDED_OVER, UNCLAIMED)
                .filter(kind -> readership.of(kind, of.id()).isPresent())
                .forEach(kind -> notices.expire(kind, of.id(), now));
    }

    private void tell(Scene scene, String kind, String phrase, List<Term> audience) {
        UUID subject = scene.held().id();
        boolean grave = !scene.incident().drill() && scene.needs().state().status() == Status.URGENT;
        Urgency urgency = grave ? Urgency.EMERGENCY : Urgency.IMPORTANT;
        Headline headline = headline(phrase, scene.incident().drill());
        Instant expiresAt = scene.now().plus(SHOWN);
        if (readership.of(kind, subject).isPresent()) {
            notices.expire(kind, subject, expiresAt);
            notices.hurry(kind, subject, urgency);
            notices.readdress(scene.actor(), kind, subject, audience);
            notices.correct(scene.actor(), kind, subject, headline);
            return;
        }
        notices.publish(
                scene.actor(),
                new Notice(
                        NoticeId.next(),
                        kind,
                        subject,
                        units.root().id(),
                        urgency,
                        true,
                        headline,
                        false,
                        false,
                        1,
                        expiresAt,
                        audience));
    }

    private List<Term> near(House house) {
        if (house.guarded()) {
            return city(house);
        }
        List<Term> association = Stream.concat(
                        holders(UnitKind.ASSOCIATION, List.of(Role.HEAD, Role.VICE_HEAD), house.path()),
                        holders(UnitKind.GROUP, List.of(Role.GROUP_LEADER), house.path()))
                .distinct()
                .toList();
        if (!association.isEmpty()) {
            return association;
        }
        List<Term> federation = holders(UnitKind.FEDERATION, List.of(Role.HEAD, Role.VICE_HEAD), house.path())
                .toList();
        return federation.isEmpty() ? city(house) : federation;
    }

    /** Of a protected household only those hear who may see it. */
    private List<Term> city(House house) {
        Term administrators = Term.office(Role.CITY_ADMIN, units.root().id());
        return house.guarded()
                ? List.of(administrators)
                : List.of(Term.office(Role.CITY_STAFF, units.root().id()), administrators);
    }

    private Stream<Term> holders(UnitKind kind, List<Role> roles, UnitPath path) {
        LocalDate today = LocalDate.now(clock);
        return sql
                .list(HOLDERS, row -> new AccountId(row.uuid("account_id")), kind, roles, path.value(), today, today)
                .stream()
                .map(Term::person);
    }

    private Headline headline(String phrase, boolean drill) {
        Function<Language, String> title = language ->
                (drill ? mark(language) : "") + phrases.find(phrase, language).text();
        return new Headline(
                title.apply(Language.JA),
                Arrays.stream(Language.values())
                        .filter(language -> language != Language.JA)
                        .collect(Collectors.toMap(
                                Function.identity(),
                                language -> new Wording.Given(title.apply(language), Origin.PHRASE))));
    }

    private String mark(Language language) {
        String mark = phrases.find("label.drill", language).text();
        return mark.endsWith("】") ? mark : mark + " ";
    }
}
