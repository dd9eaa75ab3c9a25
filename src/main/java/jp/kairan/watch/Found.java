package jp.kairan.watch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What those who looked in found. */
@Schema(name = "WatchFound")
enum Found {
    SAFE,
    AWAY,
    HURT,
    HOSPITAL,
    DEAD,
    FALSE_ALARM,
    DEVICE_FAULT
}
