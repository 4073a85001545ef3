package org.shouwang.notification.channel.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class EspeakSynthesizerTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void words_become_sound() {
        EspeakSynthesizer espeak = new EspeakSynthesizer("espeak-ng", LIMIT);
        boolean there = espeak.ready();
        if (!there) {
            System.out.println("SKIPPED 1: espeak-ng is not installed, so no words were said aloud.");
        }
        Assumptions.assumeTrue(there, "espeak-ng is not installed");

        Sound sound = espeak.say("您好，这里是守望关爱。请于十二月三日前与孩子通话。");

        assertThat(sound.milliseconds()).isBetween(3_000, 15_000);
        double loud = 0;
        for (byte sample : sound.samples()) {
            loud += Math.abs(ALaw.decode(sample));
        }
        assertThat(loud / sound.samples().length).isGreaterThan(300);
    }

    @Test
    void a_program_that_is_not_there_is_not_ready_and_says_so() {
        EspeakSynthesizer nobody = new EspeakSynthesizer("no-such-program", LIMIT);

        assertThat(nobody.ready()).isFalse();
        assertThatThrownBy(() -> nobody.say("话")).isInstanceOf(SpeechException.class);
    }
}
