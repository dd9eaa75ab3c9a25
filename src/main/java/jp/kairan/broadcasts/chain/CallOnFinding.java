package jp.kairan.broadcasts.chain;

import jakarta.inject.Singleton;
import jp.kairan.hazards.Answer;
import jp.kairan.hazards.Finding;
import jp.kairan.hazards.HazardListener;
import jp.kairan.hazards.Turn;

/** Calls shelters, or proposes to, because of what the weather service reports. */
@Singleton
class CallOnFinding implements HazardListener {
    private final Alarms alarms;

    CallOnFinding(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public void heard(Finding finding, Turn turn) {
        if (finding.answer() != Answer.SHELTER_CALL) {
            return;
        }
        switch (turn) {
            case RAISED, STRONGER -> alarms.found(finding);
            case ENDED -> alarms.over(finding.id());
            case RETRACTED -> alarms.retracted(finding.id());
            case WEAKER, AGAIN -> {}
        }
    }
}
