package jp.kairan.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where things are.
 *
 * @param project the root of the project, packaged
 * @param work a folder for whatever the benchmark writes
 */
record Place(Path project, Path work) {

    /** A Java program of the test sources, on the class path of this one. */
    List<String> java(List<String> options, String main, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The service as it is shipped. */
    List<String> service(List<String> options) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of(
                "-jar", project.resolve("target/quarkus-app/quarkus-run.jar").toString()));
        return command;
    }
}
