package jp.kairan.broadcasts;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kairan.access.ShelterId;
import jp.kairan.broadcasts.Areas.Where;
import jp.kairan.broadcasts.Bulletin.Happening;
import jp.kairan.broadcasts.Bulletin.Said;
import jp.kairan.broadcasts.templates.Category;
import jp.kairan.broadcasts.templates.Choices;
import jp.kairan.broadcasts.templates.Details;
import jp.kairan.broadcasts.templates.Filled;
import jp.kairan.broadcasts.templates.Template;
import jp.kairan.broadcasts.templates.Templates;
import jp.kairan.broadcasts.templates.Weight;
import jp.kairan.broadcasts.templates.Words;
import jp.kairan.cap.CapCertainty;
import jp.kairan.cap.CapResponse;
import jp.kairan.cap.CapSeverity;
import jp.kairan.cap.CapUrgency;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Sql;
import jp.kairan.shelters.Crowding;
import jp.kairan.shelters.ShelterState;
import jp.kairan.shelters.ShelterStatus;
import jp.kairan.translation.Origin;
import jp.kairan.translation.ProtectedTerms.Name;

/** Makes a message of what an officer entered. */
@Singleton
class Composing {
    /** On their own they would end nothing: the order would go on standing beside them. */
    private static final Set<Template> ENDINGS = EnumSet.of(Template.EVACUATION_LIFTED, Template.TSUNAMI_LIFTED);

    private static final Duration USUAL = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final String SHELTER_NAMES = """
            select s.name, s.name_kana from unnest(?::uuid[]) with ordinality as a(id, no)
              join shelter s on s.id = a.id order by a.no""";

    private final Sql sql;
    private final Clock clock;
    private final Templates templates;

    Composing(Sql sql, Clock clock, Templates templates) {
        this.sql = sql;
        this.clock = clock;
        this.templates = templates;
    }

    /** The message; 400 where something is missing, contradicts or names what does not exist. */
    Content of(Entry entry, Where where, Step step) {
        List<ShelterId> shelters = entry.shelters() == null
                ? List.of()
                : entry.shelters().ids().stream().distinct().toList();
        List<Name> shelterNames = names(SHELTER_NAMES, shelters);
        if (shelterNames.size() < shelters.size()) {
            throw KernelProblem.invalid("shelters.ids", "登録されていない避難所があります / one of them is no shelter");
        }
        if ((entry.template() == null) == (entry.words() == null)) {
            throw KernelProblem.invalid("words", "ひな型か本文のどちらか一方を指定してください / give either template or words");
        }
        return entry.template() != null
                ? byTemplate(entry, where, shelters, shelterNames, step)
                : byHand(entry, where, shelters, step);
    }

    private Content byTemplate(Entry entry, Where where, List<ShelterId> shelters, List<Name> shelterNames, Step step) {
        if (step == Step.FIRST && ENDINGS.contains(entry.template())) {
            throw KernelProblem.invalid(
                    "template", "解除は、出ている放送の「解除」から行ってください / an end belongs to the broadcast that it ends");
        }
        if (entry.category() != null && entry.category() != entry.template().category()) {
            throw KernelProblem.invalid("category", "ひな型の分類と違います / the template has another category");
        }
        if (entry.level() != null || entry.severity() != null || entry.urgency() != null || entry.certainty() != null) {
            throw KernelProblem.invalid("template", "重大さはひな型で決まります / the template says how much it weighs");
        }
        Details details = entry.details() == null ? Details.NONE : entry.details();
        Filled filled = templates.fill(entry.template(), new Choices(where.names(), shelterNames, details));
        Map<Language, Said> words = phrases(filled.words());
        byPersons(entry, words);
        return new Content(
                filled.category(),
                traits(entry, filled.weight(), filled.validity()),
                words,
                where,
                shelters,
                said(entry));
    }

