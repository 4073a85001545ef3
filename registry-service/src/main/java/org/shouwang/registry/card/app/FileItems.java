package org.shouwang.registry.card.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.card.Form;
import org.shouwang.registry.card.FormItem;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.code.CodeLists;
import org.shouwang.registry.person.Detail;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Manner;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.app.PersonView;

/**
 * The table of a file's items: what the form 档案表 shows, in which order and how wide. A new item of the file is one line
 * here; a {@link Detail} without one stands at the end.
 */
final class FileItems {

    private FileItems() {}

    /** What an item is filled from: the record as its reader may see it, and the names of places. */
    record Source(PersonView view, Surroundings around) {

        Person person() {
            return view.person();
        }
    }

    /** An item of the table: its label, its width of twelve columns, where its value comes from; of details, which one. */
    private record Item(
            String label,
            int width,
            Function<Source, @Nullable Object> value,
            @Nullable CodeList list,
            @Nullable Detail detail) {

        static Item text(String label, int width, Function<Source, @Nullable Object> value) {
            return new Item(label, width, value, null, null);
        }

        static Item code(String label, int width, CodeList list, Function<Source, @Nullable Object> value) {
            return new Item(label, width, value, list, null);
        }

        /** Where it stands under a heading of its own its label may be shorter than its name. */
        static Item of(Detail detail, String label, int width) {
            boolean several = detail.type() == Detail.Type.CODES;
            Function<Source, @Nullable Object> value = source -> {
                String told = source.view().details().get(detail.name());
                return told != null && several ? List.of(told.split(" ")) : told;
            };
            return new Item(label, width, value, detail.list().orElse(null), detail);
        }

        static Item of(Detail detail, int width) {
            return of(detail, detail.zh(), width);
        }

        FormItem fill(Source source) {
            Object found = value.apply(source);
            if (list == null) {
                return FormItem.text(label, width, found == null ? null : found.toString());
            }
            Collection<?> chosen =
                    found instanceof Collection<?> several ? several : found == null ? List.of() : List.of(found);
            return new FormItem(
                    label,
                    null,
                    width,
                    list.codes().stream()
                            .filter(code -> !code.equals(CodeList.UNKNOWN))
                            .map(code -> new FormItem.Choice(name(list, code), chosen.contains(code)))
                            .toList());
        }
    }

    private record Group(String title, List<Item> items) {}

    private static final int WHOLE = 12;
    private static final int HALF = 6;

