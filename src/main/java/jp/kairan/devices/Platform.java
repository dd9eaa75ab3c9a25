package jp.kairan.devices;

/** What a device runs on. */
public enum Platform {
    ANDROID,
    IOS,
    WEB
}
