package org.shouwang.registry.organisation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The year of school a roster names.
 *
 * @param stage school stage: KG, PRE, PRI, JUN, SEN
 * @param grade 1–6 primary, 7–9 junior, 10–12 senior; none before school
 * @param segment how it stands in a class's code: the grade, K1–K3 in kindergarten, P before school
 */
public record SchoolYear(String stage, @Nullable Integer grade, String segment) {

    private static final Map<String, SchoolYear> BY_TEXT = new HashMap<>();
    private static final Pattern PRIMARY_PREFIX = Pattern.compile("^小学");
    private static final Pattern CLASS_SUFFIX = Pattern.compile("班级?$");
    private static final Pattern CLASS_FORM = Pattern.compile("[0-9A-Za-z\\u4e00-\\u9fff]{1,10}");
    private static final String DIGITS = "一二三四五六七八九";

    static {
        for (int grade = 1; grade <= 12; grade++) {
            String stage = grade <= 6 ? "PRI" : grade <= 9 ? "JUN" : "SEN";
            SchoolYear year = new SchoolYear(stage, grade, String.valueOf(grade));
            BY_TEXT.put(String.valueOf(grade), year);
            BY_TEXT.put(grade + "年级", year);
            if (grade <= 9) {
                BY_TEXT.put(DIGITS.charAt(grade - 1) + "年级", year);
                BY_TEXT.put(DIGITS.substring(grade - 1, grade), year);
            }
        }
        for (int i = 0; i < 3; i++) {
            char digit = DIGITS.charAt(i);
            SchoolYear junior = BY_TEXT.get(String.valueOf(7 + i));
            SchoolYear senior = BY_TEXT.get(String.valueOf(10 + i));
            BY_TEXT.put("初" + digit, junior);
            BY_TEXT.put("初中" + digit + "年级", junior);
            BY_TEXT.put("高" + digit, senior);
            BY_TEXT.put("高中" + digit + "年级", senior);
            BY_TEXT.put("小中大".charAt(i) + "班", new SchoolYear("KG", null, "K" + (i + 1)));
        }
        BY_TEXT.put("学前班", new SchoolYear("PRE", null, "P"));
        BY_TEXT.put("学龄前", new SchoolYear("PRE", null, "P"));
    }

    /** The year in a text such as 三年级, 3, 小学三年级, 初一, 大班; empty = not a year of school. */
    public static Optional<SchoolYear> parse(String text) {
        String clean = PRIMARY_PREFIX.matcher(text.strip()).replaceFirst("");
        return Optional.ofNullable(BY_TEXT.get(clean));
    }

    /** The year of a class code's middle part. */
    public static Optional<SchoolYear> ofSegment(String segment) {
        return BY_TEXT.values().stream()
                .filter(year -> year.segment().equals(segment))
                .findFirst();
    }

    /**
     * The class's part of its code, from 2, 2班, （2）班, 二班 or 三年级2班.
     *
     * @return empty = no usable name
     */
    public static Optional<String> classSegment(String text) {
        String clean = text.strip().replaceAll("^.*年级", "").replaceAll("[()（）\\s]", "");
        clean = CLASS_SUFFIX.matcher(clean).replaceFirst("");
        if (clean.length() == 1 && DIGITS.contains(clean)) {
            clean = String.valueOf(DIGITS.indexOf(clean) + 1);
        } else if (clean.matches("0+[1-9]\\d*")) {
            clean = clean.replaceFirst("^0+", "");
        }
        return CLASS_FORM.matcher(clean).matches() ? Optional.of(clean) : Optional.empty();
    }

    /** Code of a class: {@code <school>-<year>-<class>}. */
    public String classCode(String schoolCode, String classSegment) {
        return schoolCode + "-" + segment + "-" + classSegment;
    }

    /** Public name of a class. */
    public String className(String classSegment) {
        String year = switch (stage) {
            case "KG" -> "幼儿园" + "小中大".charAt(segment.charAt(1) - '1') + "班";
            case "PRE" -> "学前班";
            default -> grade + "年级";
        };
        return year + classSegment + "班";
    }
}
