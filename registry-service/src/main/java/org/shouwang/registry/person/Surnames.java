package org.shouwang.registry.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Surnames of two characters, and those that are said in another way than the same character elsewhere. */
final class Surnames {

    private static final Map<String, List<String>> SINGLE = Syllables.table("""
            单 shan|解 xie|区 ou|查 zha|盖 ge gai|员 yun|种 chong|朴 piao|尉 wei yu|乜 nie|缪 miao|黑 he|翟 zhai di
            召 shao|乐 yue le|牟 mou mu|洗 xian|繁 po|折 she|秘 bi|佴 nai|谌 chen shen|郇 xun huan|覃 qin tan|贠 yun
            卜 bu|角 jue|柏 bai bo|薄 bo|隗 kui wei|郄 qie xi|句 gou|钭 tou dou|藏 zang|祭 zhai ji|莘 shen xin|能 nai
            宓 mi fu|郗 xi chi|炅 gui
            """);

    private static final Map<String, List<String>> DOUBLE = Syllables.table("""
            欧阳 ou yang|司马 si ma|诸葛 zhu ge|上官 shang guan|尉迟 yu chi|万俟 mo qi|单于 chan yu|长孙 zhang sun
            澹台 tan tai|令狐 ling hu|皇甫 huang fu|公孙 gong sun|慕容 mu rong|夏侯 xia hou|东方 dong fang|独孤 du gu
            宇文 yu wen|端木 duan mu|百里 bai li|呼延 hu yan|南宫 nan gong|轩辕 xuan yuan|鲜于 xian yu|闻人 wen ren
            钟离 zhong li|申屠 shen tu|濮阳 pu yang|淳于 chun yu|太叔 tai shu|仲孙 zhong sun|赫连 he lian|拓跋 tuo ba
            闾丘 lv qiu|亓官 qi guan|司徒 si tu|司空 si kong|公冶 gong ye|宗政 zong zheng|公羊 gong yang|西门 xi men
            南门 nan men|东郭 dong guo|梁丘 liang qiu|左丘 zuo qiu|第五 di wu|段干 duan gan|巫马 wu ma|公西 gong xi
            漆雕 qi diao|乐正 yue zheng|夹谷 jia gu|宰父 zai fu|谷梁 gu liang|子车 zi ju|颛孙 zhuan sun|羊舌 yang she
            微生 wei sheng|东里 dong li|北堂 bei tang|完颜 wan yan|纳兰 na lan|哥舒 ge shu|叱干 chi gan
            """);

    private Surnames() {}

    /** The surname a name begins with: two characters if these are one and more follows, else the first. */
    static String of(String name) {
        if (name.length() > 2 && DOUBLE.containsKey(name.substring(0, 2))) {
            return name.substring(0, 2);
        }
        return name.isEmpty() ? "" : Character.toString(name.codePointAt(0));
    }

    /** How a surname is said, each syllable with its alternatives. */
    static List<List<String>> syllables(String surname) {
        List<String> two = DOUBLE.get(surname);
        List<List<String>> syllables = new ArrayList<>();
        if (two != null) {
            two.forEach(syllable -> syllables.add(List.of(syllable)));
        } else if (!surname.isEmpty()) {
            List<String> single = SINGLE.get(surname);
            syllables.add(single == null ? first(surname) : single);
        }
        return syllables;
    }

    private static List<String> first(String surname) {
        return Syllables.ofGiven(surname.codePointAt(0)).stream().limit(1).toList();
    }
}
