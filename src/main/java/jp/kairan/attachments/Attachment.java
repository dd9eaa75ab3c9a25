package jp.kairan.attachments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.SQLException;
import java.util.HexFormat;
import jp.kairan.access.AttachmentId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An uploaded file without its bytes.
 *
 * @param id its id
 * @param fileName a name that is safe to save under, with the extension of its true type
 * @param mediaType its type as its bytes tell it
 * @param sizeBytes how long it is
 * @param sha256 hash of its bytes in hexadecimal, which is also its entity tag
 */
@Schema(description = "An uploaded file, without its bytes")
public record Attachment(
        AttachmentId id,
        @Schema(examples = "夏祭りのご案内.pdf") String fileName,
        @Schema(examples = "application/pdf") String mediaType,
        @Schema(examples = "183204") int sizeBytes,
        @JsonIgnore String sha256) {

    /** The columns that {@link #of} reads. */
    static final String COLUMNS = "id, file_name, media_type, size_bytes, sha256";

    static Attachment of(Row row) throws SQLException {
        return new Attachment(
                new AttachmentId(row.uuid("id")),
                row.text("file_name"),
                row.text("media_type"),
                row.integer("size_bytes"),
                HexFormat.of().formatHex(row.bytes("sha256")));
    }
}
