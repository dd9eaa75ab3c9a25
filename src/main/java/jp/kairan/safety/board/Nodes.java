package jp.kairan.safety.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.access.UnitPath;

/** The units of a roster and those above them, each with the stretch of the roster that lies below it. */
final class Nodes {
    private final Map<String, Integer> byPath = new HashMap<>();
    private final List<int[]> stretches = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();

    /** Adds a unit on which the houses of a stretch hang; units come in the order of their paths. */
    int add(UnitPath path, int from, int to) {
        int node = node(path.value());
        for (int each = node; each >= 0; each = parents.get(each)) {
            int[] stretch = stretches.get(each);
            stretch[0] = Math.min(stretch[0], from);
            stretch[1] = Math.max(stretch[1], to);
        }
        return node;
    }

    private int node(String path) {
        Integer known = byPath.get(path);
        if (known != null) {
            return known;
        }
        int dot = path.lastIndexOf('.', path.length() - 2);
        int parent = dot < 0 ? -1 : node(path.substring(0, dot + 1));
        byPath.put(path, stretches.size());
        stretches.add(new int[] {Integer.MAX_VALUE, 0});
        parents.add(parent);
        return stretches.size() - 1;
    }

    int size() {
        return stretches.size();
    }

    /** The unit's number, -1 where nobody below it is asked. */
    int find(UnitPath path) {
        return byPath.getOrDefault(path.value(), -1);
    }

    /** The unit above, -1 above the city. */
    int parent(int node) {
        return parents.get(node);
    }

    /** The first house below a unit. */
    int from(int node) {
        return stretches.get(node)[0];
    }

    /** The house after the last below a unit. */
    int to(int node) {
        return stretches.get(node)[1];
    }
}
