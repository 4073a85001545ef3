package org.shouwang.careactivity.activity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.careactivity.careplan.ContactType;

/** What a visit looks at: for an elder five areas with three items each, for a child how the daily life is. */
public enum CheckItem {
    /** 健康·语言 speech. */
    HEALTH_SPEECH(ContactType.ELDVISIT),
    /** 健康·行动 movement. */
    HEALTH_MOVEMENT(ContactType.ELDVISIT),
    /** 健康·疾病 illness. */
    HEALTH_ILLNESS(ContactType.ELDVISIT),
    /** 精神·情绪 emotion. */
    SPIRIT_EMOTION(ContactType.ELDVISIT),
    /** 精神·思维 thinking. */
    SPIRIT_THINKING(ContactType.ELDVISIT),
    /** 精神·压力 stress. */
    SPIRIT_STRESS(ContactType.ELDVISIT),
    /** 安全·燃气 gas. */
    SAFETY_GAS(ContactType.ELDVISIT),
    /** 安全·水暖 water and heating. */
    SAFETY_WATER_HEATING(ContactType.ELDVISIT),
    /** 安全·用电 electricity. */
    SAFETY_ELECTRICITY(ContactType.ELDVISIT),
    /** 卫生·个人 the person. */
    HYGIENE_PERSON(ContactType.ELDVISIT),
    /** 卫生·居室 the house. */
    HYGIENE_HOUSE(ContactType.ELDVISIT),
    /** 卫生·周边 the surroundings. */
    HYGIENE_SURROUNDINGS(ContactType.ELDVISIT),
    /** 生活·室内 indoors. */
    LIVING_INDOOR(ContactType.ELDVISIT),
    /** 生活·室外 outdoors. */
    LIVING_OUTDOOR(ContactType.ELDVISIT),
    /** 生活·邻里 neighbours. */
    LIVING_NEIGHBOURS(ContactType.ELDVISIT),
    /** 饮食 food. */
    CHILD_FOOD(ContactType.HOMEVISIT, ContactType.CDVISIT),
    /** 睡眠 sleep. */
    CHILD_SLEEP(ContactType.HOMEVISIT, ContactType.CDVISIT),
    /** 衣着 clothes. */
    CHILD_CLOTHES(ContactType.HOMEVISIT, ContactType.CDVISIT),
    /** 学习场所 a place to study. */
    CHILD_STUDY_PLACE(ContactType.HOMEVISIT, ContactType.CDVISIT),
    /** 照料人在家 the carer is there. */
    CHILD_CARER_PRESENT(ContactType.HOMEVISIT, ContactType.CDVISIT);

    private final Set<ContactType> visits;

    CheckItem(ContactType... visits) {
        this.visits = Set.of(visits);
    }

    /** The items of a kind of contact, in their order; none for most. */
    public static Set<CheckItem> of(ContactType type) {
        return Arrays.stream(values())
                .filter(item -> item.visits.contains(type))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CheckItem.class)));
    }
}
