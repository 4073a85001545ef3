package org.shouwang.registry.rights;

import static org.shouwang.registry.rights.Action.AUDIT;
import static org.shouwang.registry.rights.Action.CARD;
import static org.shouwang.registry.rights.Action.EDIT;
import static org.shouwang.registry.rights.Action.EXPORT;
import static org.shouwang.registry.rights.Action.GET;
import static org.shouwang.registry.rights.Action.HISTORY;
import static org.shouwang.registry.rights.Action.IMPORT;
import static org.shouwang.registry.rights.Action.LIST;
import static org.shouwang.registry.rights.Action.PUBLIC;
import static org.shouwang.registry.rights.Action.WEBHOOK;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every operation of the API: its action, and the roles that may call it. The scope of organisations comes on top.
 *
 * <p><b>A new operation needs one line here</b>, in alphabetical order: the {@code operationId} in capitals
 * ({@code decideRiskLevel} is {@code DECIDE_RISK_LEVEL}), its {@link Action}, its {@link Roles}. Without one the service answers
 * 403 to everybody, and {@code OpenApiIT} says which is missing. Nothing else is to be done: the call is refused before it
 * begins, and {@code RightsMatrixIT} asks for every role by itself.
 */
public enum Operation {
    ACCEPT_TRANSFER(EDIT, Roles.KEEPERS),
    APPOINT_MEMBER(EDIT, Roles.GROUP_KEEPERS),
    APPROVE_ERASURE(EDIT, Roles.BUREAUS),
    ASK_CORRECTION(EDIT, Roles.CONSENT_KEEPERS),
    ASK_ERASURE(EDIT, Roles.BUREAUS),
    ASK_TRANSFER(EDIT, Roles.KEEPERS),
    BEGIN_TERM(EDIT, Roles.GROUP_KEEPERS),
    BREAK_GLASS(GET, Roles.GLASS_BREAKERS),
    CHANGE_HOUSEHOLD(EDIT, Roles.HOUSEHOLD_KEEPERS),
    CONFIRM_ENTRUSTED_CARE(EDIT, Roles.CARE_CONFIRMERS),
    CORRECT_ID_NUMBER(EDIT, Roles.OFFICES),
    CORRECT_NAME(EDIT, Roles.OFFICES),
    CREATE_HOUSEHOLD(EDIT, Roles.HOUSEHOLD_KEEPERS),
    DECIDE_CORRECTION(EDIT, Roles.OFFICES),
    DECIDE_DIVISION_CHANGE(EDIT, Roles.of("CS", "TW", "CA", "CE")),
    DECIDE_DUPLICATE(EDIT, Roles.OFFICES),
    DECIDE_PROPOSAL(EDIT, Roles.KEEPERS),
    DECIDE_RISK_LEVEL(EDIT, Roles.DECIDERS),
    DEPART_PERSON(EDIT, Roles.KEEPERS),
    DISMISS_MEMBER(EDIT, Roles.GROUP_KEEPERS),
    DOWNLOAD_IMPORT_ERRORS(IMPORT, Roles.IMPORTERS),
    EDIT_CATEGORY(EDIT, Roles.CATEGORY_EDITORS),
    EDIT_CONTACT_POINT(EDIT, Roles.CARE_EDITORS),
    EDIT_GUARDIANSHIP(EDIT, Roles.CARE_EDITORS),
    EDIT_HOME(EDIT, Roles.HOME_EDITORS),
    EDIT_SCHOOL(EDIT, Roles.SCHOOL_EDITORS),
    END_ENTRUSTED_CARE(EDIT, Roles.CARE_CONFIRMERS),
    ENTER_DIVISION_CHANGE(EDIT, Roles.IMPORTERS),
    EXPORT_AUDIT(AUDIT, Roles.AUDITORS),
    EXPORT_SHEET(EXPORT, Roles.EXPORTERS),
    FILE_PERSON(EDIT, Roles.LOOKERS),
    GET_CONTACT_POINT(GET, Roles.SERVICES),
    GET_DIVISION_CHANGE(LIST, Roles.DIVISION_OFFICES),
    GET_DUPLICATE(LIST, Roles.DUPLICATE_READERS),
    GET_DUPLICATES_OF_PERSON(LIST, Roles.DUPLICATE_READERS),
    GET_DUPLICATE_SCAN(LIST, Roles.SCANNERS),
    GET_ENTRUSTED_CARE_SCAN(GET, Roles.CARE_CONFIRMERS),
    GET_HOUSEHOLD(GET, Roles.READERS),
    GET_HOUSEHOLD_OF(GET, Roles.READERS),
    GET_IMPORT(IMPORT, Roles.IMPORTERS),
    GET_ORGANISATION(PUBLIC, Roles.ALL),
    GET_PERSON(GET, Roles.FINDING),
    GET_PERSON_AS_OF(HISTORY, Roles.READERS),
    GET_RELATIONS(GET, Roles.READERS),
    GET_SHEET_TEMPLATE(PUBLIC, Roles.EXPORTERS),
    GET_TIER_PROPOSAL(HISTORY, Roles.READERS),
    GET_TRANSFER(LIST, Roles.KEEPERS),
    GET_VILLAGE_SHEET(EXPORT, Roles.VILLAGE_VISITORS),
    GET_WORK_GROUP(GET, Roles.READERS),
    GIVE_SUBJECT_ACCESS(Action.SUBJECT_ACCESS, Roles.RIGHTS_OFFICES),
    GIVE_SUBJECT_ACCESS_BOOK(Action.SUBJECT_ACCESS, Roles.RIGHTS_OFFICES),
    KEEP_ENTRUSTED_CARE_SCAN(EDIT, Roles.CARE_CONFIRMERS),
    LIST_ACCESS_LOG(AUDIT, Roles.AUDITORS),
    LIST_BROKEN_GLASS(AUDIT, Roles.GLASS_REVIEWERS),
    LIST_CARDS(LIST, Roles.PRINTERS),
    LIST_CHANGES(HISTORY, Roles.READERS),
    LIST_CONSENTS(GET, Roles.CONSENT_KEEPERS),
    LIST_CORRECTIONS(LIST, Roles.OFFICES),
    LIST_DETAILS(PUBLIC, Roles.ALL),
    LIST_DIVISION_CHANGES(LIST, Roles.DIVISION_OFFICES),
    LIST_DUPLICATES(LIST, Roles.DUPLICATE_READERS),
    LIST_ENTRUSTED_CARE(GET, Roles.WORKERS),
    LIST_ERASURE_REQUESTS(LIST, Roles.BUREAUS),
    LIST_IMPORT_ROWS(IMPORT, Roles.IMPORTERS),
    LIST_ORGANISATIONS(PUBLIC, Roles.ALL),
    LIST_PEOPLE_OF_DIVISION_CHANGE(LIST, Roles.DIVISION_OFFICES),
    LIST_PERIODS(HISTORY, Roles.READERS),
    LIST_PERSON_ACCESS(AUDIT, Roles.RIGHTS_OFFICES),
    LIST_PROPOSALS(LIST, Roles.KEEPERS),
    LIST_TRANSFERS(LIST, Roles.KEEPERS),
    LIST_VERIFICATIONS_DUE(LIST, Roles.FINDERS),
    LIST_WEBHOOKS(WEBHOOK, Roles.WEBHOOK_HOLDERS),
    LIST_WORK_GROUPS(LIST, Roles.READERS),
    LOCK_PERSON(EDIT, Roles.CIVIL_AFFAIRS),
    PAUSE_WEBHOOK(WEBHOOK, Roles.WEBHOOK_HOLDERS),
    PING_WEBHOOK(WEBHOOK, Roles.WEBHOOK_HOLDERS),
    PREVIEW_MERGE(GET, Roles.OFFICES),
    PREVIEW_RETENTION(LIST, Roles.with(Roles.CIVIL_AFFAIRS, "IT")),
    PRINT_CARD(CARD, Roles.PRINTERS),
    PRINT_CARDS(CARD, Roles.PRINTERS),
    PRINT_CARE_FORM(CARD, Roles.PRINTERS),
    PRINT_FILE_FORM(CARD, Roles.PRINTERS),
    PRINT_VILLAGE_PAPER(EXPORT, Roles.VILLAGE_VISITORS),
    PRINT_VILLAGE_SHEET(EXPORT, Roles.VILLAGE_VISITORS),
    PROPOSE_HOUSEHOLD(GET, Roles.HOUSEHOLD_KEEPERS),
    RECORD_CONSENT(EDIT, Roles.CONSENT_KEEPERS),
    REFUSE_ERASURE(EDIT, Roles.BUREAUS),
    REFUSE_TRANSFER(EDIT, Roles.KEEPERS),
    REGISTER_WEBHOOK(WEBHOOK, Roles.WEBHOOK_HOLDERS),
    REMOVE_WEBHOOK(WEBHOOK, Roles.WEBHOOK_HOLDERS),
    REPLAY_WEBHOOK(WEBHOOK, Roles.WEBHOOK_HOLDERS),
    REPORT_FOUND(EDIT, Roles.FINDERS),
    RESUME_WEBHOOK(WEBHOOK, Roles.WEBHOOK_HOLDERS),
    RETURN_PERSON(EDIT, Roles.KEEPERS),
    REVIEW_GLASS(AUDIT, Roles.GLASS_REVIEWERS),
    RUN_RETENTION(EDIT, Roles.CIVIL_AFFAIRS),
    SCAN_DUPLICATES(EDIT, Roles.SCANNERS),
    SEARCH_PEOPLE(LIST, Roles.FINDING),
    SUBMIT_IMPORT(IMPORT, Roles.IMPORTERS),
    TELL_DETAILS(EDIT, Roles.FILE_KEEPERS),
    TYPE_IN_VILLAGE_SHEET(EDIT, Roles.VILLAGE_VISITORS),
    UNDO_MERGE(EDIT, Roles.OFFICES),
    UNLOCK_PERSON(EDIT, Roles.CIVIL_AFFAIRS),
    UPLOAD_VILLAGE_SHEET(EDIT, Roles.VILLAGE_VISITORS),
    VERIFY_ACCESS_LOG(AUDIT, Roles.LOG_KEEPERS),
    VERIFY_PERSON(EDIT, Roles.LOOKERS),
    WITHDRAW_TRANSFER(EDIT, Roles.KEEPERS);

    private static final Map<String, Operation> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Operation::operationId, Function.identity()));

    private final Action action;
    private final Set<String> roles;

    Operation(Action action, Set<String> roles) {
        this.action = action;
        this.roles = roles;
    }

    /** The row of an {@code operationId}. */
    public static Optional<Operation> of(String operationId) {
        return Optional.ofNullable(BY_ID.get(operationId));
    }

    /** Its name in the API. */
    public String operationId() {
        StringBuilder id = new StringBuilder();
        for (String word : name().split("_")) {
            id.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return id.replace(0, 1, id.substring(0, 1).toLowerCase(java.util.Locale.ROOT))
                .toString();
    }

    /** In which way it shows or changes something. */
    public Action action() {
        return action;
    }

    /** Whether somebody with these roles may call it. */
    public boolean allows(Collection<String> callers) {
        return !Collections.disjoint(roles, callers);
    }

    /** The roles that may call it. */
    public Set<String> roles() {
        return roles;
    }
}
