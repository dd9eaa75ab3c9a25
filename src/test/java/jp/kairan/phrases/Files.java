package jp.kairan.phrases;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A catalogue in memory: one phrase a group in Japanese, and whatever files a test puts in place of them. */
final class Files {
    static final String HEADER = "key,version,checked,text\n";

    private final Map<String, byte[]> files = new HashMap<>();

    Files() {
        Phrases.GROUPS.forEach(group -> put(group + "/ja.csv", HEADER + group + ".one,1,,ひとつ\n"));
    }

    Files put(String name, String content) {
        return put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Files put(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    Files without(String name) {
        files.remove(name);
        return this;
    }

    Phrases load() {
        return new Phrases(this::open);
    }

    private InputStream open(String name) {
        return files.containsKey(name) ? new ByteArrayInputStream(files.get(name)) : null;
    }
}
