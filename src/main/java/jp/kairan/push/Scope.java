package jp.kairan.push;

import jp.kairan.devices.Platform;

/** What a pause concerns. */
enum Scope {
    ALL,
    ANDROID,
    IOS,
    WEB;

    static Scope of(Platform platform) {
        return valueOf(platform.name());
    }
}
