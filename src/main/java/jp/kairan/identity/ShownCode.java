package jp.kairan.identity;

import java.util.Optional;

/**
 * A code as somebody showed it: scanned or typed, exactly one of the two.
 *
 * @param link the code of a link
 * @param typed the code from paper
 */
record ShownCode(Optional<LinkCode> link, Optional<TypedCode> typed) {
    /** Reads what was shown; 400 for what can be neither. */
    static ShownCode read(String text) {
        Optional<LinkCode> link = LinkCode.read(text);
        Optional<TypedCode> typed = link.isPresent() ? Optional.empty() : TypedCode.read(text);
        if (link.isEmpty() && typed.isEmpty()) {
            throw IdentityProblem.CODE_MISTYPED.problem();
        }
        return new ShownCode(link, typed);
    }
}
