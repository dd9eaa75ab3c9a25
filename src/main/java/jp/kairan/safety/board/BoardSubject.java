package jp.kairan.safety.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.directory.Unit;
import jp.kairan.live.Message;
import jp.kairan.live.Subject;

/** The board of a unit as a thing that many watch: for all who see the same of it, it is one. */
final class BoardSubject implements Subject<Board> {
    private record Name(IncidentId check, UnitId unit, boolean narrow) {}

    private final Boards boards;
    private final ObjectMapper json;
    private final Unit unit;
    private final Name name;

    BoardSubject(Boards boards, ObjectMapper json, IncidentId check, Unit unit, boolean narrow) {
        this.boards = boards;
        this.json = json;
        this.unit = unit;
        this.name = new Name(check, unit.id(), narrow);
    }

    @Override
    public Board look() {
        return boards.watched(name.check, unit, name.narrow);
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

    @Override
    public boolean equals(Object other) {
        return other instanceof BoardSubject subject && subject.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
