package org.shouwang.careactivity.progress;

import java.math.BigDecimal;

/** How a child does at school (code list performance_band 学业水平), the best first. */
public enum Band {
    A(80),
    B(60),
    C(40),
    D(0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BigDecimal fromPercent;

    Band(int fromPercent) {
        this.fromPercent = BigDecimal.valueOf(fromPercent);
    }

    /** The band of a score when the teacher gave none: A from 80 %, B from 60 %, C from 40 % of the full marks. */
    public static Band of(BigDecimal score, BigDecimal fullMarks) {
        BigDecimal hundredfold = score.multiply(HUNDRED);
        for (Band band : values()) {
            if (hundredfold.compareTo(band.fromPercent.multiply(fullMarks)) >= 0) {
                return band;
            }
        }
        return D;
    }

    /** Higher is better: A 3 to D 0. */
    int steps() {
        return D.ordinal() - ordinal();
    }
}
