package jp.kairan.push;

import jp.kairan.devices.AddressKind;

/** The ways out: each has chunks, lanes and trouble of its own, so that none waits for another. */
enum Channel {
    /** Firebase Cloud Messaging: every phone, and browsers where a Firebase project is set up for them. */
    FCM,
    /** The push services of the browsers themselves (RFC 8030). */
    WEB_PUSH;

    static Channel of(AddressKind kind) {
        return kind == AddressKind.WEB_PUSH ? WEB_PUSH : FCM;
    }
}
