package jp.kairan.shelters.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.kairan.shelters.Hazard;
import jp.kairan.tables.CsvColumn;
import jp.kairan.tables.CsvLayout;

/** The columns that lists of shelters have, under the headers of each layout. NO is left out: it numbers rows, not places. */
final class Columns {
    static final CsvColumn CODE = CsvColumn.optional("ID", "identifier");
    static final CsvColumn NATIONAL_ID = CsvColumn.optional("共通ID");
    static final CsvColumn NAME = CsvColumn.required("名称", "施設・場所名", "施設名", "name");
    static final CsvColumn KANA = CsvColumn.optional("名称_カナ", "名称(カナ)", "nameKana");
    static final CsvColumn ADDRESS = CsvColumn.optional("所在地_連結表記", "住所", "所在地", "fullAddress");
    static final CsvColumn LATITUDE = CsvColumn.optional("緯度", "latitude");
    static final CsvColumn LONGITUDE = CsvColumn.optional("経度", "longitude");
    static final CsvColumn PHONE = CsvColumn.optional("電話番号", "contactPointPhoneNumber");
    static final CsvColumn ALSO_SHELTER = CsvColumn.optional("指定避難所との重複", "指定避難所との住所同一", "alsoForShelter");
    static final CsvColumn CAPACITY = CsvColumn.optional("想定収容人数", "maxCapacity");
    static final CsvColumn COMMUNITIES = CsvColumn.optional("対象となる町会・自治会", "receptionTargetLocalCommunity");
    static final CsvColumn NOTE = CsvColumn.optional("備考", "remarks");
    static final Map<Hazard, CsvColumn> HAZARDS = new EnumMap<>(Hazard.class);

    static {
        hazard(Hazard.FLOOD, "洪水", "typeOfDisasterFlood");
        hazard(Hazard.LANDSLIDE, "崖崩れ、土石流及び地滑り", "typeOfDisasterLandslide");
        hazard(Hazard.STORM_SURGE, "高潮", "typeOfDisasterStormSurge");
        hazard(Hazard.EARTHQUAKE, "地震", "typeOfDisasterEarthquake");
        hazard(Hazard.TSUNAMI, "津波", "typeOfDisasterTsunami");
        hazard(Hazard.FIRE, "大規模な火事", "typeOfDisasterFire");
        hazard(Hazard.INLAND_FLOOD, "内水氾濫", "typeOfDisasterInlandFlood");
        hazard(Hazard.VOLCANO, "火山現象", "typeOfDisasterEruption");
    }

    private Columns() {}

    static CsvLayout layout() {
        List<CsvColumn> all = new ArrayList<>(List.of(
                CODE,
                NATIONAL_ID,
                NAME,
                KANA,
                ADDRESS,
                LATITUDE,
                LONGITUDE,
                PHONE,
                ALSO_SHELTER,
                CAPACITY,
                COMMUNITIES,
                NOTE));
        all.addAll(HAZARDS.values());
        return new CsvLayout(all);
    }

    private static void hazard(Hazard hazard, String japanese, String english) {
        HAZARDS.put(hazard, CsvColumn.optional("災害種別_" + japanese, japanese, english));
    }
}
