package jp.kairan.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.kairan.live.Message;
import jp.kairan.live.Subject;

/** The delivery board as a thing that many watch. */
@Singleton
class BoardSubject implements Subject<Board> {
    private final Boards boards;
    private final ObjectMapper json;

    BoardSubject(Boards boards, ObjectMapper json) {
        this.boards = boards;
        this.json = json;
    }

    @Override
    public Board look() {
        return boards.now();
    }

    @Override
    public String essence(Board state) {
        return write(state.still());
    }

    @Override
    public Optional<Message> between(Board known, Board now) {
        if (known == null) {
            return Optional.of(new Message("board", write(now)));
        }
        return known.still().equals(now.still())
                ? Optional.empty()
                : Optional.of(new Message("change", write(BoardChange.between(known, now))));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
