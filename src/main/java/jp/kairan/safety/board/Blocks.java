package jp.kairan.safety.board;

import java.util.Arrays;

/**
 * A long row of values that never changes; a changed one shares with it whatever is the same, because readers look at the
 * old while the new is being made.
 */
final class Blocks<T> {
    private static final int BITS = 7;
    private static final int SIZE = 1 << BITS;

    private final Object[][] blocks;

    private Blocks(Object[][] blocks) {
        this.blocks = blocks;
    }

    /** A row of this length without any value. */
    static <T> Blocks<T> empty(int length) {
        return new Blocks<>(new Object[(length + SIZE - 1) / SIZE][]);
    }

    /** The value at a place, null where none was set. */
    @SuppressWarnings("unchecked")
    T get(int at) {
        Object[] block = blocks[at >> BITS];
        return block == null ? null : (T) block[at & (SIZE - 1)];
    }

    /** Begins a changed one. */
    Draft<T> change() {
        return new Draft<>(this);
    }

    /** A changed row in the making; for one thread. */
    static final class Draft<T> {
        private final Object[][] before;
        private final Object[][] blocks;

        private Draft(Blocks<T> from) {
            before = from.blocks;
            blocks = before.clone();
        }

        @SuppressWarnings("unchecked")
        T get(int at) {
            Object[] block = blocks[at >> BITS];
            return block == null ? null : (T) block[at & (SIZE - 1)];
        }

        void set(int at, T value) {
            int no = at >> BITS;
            if (blocks[no] == null) {
                blocks[no] = new Object[SIZE];
            } else if (blocks[no] == before[no]) {
                blocks[no] = Arrays.copyOf(before[no], SIZE);
            }
            blocks[no][at & (SIZE - 1)] = value;
        }

        /** The changed row; the draft is not touched afterwards. */
        Blocks<T> done() {
            return new Blocks<>(blocks);
        }
    }
}
