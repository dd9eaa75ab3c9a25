package jp.kairan.devices;

/** The ways in which a push finds a device. */
public enum AddressKind {
    /** FCM registration token. */
    FCM_TOKEN,
    /** Firebase installation id. */
    FCM_INSTALLATION,
    /** Web Push subscription (RFC 8030): the endpoint's URL, with keys. */
    WEB_PUSH
}