    private Content byHand(Entry entry, Where where, List<ShelterId> shelters, Step step) {
        if (entry.category() == null) {
            throw KernelProblem.invalid("category", "分類を選んでください / words of one's own need a category");
        }
        if (entry.details() != null) {
            throw KernelProblem.invalid("details", "ひな型を使うときだけ指定できます / belongs to a template");
        }
        boolean over = step == Step.ALL_CLEAR;
        if ((entry.category() == Category.EVACUATION && !over) != (entry.level() != null)) {
            throw KernelProblem.invalid(
                    "level", "警戒レベルは、避難情報には必要で、解除やほかの分類には付けられません / goes with EVACUATION, unless it is over");
        }
        Weight weight = new Weight(
                entry.level(),
                or(entry.severity(), CapSeverity.MINOR),
                or(entry.urgency(), over ? CapUrgency.PAST : CapUrgency.FUTURE),
                or(entry.certainty(), over ? CapCertainty.OBSERVED : CapCertainty.LIKELY),
                entry.response() == null && over ? CapResponse.ALL_CLEAR : entry.response());
        Map<Language, Said> words = new EnumMap<>(Language.class);
        words.put(Language.JA, new Said(entry.words().words(), Origin.SOURCE));
        byPersons(entry, words);
        return new Content(entry.category(), traits(entry, weight, USUAL), words, where, shelters, said(entry));
    }

    /** What a person wrote for this very message goes before what was locked for many. */
    private static void byPersons(Entry entry, Map<Language, Said> words) {
        for (Entry.Translation each : entry.translations()) {
            if (each.language() == Language.JA) {
                throw KernelProblem.invalid("translations", "日本語は本文に書いてください / Japanese belongs into words");
            }
            words.put(each.language(), new Said(each.words(), Origin.PERSON));
        }
    }

    private Traits traits(Entry entry, Weight weight, Duration usual) {
        Instant now = Instant.now(clock);
        Instant expires = entry.expiresAt() == null ? now.plus(usual) : entry.expiresAt();
        if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
            throw KernelProblem.invalid("expiresAt", "これから1年以内の日時にしてください / must lie within the next year");
        }
        requireNear("onsetAt", entry.onsetAt(), now);
        Entry.Occasion occasion = entry.happening();
        if (occasion != null) {
            requireNear("happening.startsAt", occasion.startsAt(), now);
            requireNear("happening.endsAt", occasion.endsAt(), now);
        }
        if (occasion != null && !occasion.endsAt().isAfter(occasion.startsAt())) {
            throw KernelProblem.invalid("happening.endsAt", "開始より後にしてください / must be after startsAt");
        }
        return new Traits(
                entry.department().strip(),
                entry.contact() == null || entry.contact().isBlank()
                        ? null
                        : entry.contact().strip(),
                weight,
                entry.onsetAt(),
                expires,
                occasion == null ? null : new Happening(occasion.startsAt(), occasion.endsAt(), occasion.place()));
    }

    /** A mistyped year would be refused by whoever reads it after us. */
    private static void requireNear(String field, Instant time, Instant now) {
        if (time != null && (time.isBefore(now.minus(LONGEST)) || time.isAfter(now.plus(LONGEST)))) {
            throw KernelProblem.invalid(field, "前後1年以内の日時にしてください / must lie within a year of now");
        }
    }

    /** Where the officer says nothing of the shelters, the template does: opening them is what it is about. */
    private static ShelterStatus said(Entry entry) {
        if (entry.shelters() == null) {
            return null;
        }
        ShelterState state = entry.shelters().state();
        Crowding crowding = or(entry.shelters().crowding(), Crowding.UNKNOWN);
        if (state == null && entry.template() != null) {
            switch (entry.template()) {
                case SHELTER_OPENED -> state = ShelterState.OPEN;
                case SHELTER_CLOSED -> state = ShelterState.CLOSED;
                case SHELTER_FULL -> {
                    state = ShelterState.OPEN;
                    crowding = Crowding.FULL;
                }
                default -> {}
            }
        }
        return state == null ? null : new ShelterStatus(state, crowding, null, List.of(), "", null);
    }

    private List<Name> names(String query, List<?> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.list(query, row -> new Name(row.text("name"), row.text("name_kana")), ids);
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    /** Words that the service itself has in every language. */
    static Map<Language, Said> phrases(Map<Language, Words> words) {
        Map<Language, Said> said = new EnumMap<>(Language.class);
        words.forEach((language, text) ->
                said.put(language, new Said(text, language == Language.JA ? Origin.SOURCE : Origin.PHRASE)));
        return said;
    }
}
