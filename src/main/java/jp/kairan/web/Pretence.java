package jp.kairan.web;

/** Says whether what the service shows is made up; whoever makes a city up implements it. */
public interface Pretence {
    /** Whether nothing here is real. */
    boolean pretends();
}
