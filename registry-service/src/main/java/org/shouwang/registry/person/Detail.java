package org.shouwang.registry.person;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.code.CodeLists;

/**
 * The items of a file beyond those everybody on the register has. One line each says all there is to know of one: whose file it is
 * in, its header in rosters and on the printed form, what may stand in it. Rosters, the API, exports and the printed form follow.
 *
 * <p>What is left out on purpose: income, the parents' employers, photographs, infections such as HIV, faith, and anything else the
 * surveys ask for that no rule here acts on.
 */
public enum Detail {
    HOUSEHOLD("户口性质", "nature of the household registration", CodeLists.HOUSEHOLD, Kind.CHILD, Kind.ELDER),
    REGISTERED_ADDRESS("户籍地址", "registered address", Type.TEXT, Kind.CHILD, Kind.ELDER),
    ADDRESS("现住址", "where the person lives", Type.TEXT, Kind.CHILD, Kind.ELDER),
    GUARDIANSHIP_GRADE("监护情况", "how well the child is cared for", CodeLists.GUARDIANSHIP_GRADE, Kind.CHILD),
    CARE_REASON("委托照护原因", "why others care", CodeLists.CARE_REASON, Kind.CHILD),
    CARER_ID_NUMBER("监护人身份证号", "the carer's ID number", Type.ID_NUMBER, Kind.CHILD),
    CARER_BIRTH_YEAR("监护人出生年份", "the carer's year of birth", Type.YEAR, Kind.CHILD),
    CARER_HEALTH("监护人健康状况", "the carer's health", CodeLists.HEALTH, Kind.CHILD),
    LONE_CARER("是否一人照料", "whether one person cares alone", Type.YES_NO, Kind.CHILD),
    CARER_STYLE("教养方式", "how the carer brings up", CodeLists.CARER_STYLE, Kind.CHILD),
    ONLY_CHILD("是否独生子女", "only child", Type.YES_NO, Kind.CHILD),
    HELP_WITH_HOMEWORK("家中能否辅导", "whether somebody at home can help with homework", Type.YES_NO, Kind.CHILD),
    MONEY_USE("零花钱使用", "how the child uses money", CodeLists.MONEY_USE, Kind.CHILD),
    DIFFICULTIES("困难类型", "difficulties", CodeLists.DIFFICULTY, Type.CODES, Kind.CHILD),
    AID("救助措施", "aid received", CodeLists.AID, Type.CODES, Kind.CHILD, Kind.ELDER),
    CLAIMED("村级认领", "claimed by the village", Type.YES_NO, Kind.CHILD),
    FATHER_SINCE("父亲外出时间", "father away since", Type.DAY, Kind.CHILD),
    FATHER_RETURN("父亲预计返乡", "father expected back", Type.DAY, Kind.CHILD),
    FATHER_CALLS("父亲通话习惯", "how often the father is to call", CodeLists.CALL_HABIT, Kind.CHILD),
    MOTHER_SINCE("母亲外出时间", "mother away since", Type.DAY, Kind.CHILD),
    MOTHER_RETURN("母亲预计返乡", "mother expected back", Type.DAY, Kind.CHILD),
    MOTHER_CALLS("母亲通话习惯", "how often the mother is to call", CodeLists.CALL_HABIT, Kind.CHILD),

    LIVING("居住情况", "with whom the elder lives", CodeLists.LIVING, Kind.ELDER),
    ABILITY_DAY("能力评估日期", "day of the ability assessment", Type.DAY, Kind.ELDER),
    BACKUP_NAME("备用照料人", "back-up carer", Type.TEXT, Kind.ELDER),
    BACKUP_RELATION("与备用照料人关系", "relation to the back-up carer", CodeLists.ELDER_RELATION, Kind.ELDER),
    BACKUP_PHONE("备用照料人电话", "phone of the back-up carer", Type.PHONE, Kind.ELDER),
    CHILDREN_COUNT("子女人数", "number of children", Type.NUMBER, Kind.ELDER),
    SUPPORTER_NAME("赡养人", "who supports the elder", Type.TEXT, Kind.ELDER),
    SUPPORTER_PHONE("赡养人电话", "phone of who supports the elder", Type.PHONE, Kind.ELDER),
    SUPPORT("赡养情况", "how the family supports the elder", CodeLists.SUPPORT, Kind.ELDER),
    NEIGHBOUR_NAME("邻里联系人", "neighbour", Type.TEXT, Kind.ELDER),
    NEIGHBOUR_PHONE("邻里联系人电话", "phone of the neighbour", Type.PHONE, Kind.ELDER),
    DOCTOR_PHONE("签约医生电话", "phone of the doctor", Type.PHONE, Kind.ELDER),
    CARE_PLAN_DAY("家庭照料计划签订日期", "day of the family care plan", Type.DAY, Kind.ELDER),
    CARE_PLAN_REVIEW("家庭照料计划复核日期", "day to review the family care plan", Type.DAY, Kind.ELDER);

