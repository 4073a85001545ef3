package org.shouwang.sample;

import java.util.List;

/** Invented names: common surnames, given names put together from two lists. */
final class Names {

    private static final List<String> SURNAMES = chars("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕");
    private static final List<String> FIRST = chars("小明思雨子晓文佳春秋志海云若安永长玉清景书雅天宇俊浩宏欣");
    private static final List<String> MALE = chars("强军伟涛鹏辉杰峰磊斌龙飞勇波亮刚平宁林松");
    private static final List<String> FEMALE = chars("芳娟敏静丽霞兰英梅雪婷琴萍莲燕慧珍花月秀");

    private final Dice dice;

    Names(Dice dice) {
        this.dice = dice;
    }

    String surname(String what, long number) {
        return dice.pick(SURNAMES, what + "-surname", number);
    }

    String full(String surname, boolean male, String what, long number) {
        return surname
                + dice.pick(FIRST, what + "-first", number)
                + dice.pick(male ? MALE : FEMALE, what + "-given", number);
    }

    private static List<String> chars(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
