package jp.kairan.broadcasts.templates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Violation;

/** Finds what keeps choices from filling a template, all of it at once. */
final class ChoiceFaults {
    /** So many names one can still read; more are better said as a larger area. */
    private static final int MOST = 200;

    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_KANA = 200;
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private final Template template;
    private final Choices choices;
    private final Details details;
    private final List<Violation> violations = new ArrayList<>();

    private ChoiceFaults(Template template, Choices choices) {
        this.template = template;
        this.choices = choices;
        this.details = choices.details();
    }

    /** Refuses with 400 what cannot fill the template. */
    static void refuse(Template template, Choices choices) {
        ChoiceFaults faults = new ChoiceFaults(template, choices);
        faults.presence();
        faults.names();
        faults.times();
        if (!faults.violations.isEmpty()) {
            throw KernelProblem.INVALID.problem().with(faults.violations);
        }
    }

    private void presence() {
        for (Choice choice : Choice.values()) {
            boolean chosen = chosen(choice);
            if (!chosen && template.needs().contains(choice)) {
                add(choice.field(), "このひな型に必要です / needed by this template");
            }
            if (chosen
                    && !template.needs().contains(choice)
                    && !template.allows().contains(choice)) {
                add(choice.field(), "このひな型では使いません / not used by this template");
            }
        }
        if (details.kana() != null && details.place() == null) {
            add("details.kana", "場所がありません / there is no place");
        }
    }

    private boolean chosen(Choice choice) {
        return switch (choice) {
            case AREAS -> !choices.areas().isEmpty();
            case SHELTERS -> !choices.shelters().isEmpty();
            case PLACE -> details.place() != null && !details.place().isBlank();
            case TIME -> details.time() != null;
            case START -> details.start() != null;
            case END -> details.end() != null;
            case INTENSITY -> details.intensity() != null;
            case LEVEL -> details.level() != null;
            case HAZARDS -> !details.hazards().isEmpty();
        };
    }

    private void names() {
        if (choices.areas().size() > MOST) {
            add("areas", "200以下にしてください / must be at most 200");
        }
        if (choices.shelters().size() > MOST) {
            add("shelters", "200以下にしてください / must be at most 200");
        }
        line("details.place", details.place(), LONGEST_PLACE);
        line("details.kana", details.kana(), LONGEST_KANA);
    }

    private void line(String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            add(field, longest + "文字以内にしてください / must be at most " + longest + " characters");
        }
        if (text != null && Unspeakable.in(text)) {
            add(field, "使えない文字が含まれています / contains characters that cannot be said in one line");
        }
    }

    private void times() {
        believable(Choice.TIME, details.time());
        believable(Choice.START, details.start());
        believable(Choice.END, details.end());
        Instant from = details.start() == null ? details.time() : details.start();
        if (from != null && details.end() != null && !details.end().isAfter(from)) {
            add(Choice.END.field(), "開始より後にしてください / must be after the start");
        }
        if (template == Template.HEAVY_SNOW && (details.start() == null) != (details.end() == null)) {
            add(
                    (details.start() == null ? Choice.START : Choice.END).field(),
                    "開始と終了の両方が必要です / start and end belong together");
        }
        if (details.level() != null && (details.level() < 3 || details.level() > 5)) {
            add(Choice.LEVEL.field(), "3から5までです / must be 3 to 5");
        }
    }

    private void believable(Choice choice, Instant moment) {
        if (moment != null && !(moment.isAfter(FIRST) && moment.isBefore(LAST))) {
            add(choice.field(), "日時が正しくありません / not a moment of this century");
        }
    }

    private void add(String field, String message) {
        violations.add(new Violation(field, message));
    }
}