    /** What may stand in an item. */
    public enum Type {
        CODE(false),
        /** Several codes of a list. */
        CODES(false),
        YES_NO(false),
        DAY(false),
        YEAR(false),
        NUMBER(false),
        TEXT(true),
        PHONE(true),
        ID_NUMBER(true);

        private final boolean sealed;

        Type(boolean sealed) {
            this.sealed = sealed;
        }

        /** Whether it is kept encrypted. */
        public boolean sealed() {
            return sealed;
        }
    }

    private static final int LONGEST_TEXT = 100;
    private static final int MOST = 30;
    private static final Pattern BETWEEN = Pattern.compile("[\\s、,，;；]+");

    private final String zh;
    private final String en;
    private final Type type;
    private final @Nullable CodeList list;
    private final Set<Kind> kinds;

    Detail(String zh, String en, Type type, Kind... kinds) {
        this(zh, en, type == Type.YES_NO ? CodeLists.YES_NO : null, type, kinds);
    }

    Detail(String zh, String en, CodeList list, Kind... kinds) {
        this(zh, en, list, Type.CODE, kinds);
    }

    Detail(String zh, String en, @Nullable CodeList list, Type type, Kind... kinds) {
        this.zh = zh;
        this.en = en;
        this.type = type;
        this.list = list;
        this.kinds = EnumSet.copyOf(Arrays.asList(kinds));
    }

    /** Its name, and its header in rosters. */
    public String zh() {
        return zh;
    }

    /** Its name in English. */
    public String en() {
        return en;
    }

    /** What may stand in it. */
    public Type type() {
        return type;
    }

    /** The list its codes are of; none for all but codes and yes or no. */
    public Optional<CodeList> list() {
        return Optional.ofNullable(list);
    }

    /** Whether it belongs to the file of such a person. */
    public boolean of(Kind kind) {
        return kinds.contains(kind);
    }

    /** The items of such a file, in order. */
    public static List<Detail> all(Kind kind) {
        return Arrays.stream(values()).filter(detail -> detail.of(kind)).toList();
    }

    /** The name of the field it is sealed as; the carer's ID number is sealed as anybody's, so that the two are found equal. */
    public String field() {
        return type == Type.ID_NUMBER ? Fields.ID_NUMBER : "person.detail." + name();
    }

    /**
     * A text as it is kept: codes for their names, a day as ISO, a number without blanks.
     *
     * @return empty = it cannot stand in this item; {@link CodeList#UNKNOWN} = not collected
     */
    public Optional<String> parse(String text) {
        String clean = text.strip();
        if (clean.isEmpty() || clean.equals(CodeList.UNKNOWN) || clean.equals("未采集")) {
            return Optional.of(CodeList.UNKNOWN);
        }
        return switch (type) {
            case CODE, YES_NO -> list().flatMap(codes -> codes.code(clean));
            case CODES -> codes(clean);
            case DAY -> day(clean);
            case YEAR -> number(clean.replace("年", ""), 1900, 2100);
            case NUMBER -> number(clean, 0, MOST);
            case TEXT -> clean.length() <= LONGEST_TEXT ? Optional.of(clean) : Optional.empty();
            case PHONE -> Phone.parse(clean).map(Phone::value);
            case ID_NUMBER -> {
                String number = IdNumber.normalise(clean);
                yield IdNumber.fault(number).isPresent() ? Optional.empty() : Optional.of(number);
            }
        };
    }

    private Optional<String> codes(String text) {
        Set<String> all = new TreeSet<>();
        for (String part : BETWEEN.split(text)) {
            Optional<String> code = list().flatMap(codes -> codes.code(part));
            if (code.isEmpty()) {
                return Optional.empty();
            }
            all.add(code.get());
        }
        return Optional.of(String.join(" ", all));
    }

    private static Optional<String> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text).toString());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> number(String text, int least, int most) {
        if (!text.matches("\\d{1,4}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number < least || number > most ? Optional.empty() : Optional.of(String.valueOf(number));
    }
}
