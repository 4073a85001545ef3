package org.shouwang.careactivity.weather;

/** What is coming. */
public enum Weather {
    /** 寒潮降温 cold. */
    COLD,
    /** 高温 heat. */
    HEAT,
    /** 暴雨 heavy rain. */
    RAIN,
    /** 大雪 snow. */
    SNOW,
    /** 台风大风 typhoon or gale. */
    TYPHOON,
    /** 洪水 flood. */
    FLOOD
}