    private static final List<Group> CHILD = List.of(
            new Group(
                    "一、儿童",
                    List.of(
                            Item.text("姓名", 4, source -> source.person().name()),
                            Item.code(
                                    "性别",
                                    4,
                                    CodeLists.SEX,
                                    source -> source.person().profile().sex()),
                            Item.text(
                                    "出生日期",
                                    4,
                                    source -> source.person().profile().birthDate()),
                            Item.text("身份证号", 6, source -> source.view().idNumber()),
                            Item.text(
                                    "民族",
                                    6,
                                    source -> named(
                                            CodeLists.ETHNICITY,
                                            source.person().profile().ethnicity())),
                            Item.of(Detail.HOUSEHOLD, 12),
                            Item.of(Detail.REGISTERED_ADDRESS, 12),
                            Item.text("居住地", 12, FileItems::home),
                            Item.of(Detail.ADDRESS, 12),
                            Item.code(
                                    "健康状况",
                                    12,
                                    CodeLists.HEALTH,
                                    source -> source.person().profile().health()),
                            Item.text("健康说明", 8, source -> source.view().healthNote()),
                            Item.of(Detail.ONLY_CHILD, "独生子女", 4))),
            new Group(
                    "二、就学",
                    List.of(
                            Item.text(
                                    "学校",
                                    6,
                                    source -> named(
                                            source, source.person().schooling().schoolCode())),
                            Item.text(
                                    "班级",
                                    6,
                                    source -> named(
                                            source, source.person().schooling().classCode())),
                            Item.code(
                                    "是否住校",
                                    6,
                                    CodeLists.YES_NO,
                                    source -> yesNo(source.person().schooling().boarding())),
                            Item.code(
                                    "学业水平",
                                    6,
                                    CodeLists.BAND,
                                    source -> source.person().schooling().band()),
                            Item.of(Detail.HELP_WITH_HOMEWORK, "家中辅导", 4),
                            Item.of(Detail.MONEY_USE, "零花钱", 8))),
            new Group(
                    "三、监护",
                    List.of(
                            Item.code(
                                    "监护类型", 12, CodeLists.GUARDIANSHIP, source -> care(source, PersonView.Care::type)),
                            Item.text("照料人", 4, source -> care(source, PersonView.Care::carerName)),
                            Item.text("从何时起", 4, source -> care(source, PersonView.Care::since)),
                            Item.text("电话", 4, source -> phone(source, "GUARDIAN")),
                            Item.code(
                                    "与儿童关系",
                                    12,
                                    CodeLists.CHILD_RELATION,
                                    source -> care(source, PersonView.Care::relation)),
                            Item.code("文化程度", 12, CodeLists.LITERACY, source -> literacy(source, "GUARDIAN")),
                            manner("语言", 5, "GUARDIAN", Manner.LANGUAGE),
                            manner("听力", 7, "GUARDIAN", Manner.HEARING),
                            manner("方便时段", 12, "GUARDIAN", Manner.BEST_HOUR),
                            Item.of(Detail.CARER_ID_NUMBER, "身份证号", 6),
                            Item.of(Detail.CARER_BIRTH_YEAR, "出生年份", 6),
                            Item.of(Detail.CARER_HEALTH, "健康状况", 12),
                            Item.of(Detail.LONE_CARER, "一人照料", 4),
                            Item.of(Detail.GUARDIANSHIP_GRADE, 8),
                            Item.of(Detail.CARER_STYLE, 12),
                            Item.of(Detail.CARE_REASON, "委托原因", 12))),
            new Group(
                    "四、父母",
                    List.of(
                            Item.text("父亲", 4, source -> parent(source, "FATHER", PersonView.ParentView::name)),
                            Item.text("电话", 4, source -> phone(source, "FATHER")),
                            Item.code(
                                    "外出",
                                    4,
                                    CodeLists.YES_NO,
                                    source -> yesNo(parent(source, "FATHER", PersonView.ParentView::away))),
                            Item.text("外出地", 12, source -> parent(source, "FATHER", PersonView.ParentView::place)),
                            Item.of(Detail.FATHER_SINCE, "外出时间", 6),
                            Item.of(Detail.FATHER_RETURN, "预计返乡", 6),
                            Item.of(Detail.FATHER_CALLS, "通话习惯", 12),
                            manner("方便时段", 12, "FATHER", Manner.BEST_HOUR),
                            Item.text("母亲", 4, source -> parent(source, "MOTHER", PersonView.ParentView::name)),
                            Item.text("电话", 4, source -> phone(source, "MOTHER")),
                            Item.code(
                                    "外出",
                                    4,
                                    CodeLists.YES_NO,
                                    source -> yesNo(parent(source, "MOTHER", PersonView.ParentView::away))),
                            Item.text("外出地", 12, source -> parent(source, "MOTHER", PersonView.ParentView::place)),
                            Item.of(Detail.MOTHER_SINCE, "外出时间", 6),
                            Item.of(Detail.MOTHER_RETURN, "预计返乡", 6),
                            Item.of(Detail.MOTHER_CALLS, "通话习惯", 12),
                            manner("方便时段", 12, "MOTHER", Manner.BEST_HOUR))),
            new Group(
                    "五、困难与帮助",
                    List.of(
                            Item.of(Detail.DIFFICULTIES, 12),
                            Item.of(Detail.AID, 12),
                            Item.of(Detail.CLAIMED, 4),
                            Item.text("已得帮助", 8, source -> null),
                            Item.text("困难与心愿", 12, source -> null))),
            new Group(
                    "六、建档",
                    List.of(
                            Item.text(
                                    "建档日期",
                                    4,
                                    source -> source.person().registration().on()),
                            Item.code(
                                    "关注等级",
                                    8,
                                    CodeLists.CHILD_TIER,
                                    source -> source.person().standing().tier()),
                            Item.text("备注", 12, source -> null))));

