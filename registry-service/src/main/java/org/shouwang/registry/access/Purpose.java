package org.shouwang.registry.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a record is looked at for. A code and never words: what people write in a hurry about a person is personal data too. */
public enum Purpose {
    CARE("日常关爱服务"),
    VISIT("走访"),
    REMINDER("发送提醒"),
    VERIFICATION("核实信息"),
    CORRECTION("更正信息"),
    TRANSFER("转接"),
    PAPERS("制作卡片和表格"),
    RESCUE("应急救助"),
    REPORT("统计上报"),
    REVIEW("复核"),
    RIGHTS("答复本人或监护人"),
    ERASURE("删除"),
    AUDIT("审计检查"),
    OTHER("其他");

    private final String zh;

    Purpose(String zh) {
        this.zh = zh;
    }

    /** Its name for a reader. */
    public String zh() {
        return zh;
    }

    /** The purpose of a code, in letters of either size. */
    public static Optional<Purpose> of(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(purpose -> purpose.name().equals(wanted))
                .findFirst();
    }

    /** All codes, for whoever sent another one. */
    public static String codes() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** As the access log keeps it. */
    public static @Nullable String code(@Nullable Purpose purpose) {
        return purpose == null ? null : purpose.name();
    }
}
