package jp.kairan.directory.imports;

/** How far the import of a file has come. */
enum ImportState {
    /** The file has faults; nothing of it can be applied. */
    REFUSED,
    /** The file is sound and its difference is known. */
    CHECKED,
    /** The difference was made. */
    APPLIED
}
