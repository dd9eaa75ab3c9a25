package jp.kairan.kernel;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says where a failure happened without its message, because messages of drivers and parsers quote personal data. */
final class Traces {
    private static final int FRAMES = 12;

    private Traces() {}

    static String of(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .limit(5)
                .map(t -> t.getClass().getName()
                        + Arrays.stream(t.getStackTrace())
                                .limit(FRAMES)
                                .map(f -> f.getClassName() + "." + f.getMethodName() + ":" + f.getLineNumber())
                                .collect(Collectors.joining(" < ", " at ", "")))
                .collect(Collectors.joining(" caused by "));
    }
}
