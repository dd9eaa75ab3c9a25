package jp.kairan.events;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer sends to publish an event. */
@Schema(description = "What is published")
record EventPublication(
        @Schema(description = "Where given, 409 if the event was changed since it was seen with it", examples = "0")
        Integer lockVersion) {}
