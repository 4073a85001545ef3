package org.shouwang.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenciesTest {

    @ParameterizedTest
    @CsvSource({"50, 50", "95, 95", "99, 99", "99.1, 100", "100, 100", "0.5, 1"})
    void of_the_numbers_1_to_100_the_percentile_is_the_number_of_that_rank(double percent, double expected) {
        Latencies latencies = new Latencies();
        LongStream.rangeClosed(1, 100).map(i -> 101 - i).forEach(ms -> latencies.add(ms * 1_000_000));

        assertThat(latencies.percentile(percent)).isEqualTo(expected);
    }

    @Test
    void a_single_value_is_every_percentile() {
        Latencies latencies = new Latencies();
        latencies.add(7_500_000);

        assertThat(latencies.percentile(1)).isEqualTo(7.5);
        assertThat(latencies.percentile(99)).isEqualTo(7.5);
    }

    @Test
    void nothing_measured_is_not_a_number() {
        assertThat(new Latencies().percentile(99)).isNaN();
    }

    @Test
    void none_is_lost_when_many_are_joined() {
        Latencies one = new Latencies();
        LongStream.range(0, 5_000).forEach(one::add);
        Latencies all = new Latencies();
        all.addAll(one);
        all.addAll(one);

        assertThat(all.size()).isEqualTo(10_000);
        assertThat(all.percentile(100)).isEqualTo(4_999 / 1e6);
    }

    @Test
    void there_is_no_percentile_of_zero_or_above_a_hundred() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Latencies().percentile(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Latencies().percentile(101));
    }
}
