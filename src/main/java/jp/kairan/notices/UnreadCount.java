package jp.kairan.notices;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much is waiting in an inbox.
 *
 * @param unread running notices that were never opened
 */
@Schema(description = "How many running notices the caller has not opened")
record UnreadCount(@Schema(examples = "3") long unread) {}
