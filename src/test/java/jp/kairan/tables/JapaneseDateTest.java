package jp.kairan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseDateTest {
    @ParameterizedTest
    @CsvSource({
        "1993-05-27,1993-05-27",
        "1993/5/27,1993-05-27",
        "１９９３年５月２７日,1993-05-27",
        "19930527,1993-05-27",
        "1993.5.27,1993-05-27",
        "1993/5/27 0:00,1993-05-27",
        "1993-05-27 00:00:00,1993-05-27",
        "昭和7年11月19日,1932-11-19",
        "昭和 ７年 １１月 １９日,1932-11-19",
        "S38.4.25,1963-04-25",
        "s38/04/25,1963-04-25",
        "Ｓ３８．４．２５,1963-04-25",
        "S.38.4.25,1963-04-25",
        "㍼38年4月25日,1963-04-25",
        "㋿2年1月1日,2020-01-01",
        "R元年5月1日,2019-05-01",
        "令和元年9月11日,2019-09-11",
        "H31.4.30,2019-04-30",
        "S64.1.7,1989-01-07",
        "大正15年12月25日,1926-12-25",
        "昭和元年12月25日,1926-12-25",
        "M45.7.30,1912-07-30",
        "2000/2/29,2000-02-29"
    })
    void aDateIsReadInEverySpelling(String raw, LocalDate date) {
        assertThat(JapaneseDate.read(raw).found()).contains(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2001-02-29,IMPOSSIBLE_DATE",
        "19930231,IMPOSSIBLE_DATE",
        "昭和55年2月30日,IMPOSSIBLE_DATE",
        "1993/13/1,IMPOSSIBLE_DATE",
        "1993/0/1,IMPOSSIBLE_DATE",
        "昭和64年1月8日,OUTSIDE_ERA",
        "平成元年1月7日,OUTSIDE_ERA",
        "平成31年5月1日,OUTSIDE_ERA",
        "令和元年4月30日,OUTSIDE_ERA",
        "S0.1.1,OUTSIDE_ERA",
        "昭和99年1月1日,OUTSIDE_ERA",
        "明治5年12月2日,YEAR_OUT_OF_RANGE",
        "1872/12/31,YEAR_OUT_OF_RANGE",
        "9999-12-31,YEAR_OUT_OF_RANGE",
        "55/5/27,NOT_A_DATE",
        "34116,NOT_A_DATE",
        "1993-05-27 10:30,NOT_A_DATE",
        "不明,NOT_A_DATE",
        "X38.4.25,NOT_A_DATE"
    })
    void whatIsNoDateIsRefusedWithAReason(String raw, TextFault fault) {
        assertThat(JapaneseDate.read(raw).refusal()).contains(fault);
    }
}
