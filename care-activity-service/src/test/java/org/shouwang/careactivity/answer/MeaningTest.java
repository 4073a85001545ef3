package org.shouwang.careactivity.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTest {

    @ParameterizedTest
    @CsvSource({
        "C-PCALL, G,   DONE,  Spoken[type=PCALL]",
        "C-PCALL, PA,  DONE,  Spoken[type=PCALL]",
        "E-FAM,   FAM, DONE,  Spoken[type=FAMCALL]",
        "C-DELEG, PA,  DONE,  Nothing[]",
        "C-HOME,  G,   DONE,  Nothing[]",
        "C-TALK,  T,   DONE,  Nothing[]",
        "C-PCALL, T,   DONE,  Nothing[]",
        "C-PCALL, G,   HELP,  Help[]",
        "E-FAM,   FAM, HELP,  Help[]",
        "C-DELEG, PA,  HELP,  Help[]",
        "WARNING_RED, E, HELP, Help[]",
        "C-VISIT, CD,  HELP,  Nothing[]",
        "C-PCALL, G,   OTHER, Nothing[]",
    })
    void a_familys_word_counts_where_nobody_else_was_there(String rule, String role, String answer, String means) {
        assertThat(Meaning.of(rule, role, answer)).hasToString(means);
    }
}
