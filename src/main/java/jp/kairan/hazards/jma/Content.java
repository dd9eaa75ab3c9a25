package jp.kairan.hazards.jma;

/** What a telegram's body says. */
public sealed interface Content permits Shaking, Tsunami, Warnings, Withdrawal, Unread {}
