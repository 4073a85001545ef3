package org.shouwang.registry.card.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.card.Form;
import org.shouwang.registry.card.FormItem;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.code.CodeLists;
import org.shouwang.registry.paper.app.PaperView;
import org.shouwang.registry.person.Detail;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.app.PersonView;

/**
 * The entrusted-care confirmation 委托照护确认书, to be signed by everybody: filled from the paper that was confirmed, where there is
 * none from the guardianship known now.
 */
final class CarePaper {

    private static final List<String> PARENTS = List.of(
            "外出前把孩子的生活、学习、健康情况如实告诉受托人和学校、村（居）委会。",
            "每周至少与孩子联系交流一次，了解孩子的生活、学习、心理状况，给予亲情关爱。",
            "按时支付孩子的生活、学习费用；住处、电话、照护安排有变化时及时告知。",
            "接到受托人、学校或村（居）委会关于孩子的通知，及时采取措施；委托照护不免除父母的监护职责。");
    private static final List<String> CARER = List.of(
            "我有能力也愿意照护孩子，没有性侵害、虐待、遗弃、拐卖、暴力伤害等违法犯罪记录，没有吸毒、酗酒、赌博等恶习，没有长期怠于履行监护职责等不适合照护孩子的情形。",
            "照顾孩子的饮食起居和安全，不让未满八周岁的孩子无人看护，不让未满十六周岁的孩子单独居住。",
            "督促孩子上学，配合学校和村（居）委会；孩子不见、生病、受伤害或不愿上学时，立即告诉父母，并告诉学校或村（居）委会，必要时报警。");

    private CarePaper() {}

    static Form form(FileItems.Source source, @Nullable PaperView paper, LocalDate today) {
        Person child = source.person();
        return new Form(
                "委托照护确认书",
                "根据《中华人民共和国未成年人保护法》第二十二条、第二十三条，父母外出不能照护未成年子女的，应当委托有照护能力的成年人代为照护，" + "并听取孩子的意见。各方确认如下：",
                List.of(
                        Form.Section.of("一、孩子", child(source)),
                        new Form.Section("二、委托人（父母）", parents(source), PARENTS),
                        new Form.Section("三、受托人（照护人）", carer(source, paper), CARER),
                        Form.Section.of("四、委托照护", terms(source, paper))),
                List.of("委托人（父亲）", "委托人（母亲）", "受托人", "孩子", "村（居）委会 儿童主任"),
                today);
    }

    private static List<FormItem> child(FileItems.Source source) {
        Person child = source.person();
        LocalDate birth = child.profile().birthDate();
        String school = child.schooling().schoolCode();
        return List.of(
                FormItem.text("姓名", 6, child.name()),
                FormItem.text("出生日期", 6, birth == null ? null : FileItems.day(birth)),
                FormItem.text("居住地", 6, FileItems.home(source)),
                FormItem.text("学校", 6, school == null ? null : source.around().name(school)));
    }

    private static List<FormItem> parents(FileItems.Source source) {
        List<FormItem> items = new ArrayList<>();
        for (String holder : List.of("FATHER", "MOTHER")) {
            items.add(FormItem.text(
                    holder.equals("FATHER") ? "父亲" : "母亲",
                    4,
                    FileItems.parent(source, holder, PersonView.ParentView::name)));
            items.add(FormItem.text("电话", 4, FileItems.phone(source, holder)));
            items.add(FormItem.text("外出地", 4, FileItems.parent(source, holder, PersonView.ParentView::place)));
        }
        return items;
    }

    private static List<FormItem> carer(FileItems.Source source, @Nullable PaperView paper) {
        String known = FileItems.care(source, PersonView.Care::carerName);
        String relation = FileItems.care(source, PersonView.Care::relation);
        String phone = FileItems.phone(source, "GUARDIAN");
        if (paper != null) {
            boolean same = paper.carerName().equals(known);
            return carer(paper.carerName(), named(paper.relation()), same ? phone : null);
        }
        boolean parent = Objects.equals(relation, "FA") || Objects.equals(relation, "MO");
        return parent ? carer(null, null, null) : carer(known, named(relation), phone);
    }

    private static List<FormItem> carer(@Nullable String name, @Nullable String relation, @Nullable String phone) {
        return List.of(FormItem.text("姓名", 4, name), FormItem.text("关系", 4, relation), FormItem.text("电话", 4, phone));
    }

    private static List<FormItem> terms(FileItems.Source source, @Nullable PaperView paper) {
        String reason = paper == null ? source.view().details().get(Detail.CARE_REASON.name()) : paper.reason();
        List<FormItem.Choice> reasons = CodeLists.CARE_REASON.codes().stream()
                .filter(code -> !code.equals(CodeList.UNKNOWN))
                .flatMap(code -> CodeLists.CARE_REASON.entry(code).stream())
                .map(entry -> new FormItem.Choice(entry.zh(), entry.code().equals(reason)))
                .toList();
        return List.of(
                new FormItem("委托原因", null, FormItem.COLUMNS, reasons),
                FormItem.text("照护期限", FormItem.COLUMNS, "自 " + day(from(paper)) + " 起，至 " + until(paper) + " 止"),
                FormItem.text(
                        "受托人核查", FormItem.COLUMNS, paper == null ? null : "已于" + day(paper.lookedIntoOn()) + "核查"),
                new FormItem(
                        "孩子的意见",
                        null,
                        FormItem.COLUMNS,
                        List.of(new FormItem.Choice("已听取：", paper != null && paper.childHeard()))));
    }

    private static @Nullable String from(@Nullable PaperView paper) {
        return paper == null ? null : paper.from();
    }

    private static String until(@Nullable PaperView paper) {
        return paper != null && paper.until() == null ? "父母返乡" : day(paper == null ? null : paper.until());
    }

    private static String day(@Nullable String iso) {
        return iso == null ? "       年    月    日 " : FileItems.day(LocalDate.parse(iso));
    }

    private static @Nullable String named(@Nullable String relation) {
        return relation == null || relation.equals(CodeList.UNKNOWN)
                ? null
                : CodeLists.CHILD_RELATION
                        .entry(relation)
                        .map(CodeList.Entry::zh)
                        .orElse(null);
    }
}
