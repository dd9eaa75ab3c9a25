package jp.kairan.push;

import jp.kairan.devices.Platform;

/** What a pause concerns: all that goes through FCM, or what goes through it to one platform. */
enum Scope {
    ALL,
    ANDROID,
    IOS,
    WEB;

    static Scope of(Platform platform) {
        return valueOf(platform.name());
    }
}
