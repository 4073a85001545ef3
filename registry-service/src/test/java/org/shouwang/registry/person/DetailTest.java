package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.registry.code.CodeList;

class DetailTest {

    @ParameterizedTest
    @CsvSource({
        "CARER_STYLE, 娇宠溺爱, INDULGENT",
        "CARER_STYLE, INDULGENT, INDULGENT",
        "ONLY_CHILD, 是, Y",
        "ONLY_CHILD, 否, N",
        "DIFFICULTIES, 家庭贫困、重病, POOR SICK",
        "DIFFICULTIES, '重病 家庭贫困', POOR SICK",
        "DIFFICULTIES, 'POOR,POOR', POOR",
        "CARER_BIRTH_YEAR, 1951年, 1951",
        "CHILDREN_COUNT, 3, 3",
        "FATHER_SINCE, 2025-02-20, 2025-02-20",
        "ADDRESS, ' 丙村三组12号 ', 丙村三组12号",
        "NEIGHBOUR_PHONE, 139 0000 1234, 13900001234"
    })
    void takes_codes_their_names_days_and_numbers(Detail detail, String text, String kept) {
        assertThat(detail.parse(text)).contains(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "CARER_STYLE, 很好",
        "ONLY_CHILD, 也许",
        "DIFFICULTIES, 家庭贫困、别的",
        "CARER_BIRTH_YEAR, 51",
        "CARER_BIRTH_YEAR, 1851",
        "CHILDREN_COUNT, 31",
        "CHILDREN_COUNT, -1",
        "FATHER_SINCE, 2025-02-30",
        "NEIGHBOUR_PHONE, 1234",
        "CARER_ID_NUMBER, 990101195001010011"
    })
    void refuses_what_cannot_stand_in_an_item(Detail detail, String text) {
        assertThat(detail.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Detail.class)
    void nothing_written_is_not_collected(Detail detail) {
        assertThat(detail.parse("")).contains(CodeList.UNKNOWN);
        assertThat(detail.parse("未采集")).contains(CodeList.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Detail.class)
    void what_is_kept_is_read_back_as_the_same(Detail detail) {
        detail.list()
                .ifPresent(list -> list.codes()
                        .forEach(code -> assertThat(detail.parse(code)).contains(code)));
    }

    @Test
    void headers_are_unique_so_that_a_roster_cannot_mean_two_items() {
        assertThat(Arrays.stream(Detail.values()).map(Detail::zh)).doesNotHaveDuplicates();
    }

    @Test
    void what_is_not_told_stays_and_what_is_taken_back_goes() {
        Details before = new Details(
                Map.of(Detail.ONLY_CHILD, new Value("Y", null), Detail.CARER_STYLE, new Value("HARSH", null)));

        Details after = before.follow(new Details(Map.of(
                Detail.CARER_STYLE, new Value(CodeList.UNKNOWN, null), Detail.MONEY_USE, new Value("LAVISH", null))));

        assertThat(after.code(Detail.ONLY_CHILD)).isEqualTo("Y");
        assertThat(after.code(Detail.CARER_STYLE)).isEqualTo(CodeList.UNKNOWN);
        assertThat(after.values()).doesNotContainKey(Detail.CARER_STYLE);
        assertThat(after.code(Detail.MONEY_USE)).isEqualTo("LAVISH");
    }
}
