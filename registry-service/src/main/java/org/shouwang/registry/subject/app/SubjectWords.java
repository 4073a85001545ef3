package org.shouwang.registry.subject.app;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.code.CodeLists;
import org.shouwang.registry.person.Detail;

/** Chinese names of what is kept, and of the codes it is kept in. */
final class SubjectWords {

    private static final Map<String, String> LABELS = Map.ofEntries(
            entry("id", "编号"),
            entry("kind", "类别"),
            entry("registration", "在册情况"),
            entry("status", "状态"),
            entry("on", "日期"),
            entry("leftOn", "离开日期"),
            entry("exitReason", "离开原因"),
            entry("course", "经过"),
            entry("firstOn", "首次登记"),
            entry("found", "发现"),
            entry("verified", "核实"),
            entry("result", "结果"),
            entry("due", "下次核实"),
            entry("transferId", "转接编号"),
            entry("volunteers", "可告知志愿者"),
            entry("request", "删除申请"),
            entry("identity", "身份"),
            entry("key", "识别码（由证件号或姓名等算出）"),
            entry("soft", "辅助识别码"),
            entry("idNumber", "身份证号"),
            entry("name", "姓名"),
            entry("profile", "基本情况"),
            entry("sex", "性别"),
            entry("birthDate", "出生日期"),
            entry("ethnicity", "民族"),
            entry("health", "健康状况"),
            entry("healthNote", "健康说明"),
            entry("remark", "备注"),
            entry("home", "居住地"),
            entry("code", "代码"),
            entry("orgs", "所属机构"),
            entry("org", "机构"),
            entry("schooling", "就学"),
            entry("schoolCode", "学校"),
            entry("classCode", "班级"),
            entry("stage", "学段"),
            entry("grade", "年级"),
            entry("boarding", "是否住校"),
            entry("band", "学业水平"),
            entry("guardianships", "监护与照料"),
            entry("type", "类型"),
            entry("carerName", "照料人"),
            entry("relation", "关系"),
            entry("since", "开始"),
            entry("until", "结束"),
            entry("parents", "父母"),
            entry("holder", "何人"),
            entry("away", "是否外出"),
            entry("place", "外出地"),
            entry("elder", "老人情况"),
            entry("categories", "老人类别"),
            entry("ability", "自理能力"),
            entry("contactPoints", "联系方式"),
            entry("contactPointId", "联系方式编号"),
            entry("literacy", "文化程度"),
            entry("phone", "电话"),
            entry("standing", "认定与等级"),
            entry("category", "认定类别"),
            entry("definition", "认定依据"),
            entry("tier", "关注等级"),
            entry("given", "花名册所填等级"),
            entry("basis", "等级来源"),
            entry("decisions", "等级决定"),
            entry("reason", "理由"),
            entry("reviewed", "已复核的情形"),
            entry("signs", "提示"),
            entry("source", "来源"),
            entry("day", "生效日期"),
            entry("roles", "工作角色"),
            entry("role", "角色"),
            entry("provenance", "来源记录"),
            entry("registeredBy", "登记来源"),
            entry("changedBy", "最近变更来源"),
            entry("rosterHash", "花名册行指纹"),
            entry("merging", "合并"),
            entry("into", "并入"),
            entry("absorbed", "已并入本档"),
            entry("details", "档案明细"),
            entry("values", "内容"),
            entry("plain", "值"),
            entry("sealed", "值"),
            entry("history", "变更历史"),
            entry("entries", "变更"),
            entry("told", "花名册原填"),
            entry("parts", "各时期"),
            entry("timelines", "各时期"),
            entry("periods", "时期"),
            entry("facts", "情况"),
            entry("fact", "情况"),
            entry("detail", "说明"),
            entry("numbers", "曾用证件号"),
            entry("from", "自"),
            entry("to", "至"),
            entry("at", "时间"),
            entry("by", "经办账号"),
            entry("subject", "经办账号"),
            entry("why", "原因"),
            entry("cause", "原因类型"),
            entry("words", "文字"),
            entry("changes", "变更项"),
            entry("part", "项目"),
            entry("item", "细项"),
            entry("field", "字段"),
            entry("personId", "人员编号"),
            entry("purposes", "用途"),
            entry("textVersion", "告知书版本"),
            entry("channel", "方式"),
            entry("terms", "约定"),
            entry("entrusting", "委托人"),
            entry("carer", "受托人"),
            entry("childHeard", "已听取孩子意见"),
            entry("lookedIntoOn", "了解受托人日期"),
            entry("care", "当时的监护"),
            entry("confirmedOn", "确认日期"),
            entry("end", "终止"),
            entry("scan", "扫描件"),
            entry("bytes", "字节数"),
            entry("checked", "病毒检查"),
            entry("claim", "申请内容"),
            entry("wrong", "有误之处"),
            entry("right", "应为"),
            entry("receivedOn", "收到日期"),
            entry("asker", "申请人"),
            entry("state", "状态"),
            entry("decision", "处理"),
            entry("carriedOut", "已更正"));

