package org.shouwang.notification.channel.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "请于12月3日20时前与孩子通话|请于十二月三日二十时前与孩子通话",
                "您有3项任务，其中10项已超期|您有三项任务，其中十项已超期",
                "今晚09:15按下求助键，9:00到|今晚九点十五分按下求助键，九点到",
                "9:05|九点零五分",
                "105人，110人，200人，20人|一百零五人，一百一十人，二百人，二十人",
                "2026年编号HS0612|二零二六年编号HS零六一二",
                "请拨12349|请拨一二三四九",
            })
    void numbers_are_read_as_people_say_them(String written, String said) {
        assertThat(SpokenWords.of(written)).startsWith(said);
    }

    @Test
    void the_sender_is_named_first_and_replies_are_keys() {
        assertThat(SpokenWords.of("【守望关爱】您好，还未登记您与孩子本周的通话。已通话回复1，需协助回复2。"))
                .isEqualTo("您好，这里是守望关爱。还未登记您与孩子本周的通话。已通话请按一，需协助请按三。重听请按二。");
        assertThat(SpokenWords.of("【守望关爱】您负责的1名对象的家访任务今日到期。"))
                .isEqualTo("您好，这里是守望关爱。您负责的一名对象的家访任务今日到期。听清请按一，重听请按二，需要帮助请按三。");
    }

    @Test
    void what_a_synthesizer_would_misread_is_spelled() {
        assertThat(Lexicon.delivered().spell("请家长在银行重听")).isEqualTo("请 jia1 zhang3 在 yin2 hang2  chong2 ting1 ");
    }

    @Test
    void a_law_keeps_every_sample_within_its_step() {
        for (int linear = Short.MIN_VALUE; linear <= Short.MAX_VALUE; linear += 7) {
            int back = ALaw.decode(ALaw.encode((short) linear));
            assertThat(Math.abs(back - linear)).isLessThanOrEqualTo(Math.max(16, Math.abs(linear) / 16));
        }
    }

    @Test
    void a_lower_rate_keeps_the_tone_and_drops_what_it_cannot_carry() {
        assertThat(loudness(Resampler.resample(tone(440), 22_050, Sound.RATE))).isBetween(6_000.0, 6_800.0);
        assertThat(loudness(Resampler.resample(tone(6_000), 22_050, Sound.RATE)))
                .isLessThan(300);
    }

    private static short[] tone(int hertz) {
        short[] linear = new short[22_050];
        for (int i = 0; i < linear.length; i++) {
            linear[i] = (short) (9_000 * Math.sin(2 * Math.PI * hertz * i / 22_050.0));
        }
        return linear;
    }

    private static double loudness(short[] samples) {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }
}
