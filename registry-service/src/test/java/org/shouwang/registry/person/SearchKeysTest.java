package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchKeysTest {

    private static Set<String> ofName(String name) {
        Set<String> keys = new LinkedHashSet<>();
        SearchKeys.ofName(name, keys);
        return keys;
    }

    @Test
    void a_person_has_few_keys() {
        Person girl = Persons.child().registered();

        assertThat(SearchKeys.of(girl))
                .containsExactlyInAnyOrder(
                        "林",
                        "林小",
                        "林小禾",
                        "小",
                        "小禾",
                        "禾",
                        "linxiaohe",
                        "lin",
                        "xiaohe",
                        "lxh",
                        girl.contactPoints().get(0).phone().hash(),
                        girl.contactPoints().get(1).phone().hash(),
                        "linxiaohe2016",
                        "2016-04-01@990101101201");
    }

    @Test
    void every_part_of_a_name_finds_it() {
        assertThat(ofName("林小禾")).contains("林", "林小", "林小禾", "小", "小禾", "禾");
    }

    @Test
    void a_part_longer_than_the_keys_is_checked_against_the_name() {
        String name = "买买提·阿不都热合曼";

        assertThat(ofName(name)).contains(SearchKeys.lookUp("提·阿不都热合曼"));
        assertThat(SearchKeys.matches(name, "提·阿不都热合曼")).isTrue();
        assertThat(SearchKeys.matches(name, "提·阿不都热合满")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zhang San",
                "zhangsan",
                "ZHANGSAN",
                "ZhāngSān",
                "zhāng sān",
                "zhang",
                "ＺＳ",
                "zs",
                "san",
                "张三",
                " 张 三 "
            })
    void whatever_way_it_is_typed_it_finds_the_person(String typed) {
        assertThat(ofName("张三")).contains(SearchKeys.lookUp(typed));
        assertThat(SearchKeys.matches("张三", typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "吕绿, lvlv",
        "吕绿, lülü",
        "吕绿, lǚ lǜ",
        "阿依古丽·买买提, 古丽买买",
        "阿依古丽·买买提, 阿依古丽•买买提",
        "阿依古丽·买买提, maimaiti",
        "阿依古丽·买买提, ayiguli-maimaiti",
        "Li Na, LINA"
    })
    void marks_dots_and_width_do_not_matter(String name, String typed) {
        assertThat(ofName(name)).contains(SearchKeys.lookUp(typed));
        assertThat(SearchKeys.matches(name, typed)).isTrue();
    }

    @Test
    void pinyin_is_looked_up_as_a_whole() {
        assertThat(SearchKeys.lookUp("wangxiaoming")).isEqualTo("wangxiaoming");
        assertThat(ofName("王小明")).doesNotContain("wangxiao", "wangx");
    }

    /** Any name of up to six characters is found by each of its parts, its pinyin and its initials. */
    @Test
    void any_person_is_found_by_each_of_the_keys() {
        Random random = new Random(7);
        List<String> characters = "王李张单曾解乐长行重朝吕欧阳小禾明芳𠀀𬭼·AbZ"
                .codePoints()
                .mapToObj(Character::toString)
                .collect(Collectors.toList());
        for (int round = 0; round < 2_000; round++) {
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(1, 7); i > 0; i--) {
                name.append(characters.get(random.nextInt(characters.size())));
            }
            Person person = Persons.named(name.toString()).registered();
            List<String> keys = SearchKeys.of(person);
            Readings readings = Readings.of(person.name());

            assertThat(keys)
                    .doesNotHaveDuplicates()
                    .contains(person.contactPoints().get(0).phone().hash());
            for (String typed : ofName(person.name())) {
                assertThat(keys).as("%s by %s", name, typed).contains(SearchKeys.lookUp(typed));
            }
            readings.full().forEach(full -> assertThat(keys).contains(SearchKeys.lookUp(full)));
            readings.initials().forEach(initials -> assertThat(keys).contains(SearchKeys.lookUp(initials)));
        }
    }

    /** What is stored says nothing of a phone but its keyed hash: no number, no end of one. */
    @Test
    void no_key_tells_a_digit_of_a_phone() {
        Persons child = Persons.child();
        String number = "15400000001";

        assertThat(SearchKeys.of(child.registered()))
                .contains(Persons.SEALER.hash(Fields.PHONE, number))
                .doesNotContain(number, number.substring(number.length() - 4));
    }
}
