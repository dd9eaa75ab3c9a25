package jp.kairan.watch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a device is listened to. */
@Schema(name = "WatchDeviceState")
enum DeviceState {
    ACTIVE,
    /** What it says is kept, and only a call for help is told. */
    PAUSED,
    /** For good; answered as if it had never been. */
    REMOVED
}
