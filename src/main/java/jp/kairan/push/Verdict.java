package jp.kairan.push;

import java.time.Duration;

/** What one try of one device came to. */
sealed interface Verdict {
    /** It is decided for good. */
    record Settled(Outcome outcome) implements Verdict {}

    /**
     * Another try may help.
     *
     * @param after what FCM asked to wait at least; zero where it asked nothing
     */
    record Again(Duration after) implements Verdict {}

    /**
     * It was not tried, or not for its own sake, and does not count as a try.
     *
     * @param pause how long until it makes sense
     */
    record Deferred(Duration pause) implements Verdict {}

    /**
     * Others would fare alike: senders hold still.
     *
     * @param why what FCM complains about
     * @param pause for how long
     */
    record Hold(Why why, Duration pause) implements Verdict {}

    /**
     * The message itself was refused, for whomever it is.
     *
     * @param field the field FCM names, or a dash
     */
    record PayloadFault(String field) implements Verdict {}

    /** This message was refused for this device, and FCM does not say which of them is at fault. */
    record Refused() implements Verdict {}

    /** Reasons to hold still. */
    enum Why {
        /** The project's quota is used up (429). */
        QUOTA,
        /** Our credential is not accepted (401). */
        UNAUTHENTICATED,
        /** Our credential may not send (403). */
        FORBIDDEN,
        /** FCM cannot sign in at Apple's or the browser's push service (401): concerns one platform. */
        THIRD_PARTY_AUTH,
        /** A browser's push service does not take our key: concerns that service. */
        VAPID,
        /** A browser's push service does not answer: concerns that service. */
        SILENT,
        /** A browser's push service has a name that leads into a network of our own: concerns that service. */
        NOT_PUBLIC,
        /** A browser's push service refuses our message: concerns that service. */
        MESSAGE
    }

    /** Try again, FCM asked nothing. */
    Verdict AGAIN = new Again(Duration.ZERO);
    /** Refused without a reason. */
    Verdict REFUSED = new Refused();
    /** Handed over. */
    Verdict ACCEPTED = new Settled(Outcome.ACCEPTED);
}