    private static final List<Group> ELDER = List.of(
            new Group(
                    "一、老人",
                    List.of(
                            Item.text("姓名", 4, source -> source.person().name()),
                            Item.code(
                                    "性别",
                                    4,
                                    CodeLists.SEX,
                                    source -> source.person().profile().sex()),
                            Item.text(
                                    "出生日期",
                                    4,
                                    source -> source.person().profile().birthDate()),
                            Item.text("身份证号", 6, source -> source.view().idNumber()),
                            Item.text(
                                    "民族",
                                    6,
                                    source -> named(
                                            CodeLists.ETHNICITY,
                                            source.person().profile().ethnicity())),
                            Item.of(Detail.HOUSEHOLD, 12),
                            Item.of(Detail.REGISTERED_ADDRESS, 12),
                            Item.of(Detail.ADDRESS, 12),
                            Item.text("居住地", 6, FileItems::home),
                            Item.text("本人电话", 6, source -> phone(source, "SELF")),
                            manner("语言", 5, "SELF", Manner.LANGUAGE),
                            manner("听力", 7, "SELF", Manner.HEARING),
                            manner("方便时段", 12, "SELF", Manner.BEST_HOUR),
                            Item.code(
                                    "老人类别",
                                    12,
                                    CodeLists.ELDER_CATEGORY,
                                    source -> source.person().elder().categories()),
                            Item.of(Detail.LIVING, 12),
                            Item.code(
                                    "自理能力",
                                    12,
                                    CodeLists.ABILITY,
                                    source -> source.person().elder().ability()),
                            Item.code(
                                    "健康状况",
                                    12,
                                    CodeLists.HEALTH,
                                    source -> source.person().profile().health()),
                            Item.of(Detail.ABILITY_DAY, "评估日期", 6),
                            Item.text("健康说明", 6, source -> source.view().healthNote()))),
            new Group(
                    "二、照料",
                    List.of(
                            Item.text("照料人", 4, source -> care(source, PersonView.Care::carerName)),
                            Item.text("从何时起", 4, source -> care(source, PersonView.Care::since)),
                            Item.text("电话", 4, source -> phone(source, "CARER")),
                            Item.code(
                                    "与老人关系",
                                    12,
                                    CodeLists.ELDER_RELATION,
                                    source -> care(source, PersonView.Care::relation)),
                            manner("语言", 5, "CARER", Manner.LANGUAGE),
                            manner("听力", 7, "CARER", Manner.HEARING),
                            manner("方便时段", 12, "CARER", Manner.BEST_HOUR),
                            Item.of(Detail.BACKUP_NAME, 6),
                            Item.of(Detail.BACKUP_PHONE, "电话", 6),
                            Item.of(Detail.BACKUP_RELATION, "与老人关系", 12),
                            Item.of(Detail.CARE_PLAN_DAY, "照料计划签订", 6),
                            Item.of(Detail.CARE_PLAN_REVIEW, "照料计划复核", 6))),
            new Group(
                    "三、家人与邻里",
                    List.of(
                            Item.of(Detail.CHILDREN_COUNT, 4),
                            Item.of(Detail.SUPPORTER_NAME, 4),
                            Item.of(Detail.SUPPORTER_PHONE, "电话", 4),
                            Item.of(Detail.SUPPORT, 12),
                            Item.of(Detail.NEIGHBOUR_NAME, "邻里", 4),
                            Item.of(Detail.NEIGHBOUR_PHONE, "电话", 4),
                            Item.of(Detail.DOCTOR_PHONE, "医生电话", 4))),
            new Group(
                    "四、困难与帮助",
                    List.of(
                            Item.of(Detail.AID, 12),
                            Item.text("困难与心愿", 12, source -> null),
                            Item.text("已得帮助", 12, source -> null))),
            new Group(
                    "五、建档",
                    List.of(
                            Item.text(
                                    "建档日期",
                                    4,
                                    source -> source.person().registration().on()),
                            Item.code(
                                    "关注等级",
                                    8,
                                    CodeLists.ELDER_TIER,
                                    source -> source.person().standing().tier()),
                            Item.text("备注", 12, source -> null))));

