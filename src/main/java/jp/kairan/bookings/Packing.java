package jp.kairan.bookings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deals the pieces of a facility out anew. Holds taken in the order in which they begin, each given the first pieces that
 * are free again, fit whenever at no moment more pieces are wanted than there are: that is the known way to colour
 * intervals with the fewest colours. Dealt out as requests came in, pieces end up such that one is free at every moment of
 * an evening but not the same one.
 */
final class Packing {
    private final Instant[] freeFrom;

    private Packing(int quantity) {
        freeFrom = new Instant[quantity];
        Arrays.fill(freeFrom, Instant.MIN);
    }

    /** A piece that is out already and stays with who has it. */
    record Out(int piece, Instant until) {}

    /**
     * Which pieces each hold gets, numbered from 1, or empty where they do not fit.
     *
     * @param out pieces whose hold has begun; all other holds begin later
     */
    static Optional<Map<BookingId, List<Integer>>> of(int quantity, List<Out> out, List<Hold> holds) {
        Packing packing = new Packing(quantity);
        for (Out piece : out) {
            if (piece.piece() > quantity) {
                return Optional.empty();
            }
            packing.freeFrom[piece.piece() - 1] = piece.until();
        }
        Map<BookingId, List<Integer>> dealt = new HashMap<>();
        List<Hold> inOrder = holds.stream()
                .sorted(Comparator.comparing(hold -> hold.span().start()))
                .toList();
        for (Hold hold : inOrder) {
            List<Integer> pieces = packing.deal(hold);
            if (pieces.size() < hold.pieces()) {
                return Optional.empty();
            }
            dealt.put(hold.booking(), pieces);
        }
        return Optional.of(dealt);
    }

    private List<Integer> deal(Hold hold) {
        List<Integer> pieces = new ArrayList<>();
        for (int i = 0; i < freeFrom.length && pieces.size() < hold.pieces(); i++) {
            if (!freeFrom[i].isAfter(hold.span().start())) {
                freeFrom[i] = hold.span().end();
                pieces.add(i + 1);
            }
        }
        return pieces;
    }
}
