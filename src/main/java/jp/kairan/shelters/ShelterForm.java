package jp.kairan.shelters;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Lines;
import jp.kairan.tables.PhoneNumber;
import jp.kairan.tables.Reading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All particulars of a shelter as an officer enters them: what is absent is unknown, not unchanged. */
@Schema(description = "All particulars of a shelter; what is absent becomes unknown")
record ShelterForm(
        @Size(max = 40) @Line @Schema(examples = "AA0000099999")
        String code,

        @Size(max = 40) @Line @Schema(examples = "E1720100001")
        String nationalId,

        @NotBlank @Size(max = 200) @Line @Schema(examples = "見本町公民館")
        String name,

        @Size(max = 200) @Line @Schema(examples = "ミホンチョウコウミンカン")
        String kana,

        @NotNull @Size(max = 300) @Line @Schema(examples = "石川県金沢市見本町1-1")
        String address,

        @DecimalMin("-90") @DecimalMax("90") @Schema(examples = "36.561")
        Double latitude,

        @DecimalMin("-180") @DecimalMax("180") @Schema(examples = "136.656")
        Double longitude,

        @Size(max = 20) @Line @Schema(examples = "0760000000")
        String phone,

        @NotNull @Size(max = 4) @Schema(examples = "[\"EMERGENCY_PLACE\"]")
        List<@NotNull ShelterKind> kinds,

        @NotNull @Size(max = 8) @Schema(examples = "[\"EARTHQUAKE\"]")
        List<@NotNull Hazard> hazards,

        @Min(0) @Max(1_000_000) @Schema(examples = "138") Integer capacity,

        @Size(max = 200) @Line @Schema(examples = "屋内138人/屋外400人")
        String capacityNote,

        @Size(max = 100) @Schema(examples = "[\"見本町会\"]")
        List<@NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*") String> communities,

        @Size(max = 1000) @Lines @Schema(examples = "洪水時2階以上使用可")
        String note,

        @Schema(description = "Struck off from this day; absent: it stays", examples = "2027-03-31")
        LocalDate closedOn) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    Particulars particulars() {
        return new Particulars(
                orNull(code),
                orNull(nationalId),
                name.strip(),
                orNull(kana),
                address.strip(),
                position(latitude, longitude),
                digits(phone),
                Particulars.inOrder(kinds),
                Particulars.inOrder(hazards),
                capacity,
                orNull(capacityNote),
                communities == null ? List.of() : communities,
                note == null ? "" : note,
                plausible(closedOn));
    }

    /** Both or neither; and a number, because validation lets what is no number pass. */
    static Position position(Double latitude, Double longitude) {
        if ((latitude == null) != (longitude == null) || latitude != null && (latitude.isNaN() || longitude.isNaN())) {
            throw KernelProblem.invalid("latitude", "緯度と経度は両方入れてください / give latitude and longitude, or neither");
        }
        return Position.orNull(latitude, longitude);
    }

    private static String digits(String phone) {
        Reading<String> read = PhoneNumber.read(phone);
        if (read.refusal().isPresent()) {
            throw KernelProblem.invalid("phone", "電話番号が正しくありません / not a telephone number");
        }
        return read.found().orElse(null);
    }

    private static LocalDate plausible(LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw KernelProblem.invalid("closedOn", "日付が正しくありません / not a plausible date");
        }
        return day;
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
