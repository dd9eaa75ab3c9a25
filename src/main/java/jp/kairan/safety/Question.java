package jp.kairan.safety;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a check asks about; a drill says that it is one, whatever it stands for. */
@Schema(name = "SafetyQuestion")
public enum Question {
    EARTHQUAKE("safety.question.earthquake"),
    DISASTER("safety.question.disaster");

    private static final String DRILL = "safety.question.drill";

    private final String phrase;

    Question(String phrase) {
        this.phrase = phrase;
    }

    /** The locked phrase that asks it. */
    String phrase(boolean drill) {
        return drill ? DRILL : phrase;
    }
}
