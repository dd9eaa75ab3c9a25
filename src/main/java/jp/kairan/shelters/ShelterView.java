package jp.kairan.shelters;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.kairan.access.ShelterId;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shelter as readers get it: codes for machines, words for people. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Shelter", description = "A shelter; what nobody has said is absent and never 0")
record ShelterView(
        ShelterId id,

        @Schema(description = "ID of the municipal list", examples = "AA0000099999")
        String code,

        @Schema(description = "全国共通ID", examples = "E1720100001")
        String nationalId,

        @Schema(examples = "三谷公民館") String name,
        @Schema(examples = "ミタニコウミンカン") String kana,
        @Schema(examples = "石川県金沢市宮野町ホ79") String address,
        @Schema(examples = "36.59672393") Double latitude,
        @Schema(examples = "136.7369013") Double longitude,
        @Schema(examples = "0762576727") String phone,
        @Schema(examples = "[\"EMERGENCY_PLACE\"]") List<ShelterKind> kinds,

        @Schema(description = "For which it is fit", examples = "[\"EARTHQUAKE\"]")
        List<Hazard> hazards,

        @Schema(description = "People it takes, indoors where that is told apart", examples = "138")
        Integer capacity,

        @Schema(description = "Where one number does not say it all", examples = "屋内480人/屋外3,350人(面積の1/2)")
        String capacityNote,

        @Schema(examples = "[\"宮野町会\"]") List<String> communities,
        @Schema(examples = "洪水時2階以上使用可") String note,

        @Schema(description = "Struck off from this day", examples = "2027-03-31")
        LocalDate closedOn,

        Status status,

        @Schema(
                examples = "2026-04-01T09:00:00+09:00",
                description = "It should be open since then, and nobody has said that it is: show words.state and the "
                        + "age of the status, and send nobody there without saying so. Absent otherwise")
        Instant expectedSince,

        ShelterWords words) {

    /** What was said of the latest moment; asOf is absent where nothing was ever said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ShelterStatus", description = "What was said of the latest moment")
    record Status(
            ShelterState state,
            Crowding crowding,
            @Schema(examples = "84") Integer people,
            @Schema(examples = "[\"毛布\"]") List<String> needs,
            @Schema(examples = "体育館は満員、教室を開けています。") String note,

            @Schema(description = "Absent where nobody has said anything")
            Instant asOf) {}

    static ShelterView of(Shelter shelter, Phrases phrases, Language reader) {
        Particulars p = shelter.particulars();
        ShelterStatus s = shelter.status();
        return new ShelterView(
                shelter.id(),
                p.code(),
                p.nationalId(),
                p.name(),
                p.kana(),
                p.address(),
                p.position() == null ? null : p.position().latitude(),
                p.position() == null ? null : p.position().longitude(),
                p.phone(),
                List.copyOf(p.kinds()),
                List.copyOf(p.hazards()),
                p.capacity(),
                p.capacityNote(),
                p.communities(),
                p.note(),
                p.closedOn(),
                new Status(s.state(), s.crowding(), s.people(), s.needs(), s.note(), s.asOf()),
                shelter.unconfirmed() ? shelter.expectedSince() : null,
                ShelterWords.of(shelter, phrases, reader));
    }
}
