package jp.kairan.safety.help;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitPath;
import jp.kairan.live.Message;
import jp.kairan.live.Subject;

/**
 * The board of a check for a unit as a thing that many watch; two are equal where the same is watched, so that one look
 * does for all who watch it.
 *
 * @param guarded whether protected households are on it
 */
record HelpBoardSubject(HelpBoards boards, ObjectMapper json, IncidentId incident, UnitPath unit, boolean guarded)
        implements Subject<HelpBoard> {

    @Override
    public HelpBoard look() {
        return boards.watched(incident, unit, guarded);
    }

    @Override
    public String essence(HelpBoard state) {
        return write(state.still());
    }

    @Override
    public Optional<Message> between(HelpBoard known, HelpBoard now) {
        if (known == null) {
            return Optional.of(new Message("board", write(now)));
        }
        return known.still().equals(now.still())
                ? Optional.empty()
                : Optional.of(new Message("change", write(HelpBoardChange.between(known, now))));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
