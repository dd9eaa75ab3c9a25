package jp.kairan.push;

/** What came of one job. */
record Report(Job job, Verdict verdict) {}
