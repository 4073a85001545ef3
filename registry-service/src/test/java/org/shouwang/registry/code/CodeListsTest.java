package org.shouwang.registry.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListsTest {

    @ParameterizedTest
    @CsvSource({"祖父母, GP", "GP, GP", "gp, GP", "' 外婆 ', MGP", "父亲, FA", "无人监护, NON", "其他, OTH", "'', UNK", "未采集, UNK"})
    void guardianship_is_understood_in_the_words_of_the_sheet(String text, String code) {
        assertThat(CodeLists.GUARDIANSHIP.code(text)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"较好, A", "好, A", "一般, B", "较差, C", "差, D"})
    void performance_bands(String text, String code) {
        assertThat(CodeLists.BAND.code(text)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"汉族, 01", "汉, 01", "01, 01", "基诺族, 56", "苗, 06", "土家族, 15"})
    void ethnicities(String text, String code) {
        assertThat(CodeLists.ETHNICITY.code(text)).contains(code);
    }

    @Test
    void what_no_list_knows_is_not_guessed() {
        assertThat(CodeLists.LITERACY.code("博士后")).isEmpty();
    }

    @Test
    void every_value_has_both_languages() {
        assertThat(CodeLists.ELDER_CATEGORY.entry("ALO"))
                .contains(new CodeList.Entry("ALO", "独居老人", "elder living alone"));
        assertThat(CodeLists.ELDER_CATEGORY.entry("XXX")).isEmpty();
        assertThat(CodeLists.ELDER_CATEGORY.codes()).startsWith("UNK").contains("TKP");
        assertThat(CodeLists.CHILD_CATEGORY.name()).isEqualTo("child_category");
        assertThat(CodeLists.ETHNICITY.codes()).hasSize(58);
    }
}
