package jp.kairan.safety.links;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Home;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.audit.Audit;
import jp.kairan.gate.Attempts;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Uuids;
import jp.kairan.safety.links.ContactRows.House;
import jp.kairan.safety.links.ContactRows.Sent;

/** The door to where people without the app are asked. */
@Singleton
class Contacts {
    private static final Duration CODE_LASTS = Duration.ofMinutes(30);
    private static final int CODES_AN_HOUR = 6;

    private final ContactRows rows;
    private final Carriers carriers;
    private final LinkCodes codes;
    private final Audit audit;
    private final Clock clock;
    /** Because each code costs money and may go to a stranger. */
    private final Attempts asked = new Attempts(CODES_AN_HOUR, Duration.ofHours(1));

    Contacts(ContactRows rows, Carriers carriers, LinkCodes codes, Audit audit, Clock clock) {
        this.rows = rows;
        this.carriers = carriers;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the actor's households. */
    @Transactional
    List<SafetyContact> mine(Actor actor) {
        return rows.of(actor.homes().stream().map(Home::household).toList());
    }

    /** Enters one for a household of the actor's own, and sends it a code unless it was confirmed; 403 for what another confirmed as their own. */
    @Transactional
    SafetyContact putOwn(Actor actor, OwnContact wish) {
        House house = own(actor, wish.household());
        String address = address(wish);
        Instant now = Instant.now(clock);
        SafetyContact contact =
                rows.put(actor.me(), wish, address, false, now).orElseThrow(KernelProblem.FORBIDDEN::problem);
        boolean wanted = contact.confirmed() || contact.consent();
        if (!contact.own() && (!wanted || rows.own(contact.resident(), actor.me()))) {
            asked.take(actor.me().toString());
            rows.ask(contact.id(), Uuids.next(), now);
        }
        note(actor, "SafetyContactChanged", contact, house.unit());
        return contact;
    }

    /** Takes the code that came there; 400 where it is another one. */
    @Transactional
    SafetyContact confirm(Actor actor, SafetyContactId id, String typed) {
        SafetyContact contact = rows.find(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        House house = own(actor, contact.household());
        if (contact.own() || contact.confirmed() && !rows.own(contact.resident(), actor.me())) {
            return contact;
        }
        Instant now = Instant.now(clock);
        Sent sent = rows.latest(id)
                .filter(one -> one.at().plus(CODE_LASTS).isAfter(now))
                .orElseThrow(LinkProblem.CODE_OVER::problem);
        if (!rows.guess(id)) {
            throw LinkProblem.CODE_OVER.problem();
        }
        if (!codes.confirms(typed, sent.message())) {
            throw KernelProblem.invalid("code", "確認番号が違います / is another one");
        }
        rows.confirm(id, actor.me(), now);
        note(actor, "SafetyContactConfirmed", contact, house.unit());
        return rows.find(id).orElseThrow();
    }

    @Transactional
    void removeOwn(Actor actor, SafetyContactId id) {
        SafetyContact contact = rows.find(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        House house = own(actor, contact.household());
        if (contact.own() && !rows.own(contact.resident(), actor.me())) {
            throw KernelProblem.FORBIDDEN.problem();
        }
        rows.remove(id);
        note(actor, "SafetyContactRemoved", contact, house.unit());
    }

    /** Those of a household, for its officers. */
    @Transactional
    List<SafetyContact> of(Actor actor, HouseholdId household) {
        kept(actor, household);
        return rows.of(List.of(household));
    }

    /** Enters one for a household of the officer's, who has asked the person. */
    @Transactional
    SafetyContact put(Actor actor, GivenContact given) {
        House house = kept(actor, given.household());
        OwnContact wish =
                new OwnContact(given.household(), given.resident(), given.kind(), given.address(), given.language());
        SafetyContact contact = rows.put(actor.me(), wish, address(wish), true, Instant.now(clock))
                .orElseThrow(KernelProblem.FORBIDDEN::problem);
        note(actor, "SafetyContactChanged", contact, house.unit());
        return contact;
    }

    @Transactional
    void remove(Actor actor, SafetyContactId id) {
        SafetyContact contact = rows.find(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        House house = kept(actor, contact.household());
        rows.remove(id);
        note(actor, "SafetyContactRemoved", contact, house.unit());
    }

    private House own(Actor actor, HouseholdId household) {
        if (actor.homes().stream().noneMatch(home -> home.household().equals(household))) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return rows.house(household, LocalDate.now(clock)).orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    private House kept(Actor actor, HouseholdId household) {
        House house = rows.house(household, LocalDate.now(clock)).orElseThrow(KernelProblem.NOT_FOUND::problem);
        actor.requireOrHide(Action.HOUSEHOLD_MANAGE, house.path());
        if (house.guarded()) {
            actor.requireOrHide(Action.PROTECTED_READ, house.path());
        }
        return house;
    }

    private String address(OwnContact wish) {
        if (wish.resident() != null && !rows.lives(wish.resident(), wish.household(), LocalDate.now(clock))) {
            throw KernelProblem.invalid("resident", "この世帯の人ではありません / is not of this household");
        }
        String address = wish.kind()
                .read(wish.address())
                .orElseThrow(() -> KernelProblem.invalid(
                        "address", "メールアドレスか携帯電話の番号を確かめてください / is no mail address or mobile number"));
        if (!carriers.carry(wish.kind())) {
            throw LinkProblem.CHANNEL_OFF.problem();
        }
        return address;
    }

    private void note(Actor actor, String act, SafetyContact contact, UnitId unit) {
        Map<String, Object> detail = Map.of(
                "household", contact.household().toString(),
                "kind", contact.kind().name(),
                "consent", contact.consent());
        audit.note(actor, act, "SAFETY_CONTACT", contact.id(), unit, detail);
    }
}
