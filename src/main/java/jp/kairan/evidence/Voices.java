package jp.kairan.evidence;

import java.time.Instant;
import java.util.List;
import jp.kairan.access.ResidentId;

/** What was said of one person: the last word of each source, the strongest of which decides. */
final class Voices {
    private static final int SOURCES = Source.values().length;

    private final Evidence[] last = new Evidence[SOURCES];
    private Evidence deciding;

    /** Those about a person, and about their household; about the household alone where the person is null. */
    Voices(ResidentId person, List<Evidence> voices) {
        for (Evidence each : voices) {
            if (each.resident() == null || each.resident().equals(person)) {
                hear(each);
            }
        }
    }

    private void hear(Evidence voice) {
        int rank = voice.source().ordinal();
        if (last[rank] == null || Weight.LAST_WORD.compare(voice, last[rank]) > 0) {
            last[rank] = voice;
            if (deciding == null || rank <= deciding.source().ordinal()) {
                deciding = voice;
            }
        }
    }

    /** What decides, null where nobody has said anything. */
    Evidence deciding() {
        return deciding;
    }

    /** The state that follows where no request stands open. */
    PersonState state(Present present) {
        if (deciding == null) {
            return new PersonState(Status.UNCONFIRMED, false, false, false, null, null, null);
        }
        Status status = deciding.status();
        Instant asOf = deciding.at();
        boolean conflict = false;
        for (Evidence voice : last) {
            if (voice != null && voice.at().isAfter(deciding.at())) {
                if (hurt(voice) != hurt(deciding)) {
                    conflict = true;
                    status = status.worse(voice.status());
                } else if (voice.at().isAfter(asOf)) {
                    asOf = voice.at();
                }
            }
        }
        asOf = present.atMost(asOf);
        return new PersonState(status, true, conflict, present.stale(asOf), deciding.source(), asOf, deciding.place());
    }

    private static boolean hurt(Evidence voice) {
        return voice.status() == Status.MINOR_INJURY;
    }
}
