package jp.kairan.safety.links;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kairan.evidence.Author;
import jp.kairan.evidence.AuthorKind;
import jp.kairan.evidence.Flag;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.Moment;
import jp.kairan.evidence.NewEvidence;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Stay;
import jp.kairan.gate.Attempts;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Sql;
import jp.kairan.safety.Question;

/** The door for whoever holds a link. A code that is unknown, revoked or over is answered alike. */
@Singleton
class Links {
    /**
     * Not of who has left, nor of a house that moved out, nor of family elsewhere of a protected one; other family elsewhere
     * speaks for the household and is none of it.
     */
    private static final String FIND = """
            select l.id, l.incident_id, l.household_id, case when not r.lives_elsewhere then r.id end as resident_id, l.own
              from safety_link l join household h on h.id = l.household_id left join resident r on r.id = l.resident_id
             where l.code_hash = ? and l.revoked_at is null and (h.moved_out is null or h.moved_out > ?)
               and (r.left_on is null or r.left_on > ?) and (h.protected and r.lives_elsewhere) is not true""";

    private static final String PEOPLE = """
            select count(*) from resident
             where household_id = ? and not lives_elsewhere and (left_on is null or left_on > ?)""";

    private static final String QUESTION = "select question from safety_check where id = ?";

    private final Sql sql;
    private final Clock clock;
    private final LinkCodes codes;
    private final Wording wording;
    private final Incidents incidents;
    private final Ledger ledger;
    /** Nobody changes their mind more often, and the ledger forgets nothing. */
    private final Attempts answers = new Attempts(60, Duration.ofMinutes(10));

    Links(Sql sql, Clock clock, LinkCodes codes, Wording wording, Incidents incidents, Ledger ledger) {
        this.sql = sql;
        this.clock = clock;
        this.codes = codes;
        this.wording = wording;
        this.incidents = incidents;
        this.ledger = ledger;
    }

    /** What the holder is asked; records nothing, because scanners of mail open links. */
    @Transactional
    LinkView read(String code, Language language) {
        HeldLink link = held(code);
        Incident incident = asked(link);
        return new LinkView(
                incident.id(),
                incident.drill(),
                wording.question(question(incident), incident.drill(), language),
                incident.drill() ? wording.say("safety.drill.notice", language) : null,
                language,
                incident.openedAt(),
                incident.closedAt(),
                incident.open() ? null : incident.closedAt().plus(Incident.ANSWERS),
                link.resident() != null,
                (int) sql.number(PEOPLE, link.household(), LocalDate.now(clock)),
                sql.any(
                        "select 1 from evidence where world = ? and author_id = ? limit 1",
                        incident.world(),
                        link.id()),
                Arrays.stream(SaidStatus.values())
                        .map(each -> new LinkView.StatusWord(each, wording.word("status", each, language)))
                        .toList(),
                Arrays.stream(Stay.values())
                        .map(each -> new LinkView.PlaceWord(each, wording.word("place", each, language)))
                        .toList(),
                Arrays.stream(Flag.values())
                        .map(each -> new LinkView.FlagWord(each, wording.word("flag", each, language)))
                        .toList());
    }

    private Question question(Incident incident) {
        return sql.one(QUESTION, row -> row.constant("question", Question.class), incident.id())
                .orElse(null);
    }

    /** Writes an answer down; once, however often it is sent. */
    @Transactional
    LinkAnswered answer(String code, LinkAnswer said, Language language) {
        HeldLink link = held(code);
        Incident incident = asked(link);
        said.requireSound(link.resident() != null);
        answers.take(link.id().toString());
        Instant received = Instant.now(clock);
        boolean repeated = ledger.append(List.of(evidence(link, incident, said, received)))
                .get(0)
                .repeated();
        boolean help = said.status().status().request();
        return new LinkAnswered(
                repeated ? Outcome.REPEATED : Outcome.RECORDED,
                received,
                incident.drill(),
                help && !incident.drill() ? wording.say("safety.help.call-119", language) : null);
    }

    private static NewEvidence evidence(HeldLink link, Incident incident, LinkAnswer said, Instant received) {
        return new NewEvidence(
                incident.world(),
                new Author(AuthorKind.LINK, link.id().value(), said.key()),
                link.household(),
                said.whole() ? null : link.resident(),
                said.does().kind(),
                said.status().status(),
                said.place(),
                null,
                said.flags() == null ? Set.of() : said.flags(),
                said.comment(),
                said.position(),
                link.own() && !said.whole() ? Source.SELF : Source.FAMILY,
                Moment.of(
                        said.at(),
                        said.sentAt(),
                        received,
                        incident.since(),
                        said.does().kind(),
                        said.status().status()),
                received,
                List.of());
    }

    private HeldLink held(String code) {
        LocalDate today = LocalDate.now(clock);
        return codes.hashes(code).stream()
                .map(hash -> sql.one(FIND, HeldLink::of, hash, today, today))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /** The check, where it is open or answers to it are still taken, because phones without a connection answer late. */
    private Incident asked(HeldLink link) {
        return incidents
                .find(link.incident())
                .filter(incident -> incident.answersTaken(Instant.now(clock)))
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }
}
