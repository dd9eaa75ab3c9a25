package jp.kairan.translation;

import java.util.UUID;
import jp.kairan.kernel.Id;

/** Identifies a word of the city in the audit. */
record TermId(UUID value) implements Id {}
