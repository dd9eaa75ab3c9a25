package jp.kairan.shelters.opendata;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.kairan.kernel.CityConfig;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;
import jp.kairan.shelters.Hazard;
import jp.kairan.shelters.Shelter;
import jp.kairan.tables.CsvEncoding;
import jp.kairan.tables.CsvOutput;

/**
 * The list 03 指定緊急避難場所一覧 of the 自治体標準オープンデータセット (definition sheet A), its columns in its order, and after
 * them what holds now.
 */
@Singleton
class StandardList {
    private static final String[] HAZARDS = {"洪水", "崖崩れ、土石流及び地滑り", "高潮", "地震", "津波", "大規模な火事", "内水氾濫", "火山現象"};

    private final OpenDataConfig config;
    private final CityConfig city;
    private final Phrases phrases;
    private final Clock clock;
    private final List<Column> columns = new ArrayList<>();

    /** A column: its header, and the cell of a shelter, null where nothing is known. */
    private record Column(String header, Function<Shelter, Object> cell) {}

    StandardList(OpenDataConfig config, CityConfig city, Phrases phrases, Clock clock) {
        this.config = config;
        this.city = city;
        this.phrases = phrases;
        this.clock = clock;
        place();
        fitness();
        present();
    }

    /** UTF-8 with a byte order mark, lines ended by CRLF, formulas guarded. */
    byte[] of(List<Shelter> shelters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvOutput csv = new CsvOutput(
                out, CsvEncoding.UTF_8, columns.stream().map(Column::header).toList())) {
            for (Shelter shelter : shelters) {
                csv.row(columns.stream()
                        .map(column -> column.cell.apply(shelter))
                        .map(value -> value == null ? "" : value.toString())
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void place() {
        column("全国地方公共団体コード", shelter -> city.code());
        column("ID", shelter -> shelter.particulars().code());
        column("名称", shelter -> shelter.particulars().name());
        column("名称_カナ", shelter -> shelter.particulars().kana());
        empty("名称_英字");
        column("所在地_全国地方公共団体コード", shelter -> inTheCity(shelter) ? city.code() : null);
        empty("町字ID");
        column("所在地_連結表記", shelter -> shelter.particulars().address());
        column("所在地_都道府県", shelter -> inTheCity(shelter) ? config.prefecture() : null);
        column("所在地_市区町村", shelter -> inTheCity(shelter) ? city.name() : null);
        empty("所在地_町字", "所在地_番地以下", "建物名等(方書)");
        column("緯度", shelter -> Cells.latitude(shelter.particulars().position()));
        column("経度", shelter -> Cells.longitude(shelter.particulars().position()));
        empty("標高");
        column("電話番号", shelter -> shelter.particulars().phone());
        empty("内線番号", "連絡先メールアドレス", "連絡先FormURL", "連絡先備考（その他、SNSなど）", "郵便番号");
        column("市区町村コード", shelter -> city.code());
        column("地方公共団体名", shelter -> config.prefecture() + city.name());
    }

    private void fitness() {
        for (Hazard hazard : Hazard.values()) {
            column(
                    "災害種別_" + HAZARDS[hazard.ordinal()],
                    shelter -> Cells.flag(shelter.particulars().hazards().contains(hazard)));
        }
        column("指定避難所との重複", shelter -> Cells.flag(Cells.alsoShelter(shelter)));
        column("想定収容人数", shelter -> Cells.capacity(shelter.particulars()));
        column("対象となる町会・自治会", shelter -> String.join(";", shelter.particulars().communities()));
        empty("URL", "画像", "画像_ライセンス");
        column("備考", shelter -> Cells.oneLine(shelter.particulars().note()));
    }

    private void present() {
        column("開設状況", shelter -> japanese(shelter.status().state().phrase()));
        column("混雑状況", shelter -> japanese(shelter.status().crowding().phrase()));
        column("避難者数", shelter -> shelter.status().people());
        column("時点", shelter -> moment(shelter.status().asOf()));
    }

    private void column(String header, Function<Shelter, Object> cell) {
        columns.add(new Column(header, cell));
    }

    private void empty(String... headers) {
        Stream.of(headers).forEach(header -> column(header, shelter -> null));
    }

    private boolean inTheCity(Shelter shelter) {
        return shelter.particulars().address().startsWith(config.prefecture() + city.name());
    }

    private String japanese(String phrase) {
        return phrases.find(phrase, Language.JA).text();
    }

    private String moment(Instant moment) {
        return moment == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        moment.truncatedTo(ChronoUnit.SECONDS).atZone(clock.getZone()));
    }
}
