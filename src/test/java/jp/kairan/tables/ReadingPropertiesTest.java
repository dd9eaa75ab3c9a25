package jp.kairan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReadingPropertiesTest {
    private static final Locality PLACE = new Locality("石川県", "金沢市");

    @Property(tries = 3000)
    void narrowingTwiceIsNarrowingOnce(@ForAll("messy") String text) {
        String once = JapaneseText.narrow(text);

        assertThat(JapaneseText.narrow(once)).isEqualTo(once);
    }

    @Property(tries = 3000)
    void aSearchKeyIsItsOwnKey(@ForAll("messy") String text) {
        String key = JapaneseText.searchKey(text);

        assertThat(JapaneseText.searchKey(key)).isEqualTo(key);
    }

    @Property(tries = 3000)
    void aNameReadAgainIsItself(@ForAll("messy") String text) {
        readAgain(PersonName::read, PersonName::display, text);
    }

    @Property(tries = 3000)
    void kanaReadAgainAreThemselves(@ForAll("messy") String text) {
        readAgain(KanaName::read, Function.identity(), text);
    }

    @Property(tries = 3000)
    void anAddressReadAgainIsItself(@ForAll("addresses") String text) {
        readAgain(raw -> PostalAddress.read(raw, PLACE), Function.identity(), text);
    }

    @Property(tries = 3000)
    void aPhoneNumberReadAgainIsItself(@ForAll("numbers") String text) {
        readAgain(PhoneNumber::read, Function.identity(), text);
    }

    @Property(tries = 3000)
    void aPostalCodeReadAgainIsItself(@ForAll("numbers") String text) {
        readAgain(PostalCode::read, Function.identity(), text);
    }

    @Property(tries = 3000)
    void aDateReadAgainIsItself(@ForAll("dates") String text) {
        readAgain(JapaneseDate::read, Object::toString, text);
    }

    @Property(tries = 3000)
    void anyStringIsReadOrRefusedByEveryReader(@ForAll String text) {
        readAgain(PersonName::read, PersonName::display, text);
        readAgain(KanaName::read, Function.identity(), text);
        readAgain(raw -> PostalAddress.read(raw, PLACE), Function.identity(), text);
        readAgain(PhoneNumber::read, Function.identity(), text);
        readAgain(PostalCode::read, Function.identity(), text);
        readAgain(JapaneseDate::read, Object::toString, text);
    }

    /** Fails if the reader throws, or if a clean value is not read as itself. */
    private static <T> void readAgain(Function<String, Reading<T>> reader, Function<T, String> shown, String text) {
        Reading<T> first = reader.apply(text);
        if (first.found().isEmpty()) {
            assertThat(reader.apply(text)).isEqualTo(first);
            return;
        }
        assertThat(reader.apply(shown.apply(first.found().get()))).isEqualTo(first);
    }

    @Provide
    Arbitrary<String> messy() {
        return pieces(
                "ｶ", "ﾞ", "ﾟ", "ハ", "は", "\u3099", "\u309A", "゛", "ー", "ｰ", "－", "―", "‐", "-", "−", "1", "２", "Ａ", "a",
                "Ⅱ", " ", "　", "\t", "・", "髙", "神", "邉", "ヶ", "\u200B", "\uFE00", "℡", "İ", "ß", "㈱");
    }

    @Provide
    Arbitrary<String> addresses() {
        return pieces(
                "石川県", "金沢市", "白山市", "富山県", "河北郡", "津幡町", "広坂", "1", "２３", "丁目", "番", "番地", "番地の", "の", "号", "号室", "号棟",
                "-", "ー", "―", " ", "　", "ﾊｲﾂ", "コーポ", "A", "町", "市", "棟", "Ⅱ", "\n");
    }

    @Provide
    Arbitrary<String> numbers() {
        return pieces(
                "+81", "81", "0", "090", "76", "0000", "1234", "９２０", "-", "ー", "(", "）", " ", "℡", "TEL", ":", ".0",
                "〒", "264");
    }

    @Provide
    Arbitrary<String> dates() {
        return pieces(
                "昭和", "S", "平成", "㍻", "令和", "R", "元", "年", "月", "日", "1", "29", "30", "２", "1993", "/", "-", ".", " ",
                "05", "27", "0:00", "T");
    }

    private static Arbitrary<String> pieces(String... pieces) {
        return Arbitraries.of(pieces).list().ofMaxSize(14).map(list -> String.join("", list));
    }
}
