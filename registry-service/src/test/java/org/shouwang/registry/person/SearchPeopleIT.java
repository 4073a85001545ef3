package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.TestTokens;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;
import tools.jackson.databind.JsonNode;

/** Every way to find people, and that nobody outside the scope is found by any of them. */
class SearchPeopleIT extends RunningRegistry {

    private static List<String> names(List<JsonNode> found) {
        return found.stream().map(item -> item.path("name").asString()).toList();
    }

    private List<String> found(County county, String json) {
        return names(search(json, county.token("CA")));
    }

    @Test
    void a_name_is_found_as_it_is_written_said_and_abbreviated() {
        County county = new County();
        List<Map<String, String>> rows = new ArrayList<>();
        for (String name : List.of("单长乐", "欧阳小禾", "阿依古丽·买买提", "吕芳", "李𠀀")) {
            rows.add(Rosters.with(Rosters.child(county.village, county.school), "姓名", name));
        }
        imported("children", Rosters.csv(rows), county.it);

        assertThat(found(county, "{\"name\":\"长乐\"}")).containsExactly("单长乐");
        assertThat(found(county, "{\"name\":\"shanchangle\"}")).containsExactly("单长乐");
        assertThat(found(county, "{\"name\":\"Shan Zhangyue\"}")).containsExactly("单长乐");
        assertThat(found(county, "{\"name\":\"dan\"}")).isEmpty();
        assertThat(found(county, "{\"name\":\"oyxh\"}")).containsExactly("欧阳小禾");
        assertThat(found(county, "{\"name\":\"OUYANG\"}")).containsExactly("欧阳小禾");
        assertThat(found(county, "{\"name\":\"xiaohe\"}")).containsExactly("欧阳小禾");
        assertThat(found(county, "{\"name\":\"阿依古丽•买买提\"}")).containsExactly("阿依古丽·买买提");
        assertThat(found(county, "{\"name\":\"ayiguli\"}")).containsExactly("阿依古丽·买买提");
        assertThat(found(county, "{\"name\":\"lǚ\"}")).containsExactly("吕芳");
        assertThat(found(county, "{\"name\":\"𠀀\"}")).containsExactly("李𠀀");
        assertThat(found(county, "{\"name\":\"lihe\"}")).containsExactly("李𠀀");
        assertThat(found(county, "{\"name\":\".*\"}")).isEmpty();
        assertThat(found(county, "{\"name\":\"$ne\"}")).isEmpty();
    }

    @Test
    void a_phone_finds_everybody_around_whom_it_rings() {
        County county = new County();
        Map<String, String> girl = Rosters.with(Rosters.child(county.village, county.school), "姓名", "林小禾");
        Map<String, String> brother =
                Rosters.with(Rosters.child(county.village, county.school), "姓名", "林小山", "监护人电话", girl.get("监护人电话"));
        Map<String, String> other = Rosters.child(county.village, county.school);
        imported("children", Rosters.csv(List.of(girl, brother, other)), county.it);

        String number = girl.get("监护人电话");
        String spaced = "+86 " + number.substring(0, 3) + "-" + number.substring(3);

        assertThat(found(county, "{\"phone\":\"" + number + "\"}")).containsExactlyInAnyOrder("林小禾", "林小山");
        assertThat(found(county, "{\"phone\":\"" + spaced + "\",\"name\":\"lxs\"}"))
                .containsExactly("林小山");
        assertThat(found(county, "{\"phone\":\"" + girl.get("父亲电话") + "\"}")).containsExactly("林小禾");
        assertThat(found(county, "{\"phone\":\"" + number.substring(4) + "\"}")).isEmpty();
        assertThat(found(county, "{\"phone\":\"15400 no phone\"}")).isEmpty();
        assertThat(found(county, "{\"name\":\"" + number + "\"}")).isEmpty();
    }

    @Test
    void whose_a_phone_is_learns_only_who_may_see_phones() {
        County county = new County();
        String body = "{\"phone\":\"15400000001\"}";

        post("/v1/people/search", county.it, body).expectProblem(403, "FORBIDDEN");
        post("/v1/people/search", county.token("CD"), body).expect(200);
        post("/v1/people/search", service(), body).expect(200);
    }

    @Test
    void class_village_tier_and_standing_narrow_the_list() {
        County county = new County();
        Map<String, String> girl =
                Rosters.with(Rosters.child(county.village, county.school), "姓名", "林小禾", "风险等级", "R1");
        Map<String, String> boy =
                Rosters.with(Rosters.child(county.otherVillage, county.school), "姓名", "周小远", "班级", "3班", "风险等级", "R1");
        imported("children", Rosters.csv(List.of(girl, boy)), county.it);
        imported("elders", Rosters.csv(Rosters.with(Rosters.elder(county.village), "风险等级", "E3")), county.it);

        assertThat(found(county, "{\"classCode\":\"" + county.school + "-3-3\"}"))
                .containsExactly("周小远");
        assertThat(found(county, "{\"classCode\":\"" + county.school + "-3-3\",\"org\":\"" + county.village + "\"}"))
                .isEmpty();
        assertThat(found(county, "{\"org\":\"" + county.village + "\",\"tier\":\"R1\"}"))
                .containsExactly("林小禾");
        assertThat(found(county, "{\"tier\":\"E3\"}")).containsExactly("袁天飞");
        assertThat(found(county, "{\"tier\":\"E3\",\"kind\":\"CHILD\"}")).isEmpty();
        assertThat(found(county, "{\"status\":\"ON_REGISTER\"}")).hasSize(3);
        assertThat(found(county, "{\"status\":\"LEFT\"}")).isEmpty();
    }

