package jp.kairan.watch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a device is. */
@Schema(name = "WatchDeviceKind")
enum DeviceKind {
    /** みまもり電球: a lamp that tells when it is switched. */
    BULB,
    /** A button, or two: 無事, 助けて. */
    BUTTON,
    /** 告知端末: a speaker with buttons. */
    SPEAKER,
    /** Notices that somebody moves. */
    SENSOR
}
