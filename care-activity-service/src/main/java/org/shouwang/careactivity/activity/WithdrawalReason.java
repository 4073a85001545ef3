package org.shouwang.careactivity.activity;

/** Why an activity was taken back (code list withdrawal_reason 撤回原因). */
public enum WithdrawalReason {
    /** 对象登错 entered for the wrong person. */
    WRONG_PERSON,
    /** 时间登错 entered with the wrong time. */
    WRONG_TIME,
    /** 内容登错 kind, result or what was written down is wrong. */
    WRONG_CONTENT,
    /** 重复登记 entered twice. */
    DUPLICATE,
    /** 并未发生 it never took place. */
    NOT_HAPPENED,
    /** 其他 something else, said in the comment. */
    OTHER;

    /** Whether the code alone says too little. */
    public boolean needsComment() {
        return this == OTHER;
    }
}
