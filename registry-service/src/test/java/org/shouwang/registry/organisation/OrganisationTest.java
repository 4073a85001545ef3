package org.shouwang.registry.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTest {

    private static final Organisation COUNTY = Organisation.county("990101", "禾山县");
    private static final Organisation TOWN = Organisation.under(COUNTY, "990101101", "云坡镇", OrganisationType.TOWN);
    private static final Organisation OTHER_TOWN =
            Organisation.under(COUNTY, "990101102", "柳湾镇", OrganisationType.TOWN);
    private static final Organisation VILLAGE =
            Organisation.under(TOWN, "990101101201", "一村", OrganisationType.VILLAGE);
    private static final Organisation SCHOOL = Organisation.under(TOWN, "9901010001", "中心小学", OrganisationType.SCHOOL);
    private static final Organisation NAMESAKE =
            Organisation.under(OTHER_TOWN, "9901010002", "中心小学", OrganisationType.SCHOOL);

    @Test
    void each_knows_all_it_lies_in_widest_first() {
        assertThat(VILLAGE.orgs()).containsExactly("990101", "990101101", "990101101201");
        assertThat(VILLAGE.parent()).isEqualTo("990101101");
        assertThat(COUNTY.parent()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTY, COUNTY, false", "TOWN, COUNTY, true", "TOWN, TOWN, false", "VILLAGE, TOWN, true",
                "VILLAGE, COUNTY, false",
        "SCHOOL, COUNTY, true", "SCHOOL, TOWN, true", "SCHOOL, VILLAGE, true", "SCHOOL, SCHOOL, false",
                "CLASS, SCHOOL, true",
        "CLASS, VILLAGE, false"
    })
    void what_hangs_under_what(OrganisationType type, OrganisationType parent, boolean may) {
        assertThat(type.mayHangUnder(parent)).isEqualTo(may);
    }

    @Test
    void nothing_hangs_where_it_does_not_belong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Organisation.under(SCHOOL, "990101103", "镇", OrganisationType.TOWN));
        assertThat(OrganisationType.SCHOOL.division()).isFalse();
        assertThat(OrganisationType.TOWN.division()).isTrue();
        assertThat(OrganisationType.COUNTY.division()).isTrue();
        assertThat(OrganisationType.VILLAGE.division()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "990101000000, 990101, COUNTY",
        "990101101000, 990101101, TOWN",
        "990101101201, 990101101201, VILLAGE",
        "990101, 990101, COUNTY",
        "990101101, 990101101, TOWN"
    })
    void division_codes_with_trailing_zeros_mean_the_shorter(String code, String normal, OrganisationType type) {
        assertThat(DivisionCode.normalise(code)).isEqualTo(normal);
        assertThat(DivisionCode.type(normal)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99", "99010A", "9901010001", "99010110120A"})
    void other_codes_are_no_divisions(String code) {
        assertThat(DivisionCode.type(DivisionCode.normalise(code))).isEmpty();
    }

    @Test
    void schools_are_found_by_code_and_by_name_near_home() {
        OrganisationTree tree = new OrganisationTree(List.of(COUNTY, TOWN, OTHER_TOWN, VILLAGE, SCHOOL, NAMESAKE));

        assertThat(tree.schools("9901010002", null)).containsExactly(NAMESAKE);
        assertThat(tree.schools("中心小学", VILLAGE)).containsExactly(SCHOOL);
        assertThat(tree.schools("中心小学", null)).hasSize(2);
        assertThat(tree.schools("中心小学", COUNTY)).hasSize(2);
        assertThat(tree.schools("990101101", null)).isEmpty();
        assertThat(tree.schools("没有", VILLAGE)).isEmpty();
    }

    @Test
    void a_renamed_school_is_found_by_its_new_name_only() {
        OrganisationTree tree = new OrganisationTree(List.of(COUNTY, TOWN, SCHOOL));

        tree.put(Organisation.under(TOWN, SCHOOL.code(), "实验小学", OrganisationType.SCHOOL));
        tree.put(TOWN);

        assertThat(tree.schools("中心小学", null)).isEmpty();
        assertThat(tree.schools("实验小学", null)).hasSize(1);
        assertThat(tree.find("990101")).contains(COUNTY);
    }

    @ParameterizedTest
    @CsvSource({
        "三年级, PRI, 3, 3",
        "3, PRI, 3, 3",
        "小学三年级, PRI, 3, 3",
        "三, PRI, 3, 3",
        "七年级, JUN, 7, 7",
        "初一, JUN, 7, 7",
        "初中三年级, JUN, 9, 9",
        "高二, SEN, 11, 11",
        "12年级, SEN, 12, 12",
        "大班, KG, , K3",
        "学前班, PRE, , P"
    })
    void years_of_school(String text, String stage, Integer grade, String segment) {
        assertThat(SchoolYear.parse(text)).contains(new SchoolYear(stage, grade, segment));
        assertThat(SchoolYear.ofSegment(segment).orElseThrow().stage()).isEqualTo(stage);
    }

    @Test
    void other_words_are_no_years() {
        assertThat(SchoolYear.parse("毕业班")).isEmpty();
        assertThat(SchoolYear.ofSegment("13")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "2班, 2", "（2）班, 2", "(2)班, 2", "二班, 2", "三年级2班, 2", "02, 2", "1班级, 1", "向日葵班, 向日葵"})
    void classes(String text, String segment) {
        assertThat(SchoolYear.classSegment(text)).contains(segment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"班", "-", "一二三四五六七八九十一"})
    void words_that_name_no_class(String text) {
        assertThat(SchoolYear.classSegment(text)).isEmpty();
    }

    @Test
    void a_class_has_a_code_and_a_public_name() {
        assertThat(SchoolYear.parse("三年级").orElseThrow().classCode("9901010001", "2"))
                .isEqualTo("9901010001-3-2");
        assertThat(SchoolYear.parse("三年级").orElseThrow().className("2")).isEqualTo("3年级2班");
        assertThat(SchoolYear.parse("中班").orElseThrow().className("1")).isEqualTo("幼儿园中班1班");
        assertThat(SchoolYear.parse("学前班").orElseThrow().className("1")).isEqualTo("学前班1班");
    }
}
