package jp.kairan.translation;

/** A part of a line on its way to an engine and back. */
public sealed interface Piece {
    /** Words to be translated, or that were. */
    record Words(String text) implements Piece {}

    /**
     * Where a fact stands, which the engine must leave where it belongs; what the fact is it does not learn.
     *
     * @param no counts the gaps of a line from 0
     */
    record Gap(int no) implements Piece {}
}
