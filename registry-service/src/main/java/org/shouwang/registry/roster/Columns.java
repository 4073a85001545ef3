package org.shouwang.registry.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shouwang.registry.person.Detail;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Manner;

/** The headers of each kind of table, in the words villages and schools use. */
public final class Columns {

    public static final Column NAME = Column.required("姓名");
    public static final Column SEX = Column.optional("性别");
    public static final Column ID_NUMBER = Column.required("身份证号", "身份证号码", "公民身份号码");
    public static final Column BIRTH_DATE = Column.optional("出生日期");
    public static final Column ETHNICITY = Column.optional("民族");
    public static final Column HOME = Column.required("居住地区划代码", "居住地行政区划代码");
    public static final Column SCHOOL = Column.optional("学校");
    public static final Column GRADE = Column.optional("年级");
    public static final Column CLASS = Column.optional("班级");
    public static final Column BOARDING = Column.optional("是否寄宿");
    public static final Column GUARDIANSHIP = Column.required("监护类型");
    public static final Column GUARDIAN_NAME = Column.optional("监护人姓名");
    public static final Column GUARDIAN_RELATION = Column.optional("与儿童关系");
    public static final Column GUARDIAN_PHONE = Column.optional("监护人电话");
    public static final Column GUARDIAN_LITERACY = Column.optional("监护人文化程度");
    public static final Column FATHER_NAME = Column.optional("父亲姓名");
    public static final Column FATHER_PHONE = Column.optional("父亲电话");
    public static final Column FATHER_AWAY = Column.optional("父亲外出地");
    public static final Column MOTHER_NAME = Column.optional("母亲姓名");
    public static final Column MOTHER_PHONE = Column.optional("母亲电话");
    public static final Column MOTHER_AWAY = Column.optional("母亲外出地");
    public static final Column HEALTH = Column.optional("健康状况");
    public static final Column BAND = Column.optional("学业水平");
    public static final Column TIER = Column.optional("风险等级");
    public static final Column REMARK = Column.optional("备注");

    public static final Column ELDER_CATEGORY = Column.required("老人类别");
    public static final Column ABILITY = Column.optional("自理能力");
    public static final Column CARER_NAME = Column.optional("主要照料人");
    public static final Column CARER_RELATION = Column.optional("与老人关系");
    public static final Column CARER_PHONE = Column.optional("照料人电话");
    public static final Column OWN_PHONE = Column.optional("本人电话");
    public static final Column OWN_LITERACY = Column.optional("本人文化程度");

    public static final Column ROLE = Column.required("角色", "role");
    public static final Column ORG = Column.required("机构代码", "org");
    public static final Column PHONE = Column.required("电话", "phone");
    public static final Column STAFF_NAME = Column.required("姓名", "name");

    public static final Column CODE = Column.required("代码", "code");
    public static final Column ORG_NAME = Column.required("名称", "name");
    public static final Column PARENT = Column.required("上级代码", "parent");
    public static final Column TYPE = Column.optional("类型", "type");

    public static final Column OLD_CODE = Column.required("旧代码", "from");
    public static final Column NEW_CODE = Column.required("新代码", "to");
    public static final Column EFFECTIVE = Column.required("生效日期", "on");
    public static final Column NOTE = Column.optional("说明", "note");

    /** Divisions whose codes end, a row for each code that takes over. */
    public static final List<Column> DIVISION_CHANGES = List.of(OLD_CODE, NEW_CODE, EFFECTIVE, NOTE);

    /** The columns of the items of a file. */
    public static final Map<Detail, Column> DETAILS = details();

    /** The columns of how whoever holds a phone is to be talked to; of parents away the hour is what matters. */
    public static final Map<Holder, Map<Manner, Column>> MANNERS = manners();

    /** Children's roster. */
    public static final List<Column> CHILDREN = with(
            Kind.CHILD,
            NAME,
            SEX,
            ID_NUMBER,
            BIRTH_DATE,
            ETHNICITY,
            HOME,
            SCHOOL,
            GRADE,
            CLASS,
            BOARDING,
            GUARDIANSHIP,
            GUARDIAN_NAME,
            GUARDIAN_RELATION,
            GUARDIAN_PHONE,
            GUARDIAN_LITERACY,
            FATHER_NAME,
            FATHER_PHONE,
            FATHER_AWAY,
            MOTHER_NAME,
            MOTHER_PHONE,
            MOTHER_AWAY,
            HEALTH,
            BAND,
            TIER,
            REMARK);

    /** Elders' roster. */
    public static final List<Column> ELDERS = with(
            Kind.ELDER,
            NAME,
            SEX,
            ID_NUMBER,
            BIRTH_DATE,
            ETHNICITY,
            HOME,
            ELDER_CATEGORY,
            ABILITY,
            CARER_NAME,
            CARER_RELATION,
            CARER_PHONE,
            OWN_PHONE,
            OWN_LITERACY,
            HEALTH,
            TIER,
            REMARK);

    /** Helpers and their roles. */
    public static final List<Column> STAFF = List.of(STAFF_NAME, ROLE, ORG, PHONE);

    /** Divisions and schools. */
    public static final List<Column> ORGANISATIONS = List.of(CODE, ORG_NAME, PARENT, TYPE);

    private Columns() {}

    private static Map<Detail, Column> details() {
        Map<Detail, Column> columns = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.values()) {
            columns.put(detail, Column.optional(detail.zh()));
        }
        return Collections.unmodifiableMap(columns);
    }

    private static Map<Holder, Map<Manner, Column>> manners() {
        Map<Holder, Map<Manner, Column>> columns = new EnumMap<>(Holder.class);
        columns.put(Holder.GUARDIAN, manners("监护人", Manner.values()));
        columns.put(Holder.FATHER, manners("父亲", Manner.BEST_HOUR));
        columns.put(Holder.MOTHER, manners("母亲", Manner.BEST_HOUR));
        columns.put(Holder.CARER, manners("照料人", Manner.values()));
        columns.put(Holder.SELF, manners("本人", Manner.values()));
        return Collections.unmodifiableMap(columns);
    }

    private static Map<Manner, Column> manners(String whose, Manner... manners) {
        Map<Manner, Column> columns = new EnumMap<>(Manner.class);
        for (Manner manner : manners) {
            columns.put(manner, Column.optional(whose + manner.zh()));
        }
        return Collections.unmodifiableMap(columns);
    }

    private static List<Column> with(Kind kind, Column... first) {
        List<Column> all = new ArrayList<>(List.of(first));
        Detail.all(kind).forEach(detail -> all.add(DETAILS.get(detail)));
        List<Holder> holders = kind == Kind.CHILD
                ? List.of(Holder.GUARDIAN, Holder.FATHER, Holder.MOTHER)
                : List.of(Holder.CARER, Holder.SELF);
        holders.forEach(
                holder -> all.addAll(MANNERS.getOrDefault(holder, Map.of()).values()));
        return List.copyOf(all);
    }
}
