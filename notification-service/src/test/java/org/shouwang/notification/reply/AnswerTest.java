package org.shouwang.notification.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

    @ParameterizedTest
    @CsvSource({"1,DONE", "１,DONE", "' 1。',DONE", "2,HELP", "２.,HELP", "12,OTHER", "好的,OTHER", "t,OTHER", "'',OTHER"})
    void one_is_done_two_is_help_and_all_else_is_for_a_person(String text, Answer expected) {
        assertThat(Answer.of(text)).isEqualTo(expected);
    }
}
