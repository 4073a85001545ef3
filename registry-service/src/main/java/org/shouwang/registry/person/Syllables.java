package org.shouwang.registry.person;

import com.github.houbb.pinyin.api.IPinyinContext;
import com.github.houbb.pinyin.api.impl.PinyinContext;
import com.github.houbb.pinyin.support.style.PinyinToneStyles;
import com.github.houbb.pinyin.support.tone.PinyinTones;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How single characters are said in given names. */
final class Syllables {

    private static final Pattern SYLLABLE = Pattern.compile("[a-z]*[aeiouv][a-z]*");
    private static final IPinyinContext WITHOUT_TONE =
            PinyinContext.newInstance().style(PinyinToneStyles.normal());

    /** What names today say in two ways; dictionaries also keep readings that nobody gives a child. */
    private static final Map<String, List<String>> TWOFOLD = table("""
            长 chang zhang|乐 le yue|朝 chao zhao|行 xing hang|重 chong zhong|盛 sheng cheng|晟 sheng cheng|曾 zeng ceng
            单 dan shan|解 jie xie|传 chuan zhuan|茜 qian xi|娜 na nuo|莎 sha suo|柏 bai bo|都 du dou|奇 qi ji|阿 a e
            藏 cang zang|覃 qin tan|泊 bo po|参 can shen|朴 pu piao|车 che ju|纶 lun guan|殷 yin yan|济 ji|尉 wei yu
            拓 tuo ta|炅 jiong gui|婼 ruo chuo|颉 jie xie|钿 dian tian|露 lu lou|伽 jia qie|那 na nuo|隽 juan jun
            峒 dong tong|宓 mi fu|度 du duo|会 hui kuai|卡 ka qia|校 xiao jiao|角 jiao jue|厦 xia sha|大 da dai|合 he ge
            浚 jun xun|澄 cheng deng|莞 wan guan|蔓 man wan|褚 chu zhu|镐 hao gao|黑 hei he|栎 li yue|粘 nian zhan
            筠 yun jun|菀 wan yuan|蔚 wei yu|蕃 fan bo|说 yue shuo|靓 jing liang|嬛 huan xuan|栖 qi xi|莘 shen xin
            召 zhao shao|仇 qiu chou|查 cha zha
            """);

    private static final Map<Integer, List<String>> KNOWN = new ConcurrentHashMap<>();

    static {
        // The library fills its table in the sight of others: nobody may ask before one thread has all of it.
        PinyinTones.defaults().toneList("一", WITHOUT_TONE);
    }

    private Syllables() {}

    /** What a character is in a given name, likeliest first; of another script it is itself; none = cannot be read. */
    static List<String> ofGiven(int character) {
        return KNOWN.computeIfAbsent(character, Syllables::read);
    }

    private static List<String> read(int character) {
        String text = Character.toString(character);
        List<String> twofold = TWOFOLD.get(text);
        if (twofold != null) {
            return twofold;
        }
        if (Character.isLetterOrDigit(character) && !Character.isIdeographic(character)) {
            return List.of(text.toLowerCase(Locale.ROOT));
        }
        return PinyinTones.defaults().toneList(text, WITHOUT_TONE).stream()
                .map(reading -> reading.replace('ü', 'v'))
                .filter(reading -> SYLLABLE.matcher(reading).matches())
                .limit(1)
                .toList();
    }

    static Map<String, List<String>> table(String rows) {
        return rows.lines()
                .flatMap(line -> List.of(line.split("\\|")).stream())
                .map(entry -> List.of(entry.strip().split(" ")))
                .collect(Collectors.toUnmodifiableMap(entry -> entry.get(0), entry -> entry.subList(1, entry.size())));
    }
}
