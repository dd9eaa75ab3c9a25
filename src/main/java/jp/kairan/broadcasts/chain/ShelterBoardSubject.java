package jp.kairan.broadcasts.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import jp.kairan.live.Message;
import jp.kairan.live.Subject;

/** One of the two boards, of what is real and of drills, as a thing that many watch. */
final class ShelterBoardSubject implements Subject<ShelterBoard> {
    private final ShelterBoards boards;
    private final ObjectMapper json;
    private final boolean drill;

    ShelterBoardSubject(ShelterBoards boards, ObjectMapper json, boolean drill) {
        this.boards = boards;
        this.json = json;
        this.drill = drill;
    }

    @Override
    public ShelterBoard look() {
        return boards.watched(drill);
    }

    @Override
    public String essence(ShelterBoard state) {
        return write(state.still());
    }

    @Override
    public Optional<Message> between(ShelterBoard known, ShelterBoard now) {
        if (known == null) {
            return Optional.of(new Message("board", write(now)));
        }
        return known.still().equals(now.still())
                ? Optional.empty()
                : Optional.of(new Message("change", write(ShelterBoardChange.between(known, now))));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
