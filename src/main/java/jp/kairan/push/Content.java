package jp.kairan.push;

/** What a message says, made once for everybody who gets the same of it, in the form of its channel. */
sealed interface Content permits Template, WebMessage {}
