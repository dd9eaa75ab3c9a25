package jp.kairan.cap;

/** A value that the standard does not allow, said by naming the rule and nothing of the value. */
public final class RuleBroken extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    RuleBroken(String rule) {
        super(rule);
    }
}
