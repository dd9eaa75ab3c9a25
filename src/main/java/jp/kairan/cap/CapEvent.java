package jp.kairan.cap;

import java.util.List;
import java.util.Objects;

/**
 * What happens, how bad it is and what to do, in terms that machines compare.
 *
 * @param categories at least one
 * @param event what happens, in a few words of the language
 * @param responses what to do; may be none
 * @param codes of the event in the lists of others
 */
public record CapEvent(
        List<CapCategory> categories,
        String event,
        List<CapResponse> responses,
        CapUrgency urgency,
        CapSeverity severity,
        CapCertainty certainty,
        List<CapValue> codes) {
    public CapEvent {
        categories = List.copyOf(categories);
        Rules.hold(!categories.isEmpty(), "there is no category");
        event = Rules.needText(event, "event");
        responses = List.copyOf(responses);
        Objects.requireNonNull(urgency);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(certainty);
        codes = List.copyOf(codes);
    }
}
