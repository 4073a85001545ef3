package org.shouwang.careactivity.careplan.persistence;

/** Names in the care-plans collection. Short, since they are in every document. */
final class PlanFields {
    static final String COLLECTION = "care-plans";
    static final String ORGS = "orgs";
    static final String ON_REGISTER = "on";
    static final String KIND = "kind";
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
