package org.shouwang.reporting.indicator;

/**
 * How much of a person's file is there, and how many phones stand in it.
 *
 * @param filled key items that are there
 * @param required key items this file must have; 0 when it was not told
 * @param phones phones of the person and of those around
 * @param goodPhones of them, those nobody found to be wrong or without answer
 */
public record FileState(int filled, int required, int phones, int goodPhones) {

    /** Nothing was told of it. */
    public static final FileState UNKNOWN = new FileState(0, 0, 0, 0);

    boolean told() {
        return required > 0;
    }

    boolean complete() {
        return told() && filled == required;
    }
}
