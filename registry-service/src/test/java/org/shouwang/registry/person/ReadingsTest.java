package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTest {

    @ParameterizedTest
    @CsvSource({
        "张三, zhangsan, zs",
        "林小禾, linxiaohe, lxh",
        "王 小明, wangxiaoming, wxm",
        "吕绿萍, lvlvping, llp",
        "安, an, a",
        "欧阳娜, ouyangna, oyn",
        "尉迟宝林, yuchibaolin, ycbl",
        "万俟卨, moqixie, mqx",
        "司马, sima, sm",
        "Li Na, lina, lina"
    })
    void a_name_is_said_in_one_word_and_by_its_initials(String name, String full, String initials) {
        Readings readings = Readings.of(name);

        assertThat(readings.full()).first().isEqualTo(full);
        assertThat(readings.initials()).first().isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({
        "单, shan", "曾, zeng", "解, xie", "仇, qiu", "区, ou", "查, zha", "任, ren", "盖, ge", "朴, piao", "万, wan",
        "缪, miao", "翟, zhai", "召, shao", "乐, yue", "洗, xian", "葛, ge", "覃, qin", "石, shi", "华, hua", "宁, ning",
        "盛, sheng", "员, yun", "种, chong", "折, she", "秘, bi", "逄, pang", "谌, chen", "冼, xian", "吕, lv", "叶, ye"
    })
    void a_surname_is_read_as_a_surname(String surname, String said) {
        assertThat(Readings.of(surname + "小禾").full()).first().isEqualTo(said + "xiaohe");
    }

    @Test
    void the_same_character_is_read_otherwise_in_a_given_name() {
        assertThat(Readings.of("李单").full()).containsExactly("lidan", "lishan");
        assertThat(Readings.of("单李").full()).containsExactly("shanli");
    }

    @Test
    void what_is_said_in_several_ways_is_found_under_each() {
        Readings readings = Readings.of("张长乐");

        assertThat(readings.full()).containsExactly("zhangchangle", "zhangzhangle", "zhangchangyue", "zhangzhangyue");
        assertThat(readings.initials()).containsExactly("zcl", "zzl", "zcy", "zzy");
        assertThat(readings.parts()).startsWith("zhang", "changle");
    }

    @Test
    void the_number_of_readings_is_bounded() {
        assertThat(Readings.of("乐长乐朝行重盛长乐朝行").readings()).hasSizeLessThanOrEqualTo(Readings.MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿依古丽·买买提", "阿依古丽•买买提", "阿依古丽・买买提", "阿依古丽．买买提"})
    void the_middle_dot_parts_a_name(String name) {
        Readings readings = Readings.of(name);

        assertThat(readings.full()).contains("ayigulimaimaiti");
        assertThat(readings.parts()).contains("ayiguli", "maimaiti");
        assertThat(readings.initials()).contains("ayglmmt");
    }

    @Test
    void rare_characters_are_read_where_a_dictionary_knows_them_and_left_out_where_none_does() {
        String beyondTheFirstPlane = "𠀀";
        String unknown = Character.toString(0x323AF);

        assertThat(Readings.of("李" + beyondTheFirstPlane).full()).containsExactly("lihe");
        assertThat(Readings.of("李" + unknown + "三").full()).containsExactly("lisan");
        assertThat(Readings.of(unknown).readings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "·", "··", "?", "\uD840"})
    void what_is_no_name_has_no_readings(String name) {
        assertThat(Readings.of(name)).isEqualTo(new Readings(List.of()));
    }

    @Test
    void names_that_are_said_alike_sound_alike() {
        assertThat(Readings.of("张珊").soundsLike(Readings.of("章山"))).isTrue();
        assertThat(Readings.of("单乐").soundsLike(Readings.of("善悦"))).isTrue();
        assertThat(Readings.of("张珊").soundsLike(Readings.of("张三"))).isFalse();
        assertThat(Readings.of("").soundsLike(Readings.of(""))).isFalse();
    }
}