    @Test
    void files_are_found_by_what_they_lack_and_people_by_who_cannot_be_reached() {
        County county = new County();
        Map<String, String> whole = Rosters.whole(Rosters.child(county.village, county.school), "姓名", "林小禾");
        Map<String, String> noNumber =
                Rosters.whole(Rosters.child(county.village, county.school), "姓名", "周小远", "身份证号", "");
        Map<String, String> noGrade =
                Rosters.whole(Rosters.child(county.village, county.school), "姓名", "吴小梅", "监护情况", "未采集");
        Map<String, String> nobody = Rosters.whole(
                Rosters.child(county.village, county.school), "姓名", "陈小山", "监护人电话", "", "父亲电话", "", "母亲电话", "");
        imported("children", Rosters.csv(List.of(whole, noNumber, noGrade, nobody)), county.it);

        assertThat(found(county, "{\"complete\":true}")).containsExactly("林小禾");
        assertThat(found(county, "{\"complete\":false}")).containsExactlyInAnyOrder("周小远", "陈小山", "吴小梅");
        assertThat(found(county, "{\"missing\":\"GUARDIANSHIP_GRADE\"}")).containsExactly("吴小梅");
        assertThat(found(county, "{\"missing\":\"ID_NUMBER\"}")).containsExactly("周小远");
        assertThat(found(county, "{\"missing\":\"CARER_PHONE\",\"name\":\"小\"}"))
                .containsExactly("陈小山");
        assertThat(found(county, "{\"reach\":\"UNREACHABLE\"}")).containsExactly("陈小山");
        assertThat(found(county, "{\"reach\":\"UNREACHABLE\",\"missing\":\"ID_NUMBER\"}"))
                .isEmpty();
        assertThat(post("/v1/people/search", county.it, "{\"missing\":\"SHOE_SIZE\"}")
                        .status())
                .isBetween(400, 422);

        JsonNode file = search("{\"missing\":\"ID_NUMBER\"}", county.it).get(0).path("file");
        assertThat(file.path("percent").asInt()).isEqualTo(94);
        assertThat(file.path("missing").toString())
                .isEqualTo("[{\"code\":\"ID_NUMBER\",\"name\":\"身份证号\",\"nameEn\":\"ID number\"}]");
    }

    @Test
    void nobody_outside_the_scope_is_found_in_any_way() {
        County county = new County();
        County other = new County();
        Map<String, String> girl =
                Rosters.with(Rosters.child(county.village, county.school), "姓名", "单长乐", "风险等级", "R1", "监护人文化程度", "");
        imported("children", Rosters.csv(girl), county.it);
        String teacher = TestTokens.bearer("t", Set.of("T"), Set.of(county.school + "-3-1"));
        List<String> queries = List.of(
                "{}",
                "{\"name\":\"长乐\"}",
                "{\"name\":\"shanchangle\"}",
                "{\"name\":\"scl\"}",
                "{\"phone\":\"" + girl.get("监护人电话") + "\"}",
                "{\"idNumber\":\"" + girl.get("身份证号") + "\"}",
                "{\"org\":\"" + county.village + "\"}",
                "{\"classCode\":\"" + county.school + "-3-2\"}",
                "{\"tier\":\"R1\"}",
                "{\"complete\":false}",
                "{\"missing\":\"CARER_LITERACY\"}",
                "{\"reach\":\"UNREACHABLE\"}");

        for (String query : queries) {
            for (String stranger : List.of(other.token("CA"), teacher)) {
                Answer answer = post("/v1/people/search", stranger, query).expect(200);
                assertThat(answer.body().path("items")).as(query).isEmpty();
                assertThat(answer.body().has("next")).as(query).isFalse();
            }
        }
        assertThat(found(county, "{\"name\":\"scl\"}")).containsExactly("单长乐");
    }

    @Test
    void pages_of_a_search_are_whole_and_in_one_order() {
        County county = new County();
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            rows.add(Rosters.with(
                    Rosters.child(county.village, county.school), "身份证号", "", "姓名", "林小" + "一二三四五六七".charAt(i)));
        }
        imported("children", Rosters.csv(rows), county.it);

        for (String query :
                List.of("\"name\":\"lin\"", "\"complete\":false", "\"kind\":\"CHILD\"", "\"tier\":\"R3\"")) {
            List<String> seen = new ArrayList<>();
            String cursor = "";
            do {
                Answer page = post("/v1/people/search", county.it, "{" + query + ",\"limit\":3" + cursor + "}")
                        .expect(200);
                page.body()
                        .path("items")
                        .forEach(item -> seen.add(item.path("personId").asString()));
                cursor = page.body().has("next") ? ",\"cursor\":\"" + page.text("next") + "\"" : "";
            } while (!cursor.isEmpty());
            assertThat(seen).as(query).hasSize(7).doesNotHaveDuplicates().isSorted();
        }
    }
}
