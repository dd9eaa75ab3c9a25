package jp.kairan.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.PublicUrl;
import jp.kairan.phrases.Phrases;

/** The door to areas: the units that a stranger may follow, which are the city, its federations and its associations. */
@Singleton
class Areas {
    private static final List<UnitKind> KINDS = List.of(UnitKind.CITY, UnitKind.FEDERATION, UnitKind.ASSOCIATION);

    private final Units units;
    private final Phrases phrases;
    private final PublicUrl links;

    Areas(Units units, Phrases phrases, PublicUrl links) {
        this.units = units;
        this.phrases = phrases;
        this.links = links;
    }

    /** What anybody may know of it; 404 as for {@link #require}. */
    @Transactional
    Area one(UnitId id) {
        Unit unit = require(id);
        List<Language> languages =
                Arrays.stream(Language.values()).filter(phrases::complete).toList();
        return new Area(unit.id(), unit.kind(), unit.name(), unit.nameKana(), languages);
    }

    /** The poster that invites to follow it, for whoever writes circulars there; 404 as for {@link #require}. */
    @Transactional
    Poster poster(Actor actor, UnitId id) {
        Unit unit = require(id);
        actor.require(Action.CIRCULAR_MANAGE, unit.path());
        return new Poster(unit.name(), links.of("/s/" + unit.id()), phrases);
    }

    /**
     * The area; 404 where there is none or it is closed. Groups and organisations are no areas: what concerns a dozen
     * houses is not broadcast to strangers.
     */
    @Transactional
    Unit require(UnitId id) {
        return units.find(id)
                .filter(unit -> unit.open() && KINDS.contains(unit.kind()))
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }
}
