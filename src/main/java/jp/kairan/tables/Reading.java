package jp.kairan.tables;

import java.util.Optional;
import java.util.function.Function;

/** What comes of reading a cell: a value, nothing because the cell is blank, or the reason why it cannot be read. */
public sealed interface Reading<T> {
    /** The cell holds this. */
    record Value<T>(T value) implements Reading<T> {}

    /** The cell holds nothing; whether that is wrong is for the reader of the table to say. */
    record Blank<T>() implements Reading<T> {}

    /** The cell holds something that is no such value. */
    record Refused<T>(TextFault fault) implements Reading<T> {}

    static <T> Reading<T> of(T value) {
        return new Value<>(value);
    }

    static <T> Reading<T> blank() {
        return new Blank<>();
    }

    static <T> Reading<T> refused(TextFault fault) {
        return new Refused<>(fault);
    }

    /** Goes on reading if there is a value. */
    default <U> Reading<U> then(Function<? super T, Reading<U>> next) {
        if (this instanceof Value<T> value) {
            return next.apply(value.value());
        }
        return this instanceof Refused<T> refused ? new Refused<>(refused.fault()) : new Blank<>();
    }

    /** The value, if there is one. */
    default Optional<T> found() {
        return this instanceof Value<T> value ? Optional.of(value.value()) : Optional.empty();
    }

    /** The reason, if the cell was refused. */
    default Optional<TextFault> refusal() {
        return this instanceof Refused<T> refused ? Optional.of(refused.fault()) : Optional.empty();
    }
}
