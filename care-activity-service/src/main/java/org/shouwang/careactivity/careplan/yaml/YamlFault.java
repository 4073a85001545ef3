package org.shouwang.careactivity.careplan.yaml;

/** A rules or calendar file that cannot be used. The message says where and why, in Chinese and English. */
public final class YamlFault extends RuntimeException {
    YamlFault(String where, String zh, String en) {
        super(where + ": " + zh + " / " + en);
    }
}
