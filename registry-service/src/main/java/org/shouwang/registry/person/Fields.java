package org.shouwang.registry.person;

/** Names of the sealed fields: a value sealed for one cannot be opened as another. */
public final class Fields {

    public static final String ID_NUMBER = "person.idNumber";
    public static final String PHONE = "person.phone";
    public static final String CARER_NAME = "person.carerName";
    public static final String PARENT_NAME = "person.parentName";
    public static final String AWAY_PLACE = "person.awayPlace";
    public static final String HEALTH_NOTE = "person.healthNote";
    public static final String REMARK = "person.remark";
    public static final String CHANGE_REASON = "person.changeReason";
    public static final String TIER_REASON = "person.tierReason";
    public static final String MERGE_REASON = "person.mergeReason";
    public static final String WEBHOOK_SECRET = "webhook.secret";
    public static final String ERASURE_WORDS = "person.erasureWords";
    public static final String TRANSFER_WORDS = "transfer.words";
    public static final String GLASS_WORDS = "glass.words";

    /** What was written on a line of a village's sheet. */
    public static final String VILLAGE_ROW = "sheet.villageRow";
    /** A refused row of an import, as it came. */
    public static final String IMPORT_ROW = "import.row";

    /** What somebody says is wrong, and what an office answers. */
    public static final String CORRECTION = "correction.words";

    public static final String CARER_BIRTH_DATE = "person.carerBirthDate";

    private Fields() {}
}