    private static final Map<String, CodeList> LISTS = Map.ofEntries(
            entry("sex", CodeLists.SEX),
            entry("ethnicity", CodeLists.ETHNICITY),
            entry("health", CodeLists.HEALTH),
            entry("band", CodeLists.BAND),
            entry("literacy", CodeLists.LITERACY),
            entry("ability", CodeLists.ABILITY),
            entry("categories", CodeLists.ELDER_CATEGORY),
            entry("definition", CodeLists.DEFINITION),
            entry("role", CodeLists.ROLE),
            entry("type", CodeLists.GUARDIANSHIP),
            entry("relation", CodeLists.CHILD_RELATION),
            entry("category", CodeLists.CHILD_CATEGORY));

    private static final Map<String, String> VALUES = Map.ofEntries(
            entry("CHILD", "儿童"),
            entry("ELDER", "老人"),
            entry("HELPER", "工作人员"),
            entry("ON_REGISTER", "在册"),
            entry("FOUND", "已发现，待建档"),
            entry("LEFT", "已退出"),
            entry("LOCKED", "已锁定"),
            entry("GUARDIAN", "监护人"),
            entry("FATHER", "父亲"),
            entry("MOTHER", "母亲"),
            entry("SELF", "本人"),
            entry("CARER", "照料人"),
            entry("NOTICED", "已告知"),
            entry("GIVEN", "有效（已提供或已同意）"),
            entry("REFUSED", "不同意"),
            entry("WITHDRAWN", "已撤回"),
            entry("DUTY", "法定职责"),
            entry("CARE", "关爱服务"),
            entry("PHOTO", "照片"),
            entry("STORY", "典型事迹"),
            entry("VOLUNTEERS", "志愿者"),
            entry("UNVERIFIED", "待核实"),
            entry("INVALID", "错号"),
            entry("IMPORT", "花名册"),
            entry("DECISION", "人工决定"),
            entry("FINDING", "其他系统发现"),
            entry("RULE", "规则"),
            entry("OPEN", "待处理"),
            entry("ACCEPTED", "已同意"),
            entry("LETTER", "书面"),
            entry("PHONE", "电话"),
            entry("OFFICE", "现场"),
            entry("PERSON", "当面"),
            entry("UNK", "未采集"));

    private SubjectWords() {}

    /** What a part is called. */
    static String label(String part) {
        String known = LABELS.get(part);
        return known != null
                ? known
                : Arrays.stream(Detail.values())
                        .filter(detail -> detail.name().equals(part))
                        .map(Detail::zh)
                        .findFirst()
                        .orElse(part);
    }

    /** A value in words: a code with its name, any other text as it is. */
    static String value(String part, String text) {
        if (part.equals("purpose")) {
            return Purpose.of(text).map(Purpose::zh).orElse(text);
        }
        CodeList list = LISTS.get(part);
        return Arrays.stream(text.split("、"))
                .map(code -> list == null
                        ? VALUES.getOrDefault(code, code)
                        : list.entry(code).map(CodeList.Entry::zh).orElse(VALUES.getOrDefault(code, code)))
                .collect(Collectors.joining("、"));
    }
}
