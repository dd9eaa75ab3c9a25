package jp.kairan.directory;

/** How residents of an association get onto their phones. */
public enum EnrolmentMode {
    /** With an invitation code. */
    CODE,
    /** By asking; an officer of the association decides. */
    APPROVAL
}
