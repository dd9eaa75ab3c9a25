package jp.kairan.evidence;

/** What sort of thing brought some evidence. */
public enum AuthorKind {
    /** Somebody signed in. */
    ACCOUNT,
    /** Whoever held a link or a code without signing in. */
    LINK,
    /** A thing that watches over a household. */
    DEVICE,
    /** The service itself. */
    SERVICE
}
