package jp.kairan.watch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a household agreed. */
@Schema(name = "WatchConsent")
enum Consent {
    /** On paper. */
    WRITTEN,
    /** To somebody of the association or the city. */
    SPOKEN,
    /** Through family who see to their affairs. */
    BY_FAMILY,
    /** By their own hand in the app. */
    IN_APP
}
