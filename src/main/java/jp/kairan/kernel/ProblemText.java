package jp.kairan.kernel;

import java.util.Set;

/**
 * What the catalogue says of one kind of problem.
 *
 * @param slug the last part of the {@code type} URI, in kebab-case
 * @param status the HTTP status
 * @param title a short English summary that never varies between occurrences
 * @param message a Japanese sentence fit for a resident: what happened and what to do
 * @param constraints names of database constraints whose violation means this problem
 */
public record ProblemText(String slug, int status, String title, String message, Set<String> constraints) {
    public ProblemText(String slug, int status, String title, String message, String... constraints) {
        this(slug, status, title, message, Set.of(constraints));
    }
}
