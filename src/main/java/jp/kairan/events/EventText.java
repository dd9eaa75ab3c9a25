package jp.kairan.events;

import java.util.ArrayList;
import java.util.List;
import jp.kairan.access.UnitPath;
import jp.kairan.translation.Wording;

/** The words of an event under their names: what somebody must understand to decide and to answer; no place, no link. */
final class EventText {
    static final String TITLE = "title";
    static final String BODY = "body";
    static final String FEE_NOTE = "feeNote";
    static final String CANCEL_REASON = "cancelReason";

    private final List<Wording.Field> fields = new ArrayList<>();

    private EventText() {}

    /** All of them, in the order of reading. */
    static Wording of(Sheet event, UnitPath publisher, EventView.Parts parts) {
        EventText text = new EventText();
        text.add(TITLE, event.title());
        text.add(BODY, event.body());
        text.add(FEE_NOTE, event.feeNote());
        text.add(CANCEL_REASON, event.cancelReason());
        for (int no = 1; no <= parts.questions().size(); no++) {
            text.ask(no, parts.questions().get(no - 1));
        }
        parts.dates().forEach(date -> text.add(note(date), date.note()));
        return new Wording(publisher, confidential(event), text.fields);
    }

    /** What is special about one date alone. */
    static Wording of(Sheet event, UnitPath publisher, Occurrence date) {
        EventText text = new EventText();
        text.add(note(date), date.note());
        return new Wording(publisher, confidential(event), text.fields);
    }

    /** Nothing leaves the city's own hands before its desk has published it. */
    private static boolean confidential(Sheet event) {
        return event.sensitive() || event.state() == EventState.DRAFT;
    }

    /** The name of a question, from 1. */
    static String question(int no) {
        return "question." + no;
    }

    /** The name of a choice of a question, both from 1. */
    static String choice(int question, int no) {
        return "question." + question + "." + no;
    }

    /** The name of what is special about a date. */
    static String note(Occurrence date) {
        return "note." + date.id();
    }

    private void ask(int no, Question question) {
        add(question(no), question.words());
        for (int i = 1; i <= question.options().size(); i++) {
            add(choice(no, i), question.options().get(i - 1));
        }
    }

    private void add(String name, String words) {
        if (words != null && !words.isBlank()) {
            fields.add(new Wording.Field(name, words));
        }
    }
}
