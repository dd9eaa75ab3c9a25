package jp.kairan.push;

import jp.kairan.notices.Dispatch;

/** A dispatch was taken and its run could not be cut; it waits on. */
final class NotCut extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Dispatch dispatch;

    NotCut(Dispatch dispatch, RuntimeException cause) {
        super(cause);
        this.dispatch = dispatch;
    }

    Dispatch dispatch() {
        return dispatch;
    }
}
