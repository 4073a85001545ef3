package org.shouwang.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.OrganisationTree;
import org.shouwang.registry.organisation.OrganisationType;
import org.shouwang.registry.person.Fields;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Manner;
import org.shouwang.registry.person.PlainSealer;
import org.shouwang.registry.person.Role;
import org.shouwang.registry.person.RosterEntry;
import org.shouwang.registry.table.Tables;

class RosterReadersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Organisation COUNTY = Organisation.county("990101", "禾山县");
    private static final Organisation TOWN = Organisation.under(COUNTY, "990101101", "云坡镇", OrganisationType.TOWN);
    private static final Organisation VILLAGE =
            Organisation.under(TOWN, "990101101201", "一村", OrganisationType.VILLAGE);
    private static final Organisation SCHOOL = Organisation.under(TOWN, "9901010001", "中心小学", OrganisationType.SCHOOL);
    private static final Organisation ELSEWHERE = Organisation.county("990109", "外县");

    private final PlainSealer sealer = new PlainSealer();
    private final OrganisationTree tree = new OrganisationTree(List.of(COUNTY, TOWN, VILLAGE, SCHOOL, ELSEWHERE));
    private final RosterContext context = new RosterContext(tree, new Scope(false, List.of("990101")), sealer, TODAY);

    @TempDir
    Path directory;

    private <T> Reading<T> read(Map<String, String> row, List<Column> columns, Maker<T> maker) {
        return readAll(List.of(row), columns, maker).get(0);
    }

    private interface Maker<T> {
        RowReader<T> reader(Header header);
    }

    private <T> List<Reading<T>> readAll(List<Map<String, String>> rows, List<Column> columns, Maker<T> maker) {
        List<Reading<T>> readings = new ArrayList<>();
        List<RowReader<T>> reader = new ArrayList<>();
        try {
            Path file = Files.writeString(directory.resolve("upload.csv"), Rosters.csv(rows));
            Tables.open(file, text -> Header.known(text, columns)).read(row -> {
                if (reader.isEmpty()) {
                    return reader.add(maker.reader(Header.of(row, columns)));
                }
                return readings.add(reader.get(0).read(row));
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return readings;
    }

    private Reading<RosterRow> child(String... cells) {
        return read(
                Rosters.with(Rosters.child("990101101201", "9901010001"), cells),
                Columns.CHILDREN,
                header -> new ChildReader(header, context));
    }

    private Reading<RosterRow> elder(String... cells) {
        return read(
                Rosters.with(Rosters.elder("990101101201"), cells),
                Columns.ELDERS,
                header -> new ElderReader(header, context));
    }

    private static RosterEntry entry(Reading<RosterRow> reading) {
        RosterRow row = reading.value();
        assertThat(reading.problems()).isEmpty();
        assertThat(row).isNotNull();
        return row.entry();
    }

    private static void assertRefused(Reading<?> reading, String column, RowFault fault) {
        assertThat(reading.value()).isNull();
        assertThat(reading.problems())
                .extracting(RowProblem::column, RowProblem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(column, fault.name()));
        RowProblem problem = reading.problems().get(0);
        assertThat(problem.row()).isEqualTo(2);
        assertThat(problem.zh()).containsPattern("[\\u4e00-\\u9fff]").doesNotContain("%");
        assertThat(problem.en()).containsPattern("[a-z]").doesNotContain("%");
    }

    @ParameterizedTest
    @CsvSource({
        "姓名, '', REQUIRED",
        "姓名, 王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王王, TOO_LONG",
        "姓名, =A1, FORMULA",
        "身份证号, 99010120160401001, ID_LENGTH",
        "身份证号, 9901O1201604010019, ID_CHARACTERS",
        "身份证号, 990101201602300019, ID_BIRTH_DATE",
        "身份证号, 990101201604010017, ID_CHECK_DIGIT",
        "身份证号, 990101201604010000, ID_DIGITS_LOST",
        "身份证号, 9.90101E+17, ID_DIGITS_LOST",
        "身份证号, =A1, FORMULA",
        "性别, 男, SEX_MISMATCH",
        "性别, 女孩, UNKNOWN_VALUE",
        "出生日期, 2016-04-02, BIRTH_DATE_MISMATCH",
        "出生日期, 2016-13-40, DATE_FORM",
        "出生日期, 明天, DATE_FORM",
        "民族, 火星, UNKNOWN_VALUE",
        "居住地区划代码, '', REQUIRED",
        "居住地区划代码, 990101101299, UNKNOWN_DIVISION",
        "居住地区划代码, 一村, NOT_A_DIVISION",
        "学校, 没有的学校, UNKNOWN_SCHOOL",
        "年级, 毕业班, UNKNOWN_YEAR",
        "班级, ???, CLASS_FORM",
        "是否寄宿, 也许, UNKNOWN_VALUE",
        "监护类型, 宠物, UNKNOWN_VALUE",
        "监护人电话, 1234567, PHONE_FORM",
        "父亲电话, 25012345678, PHONE_FORM",
        "监护人文化程度, 博士后, UNKNOWN_VALUE",
        "学业水平, 神童, UNKNOWN_VALUE",
        "风险等级, E1, UNKNOWN_VALUE"
    })
    void a_bad_cell_of_a_child_is_named_with_its_reason(String column, String text, RowFault fault) {
        assertRefused(child(column, text), column, fault);
    }

    @ParameterizedTest
    @CsvSource({
        "姓名, '', REQUIRED",
        "本人电话, 25012345678, PHONE_FORM",
        "照料人电话, 12, PHONE_FORM",
        "老人类别, 神仙, UNKNOWN_VALUE",
        "自理能力, 飞, UNKNOWN_VALUE",
        "风险等级, R1, UNKNOWN_VALUE",
        "居住地区划代码, 990101101299, UNKNOWN_DIVISION",
        "居住地区划代码, 990109, UNKNOWN_DIVISION"
    })
    void a_bad_cell_of_an_elder_is_named_with_its_reason(String column, String text, RowFault fault) {
        assertRefused(elder(column, text), column, fault);
    }

    @Test
    void a_class_needs_its_year_and_its_school() {
        assertRefused(child("年级", ""), "班级", RowFault.CLASS_WITHOUT_YEAR);
        assertRefused(child("学校", ""), "班级", RowFault.CLASS_WITHOUT_YEAR);
    }

    @Test
    void a_child_may_live_across_the_border_only_if_its_school_is_here() {
        assertThat(child("居住地区划代码", "990109").value()).isNotNull();
        assertRefused(child("居住地区划代码", "990109", "学校", "", "年级", "", "班级", ""), "居住地区划代码", RowFault.UNKNOWN_DIVISION);
    }

    @Test
    void whoever_is_18_is_no_child_and_whoever_is_59_no_elder() {
        assertRefused(child("身份证号", Rosters.idNumber("20080302", 2), "出生日期", ""), "出生日期", RowFault.AGE_TOO_OLD);
        assertThat(child("身份证号", Rosters.idNumber("20080303", 2), "出生日期", "").value())
                .isNotNull();
        assertRefused(elder("身份证号", Rosters.idNumber("19660303", 3), "出生日期", ""), "出生日期", RowFault.AGE_TOO_YOUNG);
        assertThat(elder("身份证号", Rosters.idNumber("19660302", 3), "出生日期", "").value())
                .isNotNull();
    }

    @Test
    void nobody_is_born_tomorrow() {
        assertRefused(child("身份证号", "", "出生日期", "2026-03-03"), "出生日期", RowFault.DATE_FUTURE);
        assertRefused(child("身份证号", Rosters.idNumber("20260303", 2), "出生日期", ""), "身份证号", RowFault.DATE_FUTURE);
    }

    @Test
    void without_an_id_number_the_birth_date_must_be_there() {
        assertRefused(child("身份证号", "", "出生日期", ""), "出生日期", RowFault.REQUIRED);
        RosterEntry entry = entry(child("身份证号", "无", "性别", ""));

        assertThat(entry.identity().idNumber()).isNull();
        assertThat(entry.profile().sex()).isEqualTo("UNK");
    }

    @ParameterizedTest
    @CsvSource({"2016-04-01", "2016/4/1", "2016.04.01", "2016年4月1日", "20160401", "42461", "2016-04-01T00:00:00"})
    void dates_in_the_usual_forms(String text) {
        assertThat(entry(child("出生日期", text)).profile().birthDate()).isEqualTo(LocalDate.of(2016, 4, 1));
    }

    @Test
    void several_faults_of_a_row_are_all_told() {
        Reading<RosterRow> reading = child("性别", "男", "监护人电话", "1", "学业水平", "神童");

        assertThat(reading.problems()).extracting(RowProblem::column).containsExactlyInAnyOrder("性别", "监护人电话", "学业水平");
    }

    @Test
    void a_whole_child() {
        RosterEntry entry = entry(child("备注", "怕黑", "健康状况", "对花生过敏", "父亲外出地", "在家"));

        assertThat(entry.name()).isEqualTo("林小禾");
        assertThat(entry.schooling().classCode()).isEqualTo("9901010001-3-2");
        assertThat(entry.schooling().boarding()).isFalse();
        assertThat(entry.schooling().orgs()).endsWith("9901010001-3-2");
        assertThat(entry.parents().get(0).away()).isFalse();
        assertThat(entry.parents().get(1).away()).isTrue();
        assertThat(entry.profile().health()).isEqualTo("OTH");
        assertThat(sealer.open(Fields.HEALTH_NOTE, entry.profile().healthNote()))
                .isEqualTo("对花生过敏");
        assertThat(sealer.open(Fields.REMARK, entry.profile().remark())).isEqualTo("怕黑");
        assertThat(entry.contacts())
                .extracting(contact -> contact.holder())
                .containsExactly(Holder.GUARDIAN, Holder.FATHER, Holder.MOTHER);
        assertThat(entry.tierGiven()).isEqualTo("R3");
    }

    @Test
    void what_is_left_empty_is_unknown_and_what_is_said_to_be_none_is_gone() {
        RosterEntry entry = entry(child(
                "学校", "", "年级", "", "班级", "", "是否寄宿", "", "监护人电话", "无", "监护人姓名", "", "父亲电话", "", "母亲外出地", "无", "风险等级",
                "", "与儿童关系", ""));

        assertThat(entry.schooling().schoolCode()).isNull();
        assertThat(entry.schooling().boarding()).isNull();
        assertThat(entry.contacts().get(0).gone()).isTrue();
        assertThat(entry.contacts().get(1).gone()).isFalse();
        assertThat(entry.contacts().get(1).phone()).isNull();
        assertThat(entry.contacts().get(0).relation())
                .as("as the guardianship says")
                .isEqualTo("GP");
        assertThat(entry.carer().name()).isNull();
        assertThat(entry.parents().get(1).away()).isFalse();
        assertThat(entry.tierGiven()).isNull();
        assertThat(entry(child("学校", "", "年级", "一年级", "班级", "")).schooling().stage())
                .isEqualTo("PRI");
        assertThat(entry(child("监护类型", "无人监护", "与儿童关系", "")).contacts().get(0).relation())
                .isEqualTo("UNK");
        assertThat(entry(child("与儿童关系", "干妈")).contacts().get(0).relation()).isEqualTo("OTH");
    }

    @Test
    void a_parent_who_cares_can_read_as_the_guardian_does() {
        assertThat(entry(child("监护类型", "父亲", "监护人文化程度", "小学")).contacts().get(1).literacy())
                .isEqualTo("PRI");
        assertThat(entry(child("监护类型", "母亲", "监护人文化程度", "初中")).contacts().get(2).literacy())
                .isEqualTo("JUN");
        assertThat(entry(child()).contacts().get(1).literacy()).isEqualTo("UNK");
    }

    @Test
    void a_school_may_stand_there_by_name_and_must_be_the_only_one() {
        assertThat(entry(child("学校", "中心小学")).schooling().schoolCode()).isEqualTo("9901010001");
        tree.put(Organisation.under(TOWN, "9901010009", "中心小学", OrganisationType.SCHOOL));
        assertRefused(child("学校", "中心小学"), "学校", RowFault.AMBIGUOUS_SCHOOL);
        assertRefused(child("学校", "中心小学", "居住地区划代码", "990101"), "学校", RowFault.AMBIGUOUS_SCHOOL);
    }

    @Test
    void a_class_is_made_once() {
        RosterRow row = child().value();
        assertThat(row).isNotNull();
        Organisation made = row.newClass();
        assertThat(made).isNotNull();
        tree.put(made);

        assertThat(child().value().newClass()).isNull();
        assertThat(row.keys()).hasSize(2);
        assertThat(child("身份证号", "").value().keys()).hasSize(1);
    }

    @Test
    void a_file_without_the_optional_columns() {
        Map<String, String> row = new LinkedHashMap<>();
        Map<String, String> full = Rosters.child("990101101201", "");
        for (String column : List.of("监护类型", "居住地区划代码", "身份证号", "姓名")) {
            row.put(column, full.get(column));
        }

        RosterEntry entry = entry(read(row, Columns.CHILDREN, header -> new ChildReader(header, context)));

        assertThat(entry.parents().get(0).away()).isNull();
        assertThat(entry.contacts()).allMatch(contact -> contact.phone() == null && !contact.gone());
        assertThat(entry.profile().birthDate()).isEqualTo(LocalDate.of(2016, 4, 1));
        Map<String, String> grown = Rosters.with(row, "身份证号", Rosters.idNumber("20010101", 4));
        assertRefused(
                read(grown, Columns.CHILDREN, header -> new ChildReader(header, context)),
                "身份证号",
                RowFault.AGE_TOO_OLD);
        Map<String, String> young = new LinkedHashMap<>(Rosters.with(row, "老人类别", "空巢"));
        assertRefused(
                read(young, Columns.ELDERS, header -> new ElderReader(header, context)),
                "身份证号",
                RowFault.AGE_TOO_YOUNG);
    }

    @Test
    void how_to_talk_to_a_holder_is_read_where_the_file_has_the_columns() {
        RosterEntry girl = entry(child("监护人语言", "客家话", "监护人听力", "耳背", "父亲方便时段", "晚上", "母亲方便时段", ""));
        assertThat(girl.contacts().get(0).manners())
                .isEqualTo(Map.of(Manner.LANGUAGE, "HAKKA", Manner.HEARING, "HARD"));
        assertThat(girl.contacts().get(1).manners()).isEqualTo(Map.of(Manner.BEST_HOUR, "EVENING"));
        assertThat(girl.contacts().get(2).manners()).isEmpty();
        RosterEntry father = entry(child("监护类型", "父亲", "监护人语言", "普通话", "父亲方便时段", "中午"));
        assertThat(father.contacts().get(1).manners())
                .isEqualTo(Map.of(Manner.LANGUAGE, "PTH", Manner.BEST_HOUR, "NOON"));
        RosterEntry elder = entry(elder("本人听力", "聋", "照料人方便时段", "随时"));
        assertThat(elder.contacts().get(0).manners()).isEqualTo(Map.of(Manner.BEST_HOUR, "ANY"));
        assertThat(elder.contacts().get(1).manners()).isEqualTo(Map.of(Manner.HEARING, "DEAF"));
        assertRefused(child("监护人语言", "鸟语"), "监护人语言", RowFault.UNKNOWN_VALUE);
    }

    @Test
    void a_file_without_those_columns_has_the_same_rows_as_before_they_were_thought_of() {
        Header header = new Header(Map.of(Columns.NAME, 0), List.of(), List.of(), List.of());
        List<Column> before = Columns.CHILDREN.stream()
                .filter(column -> Columns.MANNERS.values().stream().noneMatch(columns -> columns.containsValue(column)))
                .toList();

        assertThat(MannerColumns.in(header, Columns.CHILDREN)).isEqualTo(new MannerColumns(Map.of(), before));
    }

    @Test
    void a_whole_elder() {
        RosterEntry entry = entry(elder("老人类别", "独居老人、失能老人、独居", "风险等级", "高", "与老人关系", "", "主要照料人", "子女"));

        assertThat(entry.elder().categories()).containsExactly("ALO", "DIS");
        assertThat(entry.elder().ability()).isEqualTo("A1");
        assertThat(entry.carer().relation()).isEqualTo("CHILD");
        assertThat(entry.tierGiven()).isEqualTo("E1");
        assertThat(entry.contacts().get(1).literacy()).isEqualTo("PRI");
        assertThat(entry(elder("与老人关系", "干儿子")).carer().relation()).isEqualTo("OTH");
        assertThat(entry(elder("与老人关系", "", "照料人电话", "")).carer().relation()).isEqualTo("UNK");
        assertThat(entry(elder("老人类别", "", "身份证号", "")).elder().categories()).isEmpty();
    }

    @Test
    void whoever_may_write_for_another_place_only_may_not_write_here() {
        RosterContext other = new RosterContext(tree, new Scope(false, List.of("990109")), sealer, TODAY);
        RosterContext all = new RosterContext(tree, new Scope(true, List.of()), sealer, TODAY);
        Map<String, String> row = Rosters.child("990101101201", "9901010001");

        assertRefused(
                read(row, Columns.CHILDREN, header -> new ChildReader(header, other)),
                "居住地区划代码",
                RowFault.UNKNOWN_DIVISION);
        assertThat(read(row, Columns.CHILDREN, header -> new ChildReader(header, all))
                        .value())
                .isNotNull();
    }

    private Reading<RosterRow> staff(String name, String role, String org, String phone) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("姓名", name);
        row.put("角色", role);
        row.put("机构代码", org);
        row.put("电话", phone);
        return read(row, Columns.STAFF, header -> new StaffReader(header, context));
    }

    @Test
    void staff() {
        RosterEntry entry = entry(staff("梁明军", "班主任", "9901010001-3-2", "15460000000"));

        assertThat(entry.roles()).containsExactly(new Role("T", "9901010001-3-2"));
        assertThat(entry.roleOrgs()).containsExactly("990101", "990101101", "9901010001", "9901010001-3-2");
        assertThat(staff("梁明军", "T", "9901010001-3-2", "15460000000").value().newClass())
                .isNotNull();
        assertThat(staff("梁明军", "CA", "990101", "15460000000").value().newClass())
                .isNull();
        assertRefused(staff("", "CA", "990101", "15460000000"), "姓名", RowFault.REQUIRED);
        assertRefused(staff("梁", "", "990101", "15460000000"), "角色", RowFault.REQUIRED);
        assertRefused(staff("梁", "国王", "990101", "15460000000"), "角色", RowFault.UNKNOWN_VALUE);
        assertRefused(staff("梁", "CA", "", "15460000000"), "机构代码", RowFault.REQUIRED);
        assertRefused(staff("梁", "CA", "990199", "15460000000"), "机构代码", RowFault.UNKNOWN_ORGANISATION);
        assertRefused(staff("梁", "CA", "990109", "15460000000"), "机构代码", RowFault.UNKNOWN_ORGANISATION);
        assertRefused(staff("梁", "T", "990101-3-2", "15460000000"), "机构代码", RowFault.UNKNOWN_ORGANISATION);
        assertRefused(staff("梁", "T", "9901010001-99-2", "15460000000"), "机构代码", RowFault.UNKNOWN_ORGANISATION);
        assertRefused(staff("梁", "T", "9901010001-3-?", "15460000000"), "机构代码", RowFault.UNKNOWN_ORGANISATION);
        assertRefused(staff("梁", "CA", "990101", ""), "电话", RowFault.REQUIRED);
        assertRefused(staff("梁", "CA", "990101", "12"), "电话", RowFault.PHONE_FORM);
    }

    private Reading<OrganisationRow> organisation(boolean schools, String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        List<String> names = List.of("代码", "名称", "上级代码", "类型");
        for (int i = 0; i < 4; i++) {
            row.put(names.get(i), cells[i]);
        }
        return read(row, Columns.ORGANISATIONS, header -> new OrganisationReader(header, schools));
    }

    @Test
    void rows_of_divisions_and_schools() {
        assertThat(organisation(false, "990101102000", "柳湾镇", "990101", "").value())
                .isEqualTo(new OrganisationRow(2, "990101102", "柳湾镇", "990101", OrganisationType.TOWN));
        assertThat(organisation(false, "990101", "禾山县", "", "县").value().type()).isEqualTo(OrganisationType.COUNTY);
        assertThat(organisation(true, "9901010003", "三小", "990101101", "小学")
                        .value()
                        .type())
                .isEqualTo(OrganisationType.SCHOOL);
        assertThat(organisation(true, "9901010003", "三小", "990101101", "").value())
                .isNotNull();
        assertRefused(organisation(false, "", "县", "", ""), "代码", RowFault.REQUIRED);
        assertRefused(organisation(false, "990101102", "", "990101", ""), "名称", RowFault.REQUIRED);
        assertRefused(organisation(false, "990101102", "镇", "", ""), "上级代码", RowFault.REQUIRED);
        assertRefused(organisation(false, "12", "镇", "990101", ""), "代码", RowFault.NOT_A_DIVISION);
        assertRefused(organisation(false, "990101102", "镇", "990101", "学校"), "类型", RowFault.WRONG_KIND);
        assertRefused(organisation(false, "990101102", "镇", "990101", "王国"), "类型", RowFault.UNKNOWN_VALUE);
        assertRefused(organisation(true, "9901010003", "三小", "990101101", "镇"), "类型", RowFault.WRONG_KIND);
        assertRefused(organisation(true, "990101103", "三小", "990101101", ""), "代码", RowFault.CODE_FORM);
        assertRefused(organisation(true, "A-B", "三小", "990101101", ""), "代码", RowFault.CODE_FORM);
    }

    private static Placement.Place place(Placement placement, String code, String parent, OrganisationType type) {
        return placement.place(new OrganisationRow(7, code, "名", parent, type));
    }

    private static @Nullable RowFault refusal(Placement.Place place) {
        Placement.Refusal refusal = place.refusal();
        return refusal == null ? null : refusal.fault();
    }

    @Test
    void every_organisation_has_one_place() {
        Placement placement = new Placement(tree, new Scope(false, List.of("990101")));

        assertThat(place(placement, "990101102", "990101", OrganisationType.TOWN)
                        .step())
                .isEqualTo(Placement.Step.NEW);
        assertThat(place(placement, "990101102201", "990101102", OrganisationType.VILLAGE)
                        .step())
                .isEqualTo(Placement.Step.NEW);
        assertThat(place(placement, "990101", "", OrganisationType.COUNTY).step())
                .isEqualTo(Placement.Step.RENAMED);
        assertThat(place(new Placement(tree, new Scope(true, List.of())), "990101", "", OrganisationType.COUNTY)
                        .step())
                .isEqualTo(Placement.Step.SAME);
        assertThat(refusal(place(placement, "990101", "", OrganisationType.COUNTY)))
                .isEqualTo(RowFault.DUPLICATE_IN_FILE);
        assertThat(refusal(place(placement, "990105", "", OrganisationType.COUNTY)))
                .isEqualTo(RowFault.UNKNOWN_ORGANISATION);
        assertThat(refusal(place(placement, "990109101", "990109", OrganisationType.TOWN)))
                .isEqualTo(RowFault.UNKNOWN_PARENT);
        assertThat(refusal(place(placement, "990101103", "990177", OrganisationType.TOWN)))
                .isEqualTo(RowFault.UNKNOWN_PARENT);
        assertThat(refusal(place(placement, "990101104", "990101101", OrganisationType.TOWN)))
                .isEqualTo(RowFault.PARENT_TYPE);
        assertThat(refusal(place(placement, "990102101", "990101", OrganisationType.TOWN)))
                .isEqualTo(RowFault.CODE_NOT_UNDER_PARENT);
        assertThat(refusal(place(placement, "9901010001", "990101102", OrganisationType.SCHOOL)))
                .isEqualTo(RowFault.PARENT_CHANGED);
        assertThat(refusal(place(placement, "990101101201", "990101101", OrganisationType.SCHOOL)))
                .isEqualTo(RowFault.TYPE_CHANGED);
    }

    @Test
    void headers_in_any_order_unknown_ones_ignored_missing_and_doubled_ones_told() {
        List<Header> headers = new ArrayList<>();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("PHONE", "");
        row.put("角 色*", "");
        row.put("爱好", "");
        row.put("role", "");
        row.put("", "");
        try {
            Path file = Files.writeString(directory.resolve("header.csv"), Rosters.csv(row));
            Tables.open(file, text -> Header.known(text, Columns.STAFF)).read(first -> {
                headers.add(Header.of(first, Columns.STAFF));
                return false;
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }

        Header header = headers.get(0);
        assertThat(header.unknown()).containsExactly("爱好");
        assertThat(header.missing()).containsExactly("姓名", "机构代码");
        assertThat(header.twice()).containsExactly("角色");
        assertThat(header.usable()).isFalse();
        assertThat(new Header(Map.of(), List.of(), List.of(), List.of("角色")).usable())
                .isFalse();
        assertThat(new Header(Map.of(), List.of(), List.of(), List.of()).usable())
                .isTrue();
    }
}
