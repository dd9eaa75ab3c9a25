package jp.kairan.shelters.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.ShelterId;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;
import jp.kairan.shelters.Crowding;
import jp.kairan.shelters.Hazard;
import jp.kairan.shelters.Particulars;
import jp.kairan.shelters.Shelter;
import jp.kairan.shelters.ShelterKind;
import jp.kairan.shelters.ShelterState;
import jp.kairan.shelters.ShelterStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Shelters as GeoJSON (RFC 7946). One without a position is left out, because a feature without a geometry is legal and
 * many a map stumbles over it.
 *
 * @param withoutPosition how many were left out
 */
@Schema(name = "GeoShelters", description = "A FeatureCollection of RFC 7946")
record GeoShelters(
        @Schema(examples = "FeatureCollection") String type,

        @Schema(examples = "https://creativecommons.org/licenses/by/4.0/")
        String licence,

        @Schema(description = "Show it beside the data", examples = "金沢市オープンデータ")
        String credit,

        @Schema(description = "Shelters that have no position and are not among the features", examples = "0")
        int withoutPosition,

        List<Feature> features) {
    @Schema(name = "GeoShelter")
    record Feature(@Schema(examples = "Feature") String type, ShelterId id, Point geometry, Properties properties) {}

    @Schema(name = "GeoPoint")
    record Point(
            @Schema(examples = "Point") String type,

            @Schema(description = "Longitude, latitude (WGS 84)", examples = "[136.7369013, 36.59672393]")
            List<Double> coordinates) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "GeoShelterProperties", description = "What nobody has said is absent and never 0")
    record Properties(
            @Schema(examples = "AA0000099999") String code,
            @Schema(examples = "E1720100001") String nationalId,
            @Schema(examples = "三谷公民館") String name,
            @Schema(examples = "ミタニコウミンカン") String kana,
            @Schema(examples = "石川県金沢市宮野町ホ79") String address,
            @Schema(examples = "0762576727") String phone,
            @Schema(examples = "[\"EMERGENCY_PLACE\"]") List<ShelterKind> kinds,
            @Schema(examples = "[\"EARTHQUAKE\"]") List<Hazard> hazards,
            @Schema(examples = "138") Integer capacity,
            @Schema(examples = "屋内480人/屋外3,350人(面積の1/2)") String capacityNote,
            @Schema(examples = "[\"宮野町会\"]") List<String> communities,
            @Schema(examples = "洪水時2階以上使用可") String note,
            ShelterState state,
            @Schema(description = "開設状況", examples = "開設") String stateName,
            Crowding crowding,
            @Schema(description = "混雑状況", examples = "空き") String crowdingName,
            @Schema(examples = "84") Integer people,
            @Schema(examples = "[\"毛布\"]") List<String> needs,
            @Schema(examples = "体育館は満員、教室を開けています。") String statusNote,

            @Schema(description = "Of which moment the state is; absent where nobody has said anything")
            Instant asOf) {}

    static GeoShelters of(List<Shelter> shelters, OpenDataConfig config, Phrases phrases) {
        List<Feature> features = shelters.stream()
                .filter(shelter -> shelter.particulars().position() != null)
                .map(shelter -> feature(shelter, phrases))
                .toList();
        return new GeoShelters(
                "FeatureCollection", config.licence(), config.credit(), shelters.size() - features.size(), features);
    }

    private static Feature feature(Shelter shelter, Phrases phrases) {
        Particulars p = shelter.particulars();
        Point point = new Point(
                "Point", List.of(p.position().longitude(), p.position().latitude()));
        return new Feature("Feature", shelter.id(), point, properties(p, shelter.status(), phrases));
    }

    private static Properties properties(Particulars p, ShelterStatus s, Phrases phrases) {
        return new Properties(
                p.code(),
                p.nationalId(),
                p.name(),
                p.kana(),
                p.address(),
                p.phone(),
                List.copyOf(p.kinds()),
                List.copyOf(p.hazards()),
                p.capacity(),
                p.capacityNote(),
                p.communities(),
                p.note(),
                s.state(),
                phrases.find(s.state().phrase(), Language.JA).text(),
                s.crowding(),
                phrases.find(s.crowding().phrase(), Language.JA).text(),
                s.people(),
                s.needs(),
                s.note(),
                s.asOf());
    }
}
