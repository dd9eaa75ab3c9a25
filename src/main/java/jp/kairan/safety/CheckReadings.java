package jp.kairan.safety;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Held;
import jp.kairan.access.Home;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.Policy;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.devices.ReaderLanguages;
import jp.kairan.directory.Units;
import jp.kairan.evidence.Happenings;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.identity.Bearers;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Page;
import jp.kairan.phrases.Phrases;

/** The door through which checks are read: by a whole city at once, so what is asked of somebody is answered from memory. */
@Singleton
class CheckReadings {
    private static final int MANY = 1000;

    /** After every id that there can be. */
    private static final UUID NEWEST = new UUID(-1, -1);

    private final CheckRows rows;
    private final Incidents incidents;
    private final Units units;
    private final CheckWords words;
    private final ReaderLanguages languages;
    private final Bearers bearers;
    private final Map<Language, AnswerWords> answerWords;

    /** What never changes of a check that is open; nothing for incidents that are none of ours. */
    private final Map<IncidentId, Optional<Check>> known = new ConcurrentHashMap<>();

    CheckReadings(
            CheckRows rows,
            Incidents incidents,
            Units units,
            CheckWords words,
            Phrases phrases,
            ReaderLanguages languages,
            Bearers bearers) {
        this.rows = rows;
        this.incidents = incidents;
        this.units = units;
        this.words = words;
        this.languages = languages;
        this.bearers = bearers;
        answerWords = Arrays.stream(Language.values())
                .collect(Collectors.toMap(each -> each, each -> AnswerWords.of(phrases, each)));
    }

    /** What concerns somebody now: what asks their households, and what their offices watch. */
    @Transactional
    AskedChecks mine(Actor actor) {
        return mine(actor, incidents.now(), languages.of(actor));
    }

    /**
     * The same for many, with a number of queries that does not grow with them; null for officers of the city, for whom more
     * has to be looked up.
     */
    @Transactional
    List<AskedChecks> mine(List<Asker> askers) {
        Happenings happenings = incidents.now();
        List<Actor> actors = bearers.actors(askers.stream().map(Asker::bearer).toList());
        List<Language> usual = askers.stream().allMatch(each -> each.language() != null)
                ? Collections.nCopies(askers.size(), null)
                : languages.usual(actors);
        List<AskedChecks> answers = new ArrayList<>(askers.size());
        for (int i = 0; i < actors.size(); i++) {
            Language asked = askers.get(i).language();
            answers.add(
                    ofTheCity(actors.get(i)).isPresent()
                            ? null
                            : mine(actors.get(i), happenings, asked == null ? usual.get(i) : asked));
        }
        return answers;
    }

    private AskedChecks mine(Actor actor, Happenings happenings, Language language) {
        Stream<AskedCheck> asked = happenings.all().stream()
                .filter(Incident::open)
                .filter(incident -> asks(actor, incident) || Checks.watches(actor, incident))
                .flatMap(incident -> asked(actor, incident, language).stream());
        List<AskedCheck> items = Stream.concat(proposals(actor, language), asked)
                .sorted(Comparator.comparing(AskedCheck::drill))
                .toList();
        return new AskedChecks(items, answerWords.get(language));
    }

    /** One check; 404 for whom it neither asks nor concerns by an office. */
    @Transactional
    CheckView read(Actor actor, IncidentId id, List<IncidentId> alsoAsking) {
        Check check = rows.find(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        Optional<Incident> incident = incidents.find(id);
        boolean visible = actor.may(Action.SAFETY_OPEN, check.leadPath())
                || incident.filter(each -> asks(actor, each) || Checks.watches(actor, each))
                        .isPresent();
        if (!visible) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return view(actor, check, incident.orElse(null), alsoAsking);
    }

    /** What is over and had to do with an office of somebody's, the newest first. */
    @Transactional
    Page<CheckView> past(Actor actor, Cursor from, int limit) {
        List<UnitPath> places = actor.offices().stream()
                .filter(held -> Policy.permits(held.role(), held.kind(), Action.SAFETY_BOARD))
                .map(Held::path)
                .toList();
        UUID before = from == null ? NEWEST : Cursor.uuid(from);
        return Page.of(
                        rows.past(places, before, limit + 1),
                        limit,
                        check -> check.id().toString())
                .map(check -> view(actor, check, incidents.find(check.id()).orElse(null), List.of()));
    }

    private CheckView view(Actor actor, Check check, Incident incident, List<IncidentId> alsoAsking) {
        List<CheckView.Where> areas = incident == null
                ? check.area().stream().map(unit -> where(unit, null)).toList()
                : incident.area().stream()
                        .map(part -> where(part.unit(), part.addedAt()))
                        .toList();
        return new CheckView(
                check.id(),
                check.state(),
                check.drill(),
                check.announced(),
                check.question(),
                words.question(check.question(), check.drill(), languages.of(actor)),
                where(check.unit(), null),
                where(check.lead(), null),
                areas,
                check.since(),
                check.createdAt(),
                check.openedAt(),
                check.closedAt(),
                check.openedBy() != null,
                incident == null ? List.of() : homes(actor, incident),
                alsoAsking);
    }

    private CheckView.Where where(UnitId unit, Instant askedSince) {
        return CheckView.Where.of(units.require(unit), askedSince);
    }

    private Optional<AskedCheck> asked(Actor actor, Incident incident, Language language) {
        return check(incident.id())
                .map(check -> new AskedCheck(
                        incident.id(),
                        CheckState.OPEN,
                        incident.drill(),
                        check.question(),
                        words.question(check.question(), incident.drill(), language),
                        incident.unit(),
                        incident.since(),
                        incident.openedAt(),
                        homes(actor, incident),
                        Checks.watches(actor, incident)));
    }

    /** What waits for a decision is looked up for those alone who decide at the city. */
    private Stream<AskedCheck> proposals(Actor actor, Language language) {
        return ofTheCity(actor).map(Held::path).map(rows::proposals).orElse(List.of()).stream()
                .map(check -> new AskedCheck(
                        check.id(),
                        check.state(),
                        check.drill(),
                        check.question(),
                        words.question(check.question(), check.drill(), language),
                        check.unit(),
                        check.since(),
                        null,
                        List.of(),
                        true));
    }

    private static Optional<Held> ofTheCity(Actor actor) {
        return Grounds.offices(actor).stream()
                .filter(office -> office.kind() == UnitKind.CITY)
                .findFirst();
    }

    private Optional<Check> check(IncidentId id) {
        if (known.size() > MANY) {
            known.clear();
        }
        return known.computeIfAbsent(id, rows::find);
    }

    private static boolean asks(Actor actor, Incident incident) {
        return actor.homes().stream().anyMatch(home -> incident.covers(home.path()));
    }

    private static List<HouseholdId> homes(Actor actor, Incident incident) {
        return actor.homes().stream()
                .filter(home -> incident.covers(home.path()))
                .map(Home::household)
                .toList();
    }
}
