package jp.kairan.localfcm;

/** What becomes of one request to send. */
public enum Outcome {
    /** 200 with the name of the message. */
    ACCEPTED,
    /** 200 to a request with {@code validate_only}: valid, not delivered. */
    VALIDATED,
    /** 404: the app was removed or the token has expired. */
    UNREGISTERED,
    /** 400 with a violation of {@code message.token}. */
    INVALID_TOKEN,
    /** 400 with a violation of another field: the payload is at fault, not the device. */
    INVALID_PAYLOAD,
    /** 400 that names no field: it may be the payload or the device. */
    INVALID_BARE,
    /** 403: the token belongs to another sender. */
    SENDER_ID_MISMATCH,
    /** 403 without FCM's own code: our credential may not send for this project. */
    PERMISSION_DENIED,
    /** 401: the credential for Apple's or the browser's push service is missing or wrong. */
    THIRD_PARTY_AUTH_ERROR,
    /** 401: our own credential is missing or expired. */
    UNAUTHENTICATED,
    /** 429 with {@code Retry-After}. */
    QUOTA_EXCEEDED,
    /** 429 without {@code Retry-After}. */
    QUOTA_EXCEEDED_BARE,
    /** 503 with {@code Retry-After}. */
    UNAVAILABLE,
    /** 503 without {@code Retry-After}. */
    UNAVAILABLE_BARE,
    /** 500. */
    INTERNAL,
    /** 502 with a page of HTML, as a proxy in front of the service answers. */
    HTML_502,
    /** No answer, ever; the stream stays open. */
    SILENCE,
    /** The connection breaks without a word, and with it every stream on it. */
    CLOSE;

    /** Whether this is a property of the token, so that every further try of it ends alike. */
    boolean isOfTheToken() {
        return this == UNREGISTERED || this == INVALID_TOKEN || this == SENDER_ID_MISMATCH;
    }
}
