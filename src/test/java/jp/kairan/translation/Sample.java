package jp.kairan.translation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kairan.kernel.Language;

/** A small city whose names are guarded and whose glossary has a few words. */
final class Sample {
    static final Map<String, String> GLOSSARY = Map.of(
            "町会", "neighbourhood association",
            "班長", "group leader",
            "回覧板", "circular",
            "避難所", "evacuation shelter");

    private static final Masker MASKER = masker(
            new ProtectedTerms.Name("米泉小学校", "ヨネイズミショウガッコウ"),
            new ProtectedTerms.Name("米泉", "ヨネイズミ"),
            new ProtectedTerms.Name("泉野", "イズミノ"),
            new ProtectedTerms.Name("本町", "ホンマチ"),
            new ProtectedTerms.Name("ふれあいセンター", null));

    private Sample() {}

    static Masker masker(ProtectedTerms.Name... names) {
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Lexicon glossary = new Lexicon(GLOSSARY);
        return new Masker(new Names(List.of(() -> List.of(names)), clock), to -> glossary);
    }

    static Masked masked(String line) {
        return MASKER.of(line, Language.EN);
    }

    /** An answer with {@code ⟦0⟧} for its gaps. */
    static Gapped answer(String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('⟦'); open >= 0; open = text.indexOf('⟦', from)) {
            int close = text.indexOf('⟧', open);
            if (open > from) {
                pieces.add(new Piece.Words(text.substring(from, open)));
            }
            pieces.add(new Piece.Gap(Integer.parseInt(text.substring(open + 1, close))));
            from = close + 1;
        }
        pieces.add(new Piece.Words(text.substring(from)));
        return new Gapped(pieces);
    }
}
