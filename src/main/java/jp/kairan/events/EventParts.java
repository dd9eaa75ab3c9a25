package jp.kairan.events;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.access.Actor;
import jp.kairan.access.AttachmentId;
import jp.kairan.access.EventId;
import jp.kairan.access.Term;

/** What hangs on an event in rows of its own: its audience, its questions, its files. */
@Singleton
class EventParts {
    private final EventAudiences audiences;
    private final Questions questions;
    private final EventFiles files;

    EventParts(EventAudiences audiences, Questions questions, EventFiles files) {
        this.audiences = audiences;
        this.questions = questions;
        this.files = files;
    }

    /** Replaces the parts that are given; null leaves a part as it is. */
    void write(Actor actor, EventId event, List<Term> audience, List<Question> asked, List<AttachmentId> attached) {
        if (audience != null) {
            audiences.write(event, audience);
        }
        if (asked != null) {
            questions.write(event, asked);
        }
        if (attached != null) {
            files.write(actor, event, attached);
        }
    }

    List<Term> audience(EventId event) {
        return audiences.of(event);
    }

    List<Question> questions(EventId event) {
        return questions.of(event);
    }

    List<AttachmentId> files(EventId event) {
        return files.of(event);
    }

    /** Lets go of the files of an event that is about to be discarded. */
    void letGo(EventId event) {
        files.letGo(event);
    }
}
