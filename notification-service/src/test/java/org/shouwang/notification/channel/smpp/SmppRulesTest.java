package org.shouwang.notification.channel.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.notification.channel.ChannelProvider.ErrorClass;

class SmppRulesTest {

    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);

    @ParameterizedTest
    @CsvSource({
        "TEXT,0001a9d2,0001a9d2",
        "HEX,0001a9d2,109010",
        "HEX,1A9D2,109010",
        "DECIMAL,0000109010,109010",
        "DECIMAL,x-1,x-1",
        "HEX,zz,zz"
    })
    void ids_of_answers_and_receipts_meet_in_one_form(IdRule rule, String id, String expected) {
        assertThat(rule.canonical(id)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "11,PERMANENT_RECIPIENT",
        "1,PERMANENT_CONTENT",
        "13,ACCOUNT",
        "14,ACCOUNT",
        "88,THROTTLED",
        "20,TEMPORARY",
        "8,TEMPORARY",
        "1024,TEMPORARY"
    })
    void a_status_says_whether_to_try_again(int status, ErrorClass expected) {
        assertThat(SmppErrors.of(status).kind()).isEqualTo(expected);
    }

    @Test
    void the_contract_s_pace_is_kept() {
        Pace pace = new Pace(100, 0);

        assertThat(pace.reserve(0)).isZero();
        assertThat(pace.reserve(0)).isEqualTo(10 * MS);
        assertThat(pace.reserve(0)).isEqualTo(20 * MS);
        assertThat(pace.reserve(500 * MS)).isZero();
    }

    @Test
    void throttling_slows_the_account_and_success_brings_it_back() {
        Pace pace = new Pace(0, 0);
        assertThat(pace.reserve(0)).isZero();

        pace.throttled(0);

        assertThat(pace.reserve(0)).isEqualTo(1_000 * MS);
        assertThat(pace.reserve(0)).isEqualTo(1_020 * MS);
        for (int i = 0; i < 60; i++) {
            pace.taken();
        }
        assertThat(pace.reserve(5_000 * MS)).isZero();
        assertThat(pace.reserve(5_000 * MS)).isZero();
    }

    @Test
    void validity_is_written_as_smpp_writes_it() {
        assertThat(SmppProvider.relative(Duration.ofDays(2))).isEqualTo("000002000000000R");
        assertThat(SmppProvider.relative(Duration.ofHours(1).plusSeconds(5))).isEqualTo("000000010005000R");
    }
}
