package jp.kairan.tables;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.BitSet;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** Text brought into the characters that an encoding has. */
final class WritableText {
    /** 〓, which Japanese printers set where a type is missing. */
    private static final int GETA = 0x3013;

    /**
     * Pairs that Unicode tells apart and code page 932 does not; without them 〜 and − would be lost though both have
     * their place there, and Java would write ¥ as a backslash.
     */
    private static final Map<Integer, Integer> SAME_IN_932 = Map.of(
            0x301C, 0xFF5E, 0x2212, 0xFF0D, 0x2014, 0x2015, 0x2016, 0x2225, 0x00A5, 0xFFE5, 0x00A2, 0xFFE0, 0x00A3,
            0xFFE1, 0x00AC, 0xFFE2, 0x203E, 0xFFE3, 0x00A6, 0xFFE4);

    /** Collected by decoding, because Java's encoder accepts characters that do not come back as themselves. */
    private static final BitSet HELD_BY_932 = heldBy932();

    private final IntPredicate holds;
    private final Map<Integer, Integer> same;

    private WritableText(IntPredicate holds, Map<Integer, Integer> same) {
        this.holds = holds;
        this.same = same;
    }

    static WritableText in(CsvEncoding encoding) {
        return encoding == CsvEncoding.WINDOWS_31J
                ? new WritableText(c -> HELD_BY_932.get(c), SAME_IN_932)
                : new WritableText(c -> Character.getType(c) != Character.SURROGATE, Map.of());
    }

    /** The text with 〓 for what the encoding lacks, each such character being told. */
    String of(String cell, IntConsumer missing) {
        if (cell.codePoints().allMatch(holds)) {
            return cell;
        }
        StringBuilder written = new StringBuilder();
        // Composed first, because か with a combining mark is missing from code page 932 and が is not.
        JapaneseText.composeKana(cell).codePoints().forEach(c -> {
            int near = same.getOrDefault(c, c);
            if (holds.test(near)) {
                written.appendCodePoint(near);
            } else {
                missing.accept(c);
                written.appendCodePoint(GETA);
            }
        });
        return written.toString();
    }

    private static BitSet heldBy932() {
        BitSet held = new BitSet(0x10000);
        for (int lead = 0; lead < 0x100; lead++) {
            add(held, (byte) lead);
            for (int trail = 0x40; trail < 0xFD; trail++) {
                add(held, (byte) lead, (byte) trail);
            }
        }
        return held;
    }

    private static void add(BitSet held, byte... bytes) {
        try {
            var decoded = CsvEncoding.WINDOWS_31J.charset().newDecoder().decode(ByteBuffer.wrap(bytes));
            decoded.chars().forEach(held::set);
        } catch (CharacterCodingException e) {
            return; // because most pairs of bytes are no character, and that is what is being found out
        }
    }
}
