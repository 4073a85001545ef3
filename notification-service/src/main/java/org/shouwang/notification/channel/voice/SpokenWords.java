package org.shouwang.notification.channel.voice;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Writes a text as it is to be said: the signature as a greeting, keys instead of replies, days, hours and counts in words, other
 * numbers digit by digit.
 */
public final class SpokenWords {

    private static final Pattern SIGNATURE = Pattern.compile("^【([^】]+)】");
    private static final Pattern REPLIES = Pattern.compile("回复\\s*([12])");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:：](\\d{2})");
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,4})(?=[年月日号时点分项名人次位天周岁个])");
    private static final Pattern DIGITS = Pattern.compile("\\d");

    private static final String[] ONES = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final String[] PLACES = {"", "十", "百", "千"};
    /** In a text 2 asks for help; on a phone 2 is "say it again", as everywhere, so help is 3. */
    private static final Map<String, String> KEYS = Map.of("1", "请按一", "2", "请按三");

    private SpokenWords() {}

    /** The words to say for a text that was written to be read. */
    public static String of(String text) {
        boolean asks = REPLIES.matcher(text).find();
        String said = SIGNATURE.matcher(text).replaceFirst("您好，这里是$1。");
        said = said.replace("。您好，", "。");
        said = REPLIES.matcher(said).replaceAll(found -> KEYS.getOrDefault(found.group(1), ""));
        said = TIME.matcher(said).replaceAll(SpokenWords::time);
        said = COUNTED.matcher(said).replaceAll(found -> number(found.group(1)));
        said = DIGITS.matcher(said).replaceAll(found -> ONES[found.group().charAt(0) - '0']);
        return said + (asks ? "重听请按二。" : "听清请按一，重听请按二，需要帮助请按三。");
    }

    private static String time(MatchResult found) {
        int minutes = Integer.parseInt(found.group(2));
        String hour = number(found.group(1)) + "点";
        return minutes == 0 ? hour : hour + (minutes < 10 ? "零" : "") + number(found.group(2)) + "分";
    }

    /** 12 as 十二, 105 as 一百零五; a year digit by digit. */
    private static String number(String digits) {
        int value = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return DIGITS.matcher(digits).replaceAll(found -> ONES[found.group().charAt(0) - '0']);
        }
        if (value == 0) {
            return ONES[0];
        }
        StringBuilder said = new StringBuilder();
        String plain = String.valueOf(value);
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            int digit = plain.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
                continue;
            }
            said.append(gap ? ONES[0] : "");
            gap = false;
            boolean bareTen = plain.length() == 2 && i == 0 && digit == 1;
            said.append(bareTen ? "" : ONES[digit]).append(PLACES[plain.length() - 1 - i]);
        }
        return said.toString();
    }
}
