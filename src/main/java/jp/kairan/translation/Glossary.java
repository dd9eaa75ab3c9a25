package jp.kairan.translation;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Held;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Language;

/**
 * The door to what things are called in other languages: the words that come with the service, and the city's own over
 * them and beside them.
 */
@Singleton
public class Glossary implements Terms {
    private static final String SUBJECT = "GLOSSARY_TERM";

    private final ServiceTerms service;
    private final CityTerms city;
    private final Audit audit;
    private final Event<GlossaryChanged> events;
    private final KeptTerms kept;

    Glossary(ServiceTerms service, CityTerms city, Audit audit, Event<GlossaryChanged> events, Clock clock) {
        this.service = service;
        this.city = city;
        this.audit = audit;
        this.events = events;
        this.kept = new KeptTerms(this::words, clock);
    }

    /** A change of this replica is in it once it is committed, one of another after about 30 seconds. */
    @Override
    public Lexicon in(Language to) {
        return kept.in(to);
    }

    /** The whole glossary in a language with whose word each is, as it is now; for whoever is signed in. */
    @Transactional
    public List<GlossaryEntry> entries(Actor actor, Language to) {
        if (!actor.mayAnywhere(Action.OWN)) {
            throw KernelProblem.UNAUTHENTICATED.problem();
        }
        TermBounds.check(to);
        Map<String, GlossaryEntry> all = new LinkedHashMap<>();
        service.in(to).forEach((term, text) -> all.put(term, new GlossaryEntry(term, text, TermOrigin.DEFAULT, null)));
        city.in(to).forEach(entry -> all.put(entry.term(), entry));
        return List.copyOf(all.values());
    }

    /**
     * Has the city call a thing so from now on, whether the service knows it or not; writing what is written changes
     * nothing. 400 for what cannot stand in a glossary.
     */
    @Transactional
    public GlossaryEntry put(Actor actor, Language to, String term, String text) {
        UnitId unit = requireCity(actor);
        String known = TermBounds.composed(term);
        String word = TermBounds.composed(text);
        TermBounds.check(to, known, word);
        city.write(actor, to, known, word).ifPresent(id -> note(actor, "GlossaryTermWritten", id, unit, to, known));
        return city.one(to, known).orElseThrow();
    }

    /** Takes the city's own word back, so that the service's holds where there is one; 404 where the city has none. */
    @Transactional
    public void remove(Actor actor, Language to, String term) {
        UnitId unit = requireCity(actor);
        TermBounds.check(to);
        String known = TermBounds.composed(term);
        TermId gone = city.remove(to, known).orElseThrow(KernelProblem.NOT_FOUND::problem);
        note(actor, "GlossaryTermRemoved", gone, unit, to, known);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) GlossaryChanged changed) {
        kept.changed();
    }

    private Map<String, String> words(Language to) {
        Map<String, String> all = new LinkedHashMap<>(service.in(to));
        city.in(to).forEach(entry -> all.put(entry.term(), entry.text()));
        return all;
    }

    /** The term is told where it came with the service; one of the city's own could be anybody's name. */
    private void note(Actor actor, String action, TermId id, UnitId unit, Language to, String term) {
        Map<String, String> detail =
                service.know(term) ? Map.of("language", to.tag(), "term", term) : Map.of("language", to.tag());
        audit.note(actor, action, SUBJECT, id, unit, detail);
        events.fire(new GlossaryChanged());
    }

    /**
     * The city, by the actor's own office there, because the tree is upstairs; none for the service itself. The
     * glossary holds for everybody, so an office further down would not do.
     */
    private static UnitId requireCity(Actor actor) {
        Optional<Held> office = actor.offices().stream()
                .filter(held -> held.kind() == UnitKind.CITY)
                .filter(held -> actor.may(Action.TRANSLATION_MANAGE, held.path()))
                .findFirst();
        if (office.isEmpty() && actor.kind() != Actor.Kind.SYSTEM) {
            throw KernelProblem.FORBIDDEN.problem();
        }
        return office.map(Held::unit).orElse(null);
    }
}
