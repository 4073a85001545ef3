package org.shouwang.careactivity.progress;

/** How far a child looks after itself (code list self_care 自理能力), the best last: S0 不能自理 to S4 完全自理. */
public enum SelfCare {
    S0,
    S1,
    S2,
    S3,
    S4
}
