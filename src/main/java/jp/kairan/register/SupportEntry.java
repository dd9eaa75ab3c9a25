package jp.kairan.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry with what is sealed, for the city and for the person.
 *
 * @param details absent where no key of the service opens them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An entry with its details, for the city and, without its note, for the person")
record SupportEntry(
        EntryHead head,

        @Schema(description = "Absent where it cannot be read: the city has to enter it anew")
        SupportDetails details) {
    @Override
    public String toString() {
        return "SupportEntry[hidden]";
    }
}
