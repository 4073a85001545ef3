package org.shouwang.local;

/** Something the person at the keyboard can put right; one sentence in Chinese and one in English. */
public final class LocalProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String chinese;
    private final String english;

    /** @param chinese the sentence in Chinese @param english the same in English */
    public LocalProblem(String chinese, String english) {
        super(chinese + " / " + english);
        this.chinese = chinese;
        this.english = english;
    }

    /** The sentence in Chinese. */
    public String chinese() {
        return chinese;
    }

    /** The sentence in English. */
    public String english() {
        return english;
    }
}
