package jp.kairan.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import jp.kairan.kernel.Keys;

/**
 * The keys of the audit, which the database never sees: whoever writes in it can make no entry and no batch that holds.
 * The keys of replaced secrets verify what was written under them, and never seal again.
 */
@Singleton
class AuditKeys {
    private static final int ID_BYTES = 8;

    private final List<byte[]> entries;
    private final List<byte[]> batches;
    private final List<byte[]> ids;

    @Inject
    AuditKeys(Keys keys) {
        this(keys.everForPurpose("audit-entry"), keys.everForPurpose("audit-batch"));
    }

    AuditKeys(List<byte[]> entries, List<byte[]> batches) {
        this.entries = entries;
        this.batches = batches;
        ids = batches.stream()
                .map(key -> Arrays.copyOf(Keys.hmac(key, bytes("id")), ID_BYTES))
                .toList();
    }

    /** Seals an entry. */
    byte[] entry(String text) {
        return Keys.hmac(entries.get(0), bytes(text));
    }

    /** Whether an entry was sealed by this service, now or under a replaced secret. */
    boolean wrote(Entry entry) {
        return entries.stream()
                .anyMatch(key -> MessageDigest.isEqual(entry.mac(), Keys.hmac(key, bytes(entry.text()))));
    }

    /** Names the key that {@link #batch} seals with at present. */
    byte[] id() {
        return ids.get(0);
    }

    /** How many secrets ago the key with this name was in use; -1 where it is not known. */
    int age(byte[] id) {
        for (int age = 0; age < ids.size(); age++) {
            if (Arrays.equals(ids.get(age), id)) {
                return age;
            }
        }
        return -1;
    }

    /** Seals a batch with the key of an age. */
    byte[] batch(int age, String text) {
        return Keys.hmac(batches.get(age), bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
