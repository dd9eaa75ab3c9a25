package jp.kairan.translation.engines;

import java.util.ArrayList;
import java.util.List;
import jp.kairan.translation.Gapped;
import jp.kairan.translation.Order;

/** Cuts orders to the size that an engine takes. */
final class Parts {
    private Parts() {}

    /** The order in parts, lines in their order; a line that is too long by itself is a part of its own. */
    static List<Order> of(Order order, Engine engine) {
        List<Order> parts = new ArrayList<>();
        List<Gapped> part = new ArrayList<>();
        int length = 0;
        for (Gapped line : order.lines()) {
            int more = engine.length(line, order.to());
            boolean full = part.size() == engine.linesAtOnce() || length + more > engine.charactersAtOnce();
            if (!part.isEmpty() && full) {
                parts.add(new Order(order.from(), order.to(), part));
                part.clear();
                length = 0;
            }
            part.add(line);
            length += more;
        }
        parts.add(new Order(order.from(), order.to(), part));
        return parts;
    }
}
