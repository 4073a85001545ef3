package org.shouwang.notification.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {

    private static final String[] LETTERS = {
        "a", "Z", "0", " ", "é", "€", "^", "[", "家", "访", "，", "【", "𠮷", "😀", "\n"
    };
    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final int[] CODES = {0x0a, 0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65};

    @ParameterizedTest
    @CsvSource({
        "家,1,1", "家,70,1", "家,71,2", "家,134,2", "家,135,3", "a,160,1", "a,161,2", "a,306,2", "a,307,3", "€,80,1",
        "€,81,2", "𠮷,35,1", "𠮷,36,2", "𠮷,66,2", "𠮷,67,3"
    })
    void length_decides_the_number_of_parts(String letter, int times, int parts) {
        assertThat(SmsText.of(letter.repeat(times), 1).parts()).hasSize(parts);
    }

    @Test
    void parts_of_one_text_share_a_chain_number_and_count_up() {
        var parts = SmsText.of("家".repeat(150), 0x2a).parts();

        for (int i = 0; i < parts.size(); i++) {
            assertThat(Arrays.copyOf(parts.get(i).octets(), 6)).containsExactly(5, 0, 3, 0x2a, parts.size(), i + 1);
            assertThat(parts.get(i).header()).isTrue();
        }
        assertThat(SmsText.of("家", 0).parts().get(0).header()).isFalse();
    }

    @Test
    void whatever_the_text_its_parts_put_together_give_it_back_and_none_is_too_long_or_cut_inside_a_character() {
        Random random = new Random(20260302);
        for (int round = 0; round < 3_000; round++) {
            int letters = 1 + random.nextInt(400);
            boolean latin = random.nextBoolean();
            String text = random.ints(letters, 0, latin ? 8 : LETTERS.length)
                    .mapToObj(i -> LETTERS[i])
                    .collect(Collectors.joining());

            SmsText cut = SmsText.of(text, round & 0xff);

            assertThat(cut.parts().stream()
                            .map(part -> read(cut.alphabet(), part))
                            .collect(Collectors.joining()))
                    .isEqualTo(text);
            assertThat(cut.parts()).allSatisfy(part -> {
                int user = part.octets().length - (part.header() ? 6 : 0);
                boolean gsm = cut.alphabet() == SmsText.Alphabet.GSM7;
                assertThat(user).isLessThanOrEqualTo(gsm ? (part.header() ? 153 : 160) : (part.header() ? 134 : 140));
                String piece = read(cut.alphabet(), part);
                assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
                assertThat(Character.isHighSurrogate(piece.charAt(piece.length() - 1)))
                        .isFalse();
                assertThat(gsm && part.octets()[part.octets().length - 1] == 0x1b)
                        .isFalse();
            });
        }
    }

    @Test
    void an_empty_or_endless_text_is_refused() {
        assertThatThrownBy(() -> SmsText.of("", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SmsText.of("家".repeat(67 * 256), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(SmsText.Alphabet alphabet, SmsText.Part part) {
        byte[] octets = part.header() ? Arrays.copyOfRange(part.octets(), 6, part.octets().length) : part.octets();
        if (alphabet == SmsText.Alphabet.UCS2) {
            return new String(octets, StandardCharsets.UTF_16BE);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < octets.length; i++) {
            if (octets[i] == 0x1b) {
                int code = octets[++i];
                text.append(
                        EXTENDED.charAt(Arrays.stream(CODES).boxed().toList().indexOf(code)));
            } else {
                text.append(GSM.charAt(octets[i]));
            }
        }
        return text.toString();
    }
}
