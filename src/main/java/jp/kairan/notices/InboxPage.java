package jp.kairan.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of an inbox.
 *
 * @param items the notices, newest first
 * @param next cursor of the following page, absent on the last
 * @param unread how many running notices of the whole inbox were never opened, whatever the filter
 */
@Schema(description = "One page of the caller's inbox")
record InboxPage(
        List<InboxItem> items,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(examples = "MDE5N2MxYTItN2I2ZQ", description = "Opaque cursor of the next page; absent on the last")
        String next,

        @Schema(examples = "3", description = "Unread notices of the whole inbox, whatever the filter")
        long unread) {}
