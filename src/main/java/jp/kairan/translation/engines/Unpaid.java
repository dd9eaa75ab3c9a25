package jp.kairan.translation.engines;

import jp.kairan.translation.TranslationFailed;

/** An engine gave no answer and charges nothing: it was never reached, or said that it did not do it. */
final class Unpaid extends TranslationFailed {
    private static final long serialVersionUID = 1L;

    Unpaid(Reason reason) {
        super(reason);
    }
}
