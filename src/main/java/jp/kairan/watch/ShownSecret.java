package jp.kairan.watch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A device with the secret it signs with, shown this once. */
@Schema(name = "WatchDeviceSecret", description = "A device with its secret, which is shown this once")
record ShownSecret(
        DeviceView device,

        @Schema(
                description = "32 bytes in hexadecimal digits, the key of HMAC-SHA-256; counters begin with 1",
                examples = "6f1d0c5a8e2b49f7a3d4c1e0b9f8a7d6c5b4a3928170f6e5d4c3b2a190807060")
        String secret) {}
