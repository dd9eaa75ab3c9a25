package jp.kairan.broadcasts.templates;

import jp.kairan.cap.CapCertainty;
import jp.kairan.cap.CapResponse;
import jp.kairan.cap.CapSeverity;
import jp.kairan.cap.CapUrgency;

/**
 * How much a broadcast weighs, in the terms of the Common Alerting Protocol.
 *
 * @param level of warning 1 to 5 (警戒レベル), or null where there is none
 * @param response what people are to do, or null
 */
public record Weight(
        Integer level, CapSeverity severity, CapUrgency urgency, CapCertainty certainty, CapResponse response) {
    /** Whether it may wake people: it is about life, and now. Whoever flees at night has to know which shelter is open. */
    public boolean emergency() {
        return level != null && level >= 3
                || response == CapResponse.SHELTER
                        && (urgency == CapUrgency.IMMEDIATE || urgency == CapUrgency.EXPECTED)
                || urgency == CapUrgency.IMMEDIATE
                        && (severity == CapSeverity.EXTREME || severity == CapSeverity.SEVERE);
    }

    /** Whether it is more than news: when it goes far, a second person has to agree. */
    public boolean urgent() {
        return emergency()
                || level != null
                || urgency == CapUrgency.IMMEDIATE
                || urgency == CapUrgency.EXPECTED
                || severity == CapSeverity.EXTREME
                || severity == CapSeverity.SEVERE;
    }
}
