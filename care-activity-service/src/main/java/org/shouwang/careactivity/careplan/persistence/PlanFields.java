package org.shouwang.careactivity.careplan.persistence;

/** Names in the care-plans collection. Short, since they are in every document. */
final class PlanFields {
    static final String COLLECTION = "care-plans";
    static final String ORGS = "orgs";
    static final String ON_REGISTER = "on";
    static final String KIND = "kind";
    /** The record that goes on in place of this one; absent while it stands for itself. */
    static final String INTO = "into";
    /** Of an absorbed record: whether it was on the register before. */
    static final String KEPT = "kept";
    /** The absorbed records whose facts count here; absent without any. */
    static final String TAKEN = "taken";
    /** When time will change something. */
    static final String NEXT = "next";
    /** Organisation, and organisation|role, of every alarm; absent without one. */
    static final String ALARM = "alarm";
    /** Instant of the longest alarm and the person: what the alarm list is sorted by. */
    static final String ALARM_KEY = "alarmKey";
    /** The same for what is due. */
    static final String DUE = "due";
    /** Earliest due day and the person. */
    static final String DUE_KEY = "dueKey";

    private PlanFields() {}

    static String key(String org, String role) {
        return org + "|" + role;
    }
}
