package jp.kairan.events;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reminder came to.
 *
 * @param accounts how many people are reminded
 */
@Schema(description = "What a reminder came to")
record AnswerReminder(@Schema(examples = "31") int accounts) {}
