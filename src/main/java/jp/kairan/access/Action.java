package jp.kairan.access;

/** What can be done through the API; {@link Policy} says who may. */
public enum Action {
    /** Open to anybody, signed in or not. */
    PUBLIC(Scope.ANYBODY),
    /** Open to whoever is signed in, on their own things alone. */
    OWN(Scope.SIGNED_IN),
    /** See the units of the tree; names of associations are no secret to who is signed in. */
    UNIT_READ(Scope.SIGNED_IN),
    /** Add, rename and close units below one's own. */
    UNIT_MANAGE(Scope.OFFICE),
    /** See households and residents with their names. */
    HOUSEHOLD_READ(Scope.OFFICE),
    /** Change households and residents. */
    HOUSEHOLD_MANAGE(Scope.OFFICE),
    /** See addresses and members of protected households. */
    PROTECTED_READ(Scope.OFFICE),
    /** Say in which order the houses of a group are walked. */
    WALK_ORDER(Scope.OFFICE),
    /** See who holds which office. */
    OFFICE_READ(Scope.OFFICE),
    /** Appoint to offices and end terms. */
    OFFICE_MANAGE(Scope.OFFICE),
    /** Keep the members of an organisation. */
    MEMBER_MANAGE(Scope.OFFICE),
    /** Keep named lists. */
    LIST_MANAGE(Scope.OFFICE),
    /** Check and apply register files. */
    IMPORT(Scope.OFFICE),
    /** Make, list and revoke invitations. */
    INVITE(Scope.OFFICE),
    /** Decide on requests to join. */
    ENROL(Scope.OFFICE),
    /** Upload files. */
    UPLOAD(Scope.OFFICE),
    /** Draft, schedule, publish, correct and withdraw circulars. */
    CIRCULAR_MANAGE(Scope.OFFICE),
    /** See counts of who has read. */
    TALLY_READ(Scope.OFFICE),
    /** See which households have not read. */
    UNREAD_READ(Scope.OFFICE),
    /** Remind those who have not read. */
    REMIND(Scope.OFFICE),
    /** See what became of the pushes of a notice. */
    DELIVERY_READ(Scope.OFFICE),
    /** Watch all deliveries of the city. */
    DELIVERY_BOARD(Scope.OFFICE),
    /** Draft, publish, change and cancel events; see and enter their answers. */
    EVENT_MANAGE(Scope.OFFICE),
    /** Bring in the municipal list of events. */
    EVENT_IMPORT(Scope.OFFICE),
    /** Keep halls and equipment that can be booked. */
    FACILITY_MANAGE(Scope.OFFICE),
    /** See and decide on requests to book. */
    BOOKING_DECIDE(Scope.OFFICE),
    /** Keep the city's glossary; what this office corrects in a translation holds for the whole city. */
    TRANSLATION_MANAGE(Scope.OFFICE),
    /** Keep the register of shelters and say what holds for them now. */
    SHELTER_MANAGE(Scope.OFFICE),
    /** Write, submit, update, end and take back broadcasts of the city; keep zones. */
    BROADCAST_MANAGE(Scope.OFFICE),
    /** Let a broadcast out that somebody else has written. */
    BROADCAST_APPROVE(Scope.OFFICE),
    /** Bring in telegrams of the weather service and keep the rules on them. */
    HAZARD_MANAGE(Scope.OFFICE),
    /** Say where snow has been cleared, and see to requests for help with it. */
    SNOW_MANAGE(Scope.OFFICE),
    /** Open, widen and close safety checks; plan drills. */
    SAFETY_OPEN(Scope.OFFICE),
    /** See in numbers who has been seen. */
    SAFETY_BOARD(Scope.OFFICE),
    /** See house by house who has been seen. */
    SAFETY_NAMES(Scope.OFFICE),
    /** Say of the houses of others who has been seen there. */
    SAFETY_ROUND(Scope.OFFICE),
    /** See requests for help and take them on. */
    SAFETY_HELP(Scope.OFFICE),
    /** Keep the register of people who need help in an evacuation. */
    REGISTER_MANAGE(Scope.OFFICE),
    /** Read that register, as far as consent or an incident opens it. */
    REGISTER_READ(Scope.OFFICE),
    /** Keep the devices that watch over households, their rules and their teams. */
    WATCH_MANAGE(Scope.OFFICE),
    /** Read the audit. */
    AUDIT_READ(Scope.OFFICE);

    /** Who comes into question at all, before any target is known. */
    enum Scope {
        ANYBODY,
        SIGNED_IN,
        OFFICE
    }

    private final Scope scope;

    Action(Scope scope) {
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }
}
