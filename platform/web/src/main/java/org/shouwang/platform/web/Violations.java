package org.shouwang.platform.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words for broken Bean Validation constraints. */
final class Violations {

    private record Words(String code, String zh, String en) {}

    private static final Words GENERAL = new Words("INVALID", "内容有误", "is not valid");
    private static final Map<String, Words> KNOWN = Map.ofEntries(
            Map.entry("NotNull", new Words("REQUIRED", "必须填写", "is required")),
            Map.entry("NotBlank", new Words("REQUIRED", "必须填写", "is required")),
            Map.entry("NotEmpty", new Words("REQUIRED", "必须填写", "is required")),
            Map.entry("Size", new Words("SIZE", "长度或个数超出范围", "has a length or count out of range")),
            Map.entry("Min", new Words("RANGE", "数值过小", "is too small")),
            Map.entry("Max", new Words("RANGE", "数值过大", "is too large")),
            Map.entry("Positive", new Words("RANGE", "必须大于零", "must be greater than zero")),
            Map.entry("PositiveOrZero", new Words("RANGE", "不能小于零", "must not be negative")),
            Map.entry("Pattern", new Words("FORMAT", "格式不正确", "has the wrong format")),
            Map.entry("format", new Words("FORMAT", "格式不正确", "has the wrong format")),
            Map.entry("PastOrPresent", new Words("FUTURE", "不能晚于现在", "must not be in the future")));

    private Violations() {}

    static FieldProblem of(String pointer, @Nullable String constraint) {
        Words words = constraint == null ? GENERAL : KNOWN.getOrDefault(constraint, GENERAL);
        return new FieldProblem(pointer, words.code(), words.zh(), words.en());
    }
}