    /** The sections of somebody's file form. */
    static List<Form.Section> sections(Kind kind, Source source) {
        List<Group> groups = new ArrayList<>(kind == Kind.ELDER ? ELDER : CHILD);
        List<Item> rest = rest(kind, groups);
        if (!rest.isEmpty()) {
            groups.add(new Group("其他", rest));
        }
        return groups.stream()
                .map(group -> Form.Section.of(
                        group.title(),
                        group.items().stream().map(item -> item.fill(source)).toList()))
                .toList();
    }

    /** Items a file may have that stand in none of the groups: none is forgotten. */
    private static List<Item> rest(Kind kind, List<Group> groups) {
        Set<Detail> placed = groups.stream()
                .flatMap(group -> group.items().stream())
                .flatMap(item -> Stream.ofNullable(item.detail()))
                .collect(Collectors.toSet());
        return Detail.all(kind).stream()
                .filter(detail -> !placed.contains(detail))
                .map(FileItems::item)
                .toList();
    }

    private static Item item(Detail detail) {
        boolean narrow =
                detail.type() == Detail.Type.YES_NO || detail.list().isEmpty() && detail.type() != Detail.Type.TEXT;
        return Item.of(detail, narrow ? HALF : WHOLE);
    }

    /** A language is written out: there are too many to tick. */
    private static Item manner(String label, int width, String holder, Manner manner) {
        Function<Source, @Nullable Object> code = source -> contact(source, holder, point -> point.manner(manner));
        if (manner != Manner.LANGUAGE) {
            return Item.code(label, width, manner.list(), code);
        }
        return Item.text(label, width, source -> {
            Object known = code.apply(source);
            return known == null ? null : named(manner.list(), known.toString());
        });
    }

    static @Nullable String care(Source source, Function<PersonView.Care, @Nullable String> part) {
        List<PersonView.Care> all = source.view().guardianships();
        return all.isEmpty() ? null : part.apply(all.get(all.size() - 1));
    }

    static <T> @Nullable T parent(Source source, String holder, Function<PersonView.ParentView, @Nullable T> part) {
        for (PersonView.ParentView parent : source.view().parents()) {
            if (parent.holder().equals(holder)) {
                return part.apply(parent);
            }
        }
        return null;
    }

    static @Nullable String phone(Source source, String holder) {
        return contact(source, holder, PersonView.Contact::phone);
    }

    static @Nullable String home(Source source) {
        Home home = source.person().home();
        return home == null
                ? null
                : home.orgs().stream().map(source.around()::name).reduce("", String::concat);
    }

    private static @Nullable String literacy(Source source, String holder) {
        return contact(source, holder, PersonView.Contact::literacy);
    }

    private static @Nullable String contact(
            Source source, String holder, Function<PersonView.Contact, @Nullable String> part) {
        return source.view().contactPoints().stream()
                .filter(point -> point.holder().equals(holder))
                .findFirst()
                .map(part)
                .orElse(null);
    }

    private static @Nullable String named(Source source, @Nullable String org) {
        return org == null ? null : source.around().name(org);
    }

    private static @Nullable String named(CodeList list, String code) {
        return code.equals(CodeList.UNKNOWN) ? null : name(list, code);
    }

    private static String name(CodeList list, String code) {
        return list.entry(code).map(CodeList.Entry::zh).orElse(code);
    }

    private static @Nullable String yesNo(@Nullable Boolean value) {
        return value == null ? null : value ? "Y" : "N";
    }

    /** A date in writing. */
    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
