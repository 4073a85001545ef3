package org.shouwang.careactivity.careplan.web;

import java.util.ArrayList;
import java.util.List;
import org.shouwang.careactivity.careplan.RuleChange;
import org.shouwang.careactivity.careplan.RuleEffect;
import org.shouwang.careactivity.careplan.RuleEffect.For;

/** A change of a rule and whom it touches, in one sentence. */
final class PreviewWords {
    private PreviewWords() {}

    static String zh(RuleEffect effect) {
        RuleChange change = effect.change();
        List<String> parts = new ArrayList<>();
        add(parts, effect.count(For.GAINS), " 个对象新增此任务");
        add(parts, effect.count(For.LOSES), " 个对象不再有此任务");
        add(parts, effect.count(For.RHYTHM), " 个对象频次变化");
        add(parts, effect.count(For.OTHER), " 个对象其他要求变化");
        String what = switch (change.what()) {
            case NEW -> "新增规则，自 " + change.from() + " 起生效";
            case CHANGED -> "自 " + change.from() + " 起变更";
            case DROPPED -> "取消原定自 " + change.from() + " 起生效的规则";
            case SWITCHED_ON -> "启用";
            case SWITCHED_OFF -> "停用，已开始的任务照常到期";
        };
        return change.version().zh() + "（" + change.code() + "）：" + what + "；"
                + (parts.isEmpty() ? "目前没有对象受影响" : String.join("，", parts)) + "。";
    }

    static String en(RuleEffect effect) {
        RuleChange change = effect.change();
        List<String> parts = new ArrayList<>();
        add(parts, effect.count(For.GAINS), " get this duty");
        add(parts, effect.count(For.LOSES), " no longer have it");
        add(parts, effect.count(For.RHYTHM), " have another rhythm");
        add(parts, effect.count(For.OTHER), " have other terms");
        String what = switch (change.what()) {
            case NEW -> "a new rule from " + change.from();
            case CHANGED -> "changed from " + change.from();
            case DROPPED -> "planned from " + change.from() + ", dropped";
            case SWITCHED_ON -> "switched on";
            case SWITCHED_OFF -> "switched off; duties already begun run on";
        };
        return change.version().en() + " (" + change.code() + "): " + what + "; "
                + (parts.isEmpty() ? "nobody is touched at present" : String.join(", ", parts)) + ".";
    }

    private static void add(List<String> parts, int count, String text) {
        if (count > 0) {
            parts.add(count + text);
        }
    }
}
