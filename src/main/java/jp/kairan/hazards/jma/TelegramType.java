package jp.kairan.hazards.jma;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of telegram by the six characters that its file is named by (データ種類コード).
 *
 * <p>The file's name decides, because the words of the title have changed between revisions of the format; the title only
 * stands in where a telegram comes without a name.
 */
public enum TelegramType {
    /** 震度速報: intensities of 3 and above by region, a minute and a half after the shaking; knows no municipality. */
    VXSE51("震度速報", false),
    /** 震源・震度に関する情報: intensities by municipality. */
    VXSE53("震源・震度に関する情報", false),
    /** 津波警報・注意報・予報. */
    VTSE41("津波警報・注意報・予報a", false),
    /** The warnings of all hazards in one, by prefecture; mirrors the next one. */
    VPWW53("気象特別警報・警報・注意報", false),
    /** The same in the form of 2015. */
    VPWW54("気象警報・注意報(H27)", false),
    /** Heavy rain that floods, with the levels of 2026, as the six that follow. */
    VPWW55("気象警報・注意報(R06)(大雨", true),
    VPWW56("気象警報・注意報(R06)(土砂", true),
    VPWW57("気象警報・注意報(R06)(高潮", true),
    VPWW58("気象警報・注意報(R06)(暴風", true),
    VPWW59("気象警報・注意報(R06)(波浪", true),
    VPWW60("気象警報・注意報(R06)(大雪", true),
    VPWW61("気象警報・注意報(R06)(その他", true),
    /** Any other: recorded, never acted on. */
    OTHER("", false);

    private static final Pattern CODE = Pattern.compile("(?<![A-Z0-9])(V[A-Z]{3}[0-9]{2})(?![A-Z0-9])");

    private final String title;
    private final boolean open;

    /** @param open whether the title may go on after these words */
    TelegramType(String title, boolean open) {
        this.title = title;
        this.open = open;
    }

    /** The six characters in a file's name or address; empty where it has none. */
    public static String codeIn(String fileName) {
        Matcher code = CODE.matcher(fileName);
        return code.find() ? code.group(1) : "";
    }

    static TelegramType ofCode(String code) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    static Optional<TelegramType> ofTitle(String said) {
        // Full-width letters, figures and brackets become plain ones, because samples and traffic differ in them.
        String plain = Normalizer.normalize(said, Normalizer.Form.NFKC);
        return Arrays.stream(values())
                .filter(type -> type != OTHER)
                .filter(type -> type.open ? plain.startsWith(type.title) : plain.equals(type.title))
                .findFirst();
    }

    /** Whether it reports an earthquake's intensities. */
    public boolean shaking() {
        return this == VXSE51 || this == VXSE53;
    }

    /** Whether it belongs to an earthquake, and so is known by the event's id. */
    public boolean seismic() {
        return shaking() || this == VTSE41;
    }

    /** Whether it holds warnings of all hazards in the form that the seven new kinds replace. */
    public boolean formerWarnings() {
        return this == VPWW53 || this == VPWW54;
    }

    /** Whether it holds warnings, in either form. */
    public boolean warnings() {
        return formerWarnings() || open;
    }
}
