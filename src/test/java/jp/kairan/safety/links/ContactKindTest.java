package jp.kairan.safety.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactKindTest {
    @ParameterizedTest
    @CsvSource({
        "090-0000-0000, +819000000000",
        "０９０－００００－００００, +819000000000",
        "08012345678, +818012345678",
        "+81 70 1234 5678, +817012345678",
        "060 1234 5678, +816012345678",
        "+84 912 345 678, +84912345678"
    })
    void aMobileNumberIsKeptWithItsCountryHoweverItWasTyped(String typed, String kept) {
        assertThat(ContactKind.SMS.read(typed)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "076-220-2111",
                "110",
                "0120-000-000",
                "+81762202111",
                "+0123456789",
                "090-0000-000",
                "090000000000",
                "+",
                "",
                "0900000000a",
                "090-0000-0000\u0000",
                "+819000000000,+819000000001"
            })
    void whatCannotReceiveShortMessagesIsNoMobileNumber(String typed) {
        assertThat(ContactKind.SMS.read(typed)).isEmpty();
    }

    @Test
    void aMailAddressIsKeptWithItsHostInLowerCase() {
        assertThat(ContactKind.MAIL.read(" Hanako.Y+anpi@Example.JP ")).contains("Hanako.Y+anpi@example.jp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "a",
                "@example.jp",
                "a@",
                "a b@example.jp",
                "a@example.jp\r\nBcc: b@example.jp",
                "a\r\nRCPT TO:<b@example.jp>@example.jp",
                "a@example.jp,b@example.jp",
                "<a@example.jp>",
                "\"a\"@example.jp",
                "a..b@example.jp",
                ".a@example.jp",
                "a@-example.jp",
                "a@example..jp",
                "a@[127.0.0.1]",
                "a@127.0.0.1",
                "花子@example.jp",
                "a@例え.jp",
                "a@example.jp\u0000",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.jp"
            })
    void whatIsNoPlainAddressOfOnePersonIsRefused(String typed) {
        assertThat(ContactKind.MAIL.read(typed)).isEmpty();
    }

    @Test
    void nothingLongIsEvenLookedAt() {
        assertThat(ContactKind.MAIL.read("a@" + "b.".repeat(100_000) + "jp")).isEmpty();
        assertThat(ContactKind.SMS.read("0".repeat(100_000))).isEmpty();
    }
}
