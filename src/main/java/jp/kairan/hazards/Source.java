package jp.kairan.hazards;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which way a telegram came. */
@Schema(name = "TelegramSource")
public enum Source {
    /** Fetched from the agency. */
    FEED,
    /** Brought in by somebody at city hall. */
    UPLOAD
}
