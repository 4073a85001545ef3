package org.shouwang.registry.code;

/**
 * The lists a roster uses. Values and codes: care code lists of the ministry's survey forms where one exists
 * (GB/T 2261.1 sex, GB/T 2261.3 health in part, GB/T 3304 ethnicity, GB/T 42195 ability), else ours.
 */
public final class CodeLists {

    /** Sex, GB/T 2261.1. */
    public static final CodeList SEX = CodeList.of("sex", "1=男,男性=male", "2=女,女性=female");

    /** Yes or no, as a tick in a table. */
    public static final CodeList YES_NO = CodeList.of("yes_no", "Y=是,有,√,1,住校,寄宿=yes", "N=否,无,×,0,走读,不寄宿,非寄宿=no");

    /** Who actually cares for a child. */
    public static final CodeList GUARDIANSHIP = CodeList.of(
            "guardianship_type",
            "GP=祖父母,爷爷奶奶,爷爷,奶奶,祖父,祖母=paternal grandparents",
            "MGP=外祖父母,外公外婆,姥姥姥爷,外公,外婆,姥姥,姥爷,外祖父,外祖母=maternal grandparents",
            "KIN=亲戚,其他亲属,亲属=kin",
            "FRI=朋友邻居,朋友,邻居=friend or neighbour",
            "FA=父亲,爸爸=father",
            "MO=母亲,妈妈=mother",
            "INS=机构,福利机构=institution",
            "NON=无人监护,无=nobody",
            "OTH=其他=other");

    /** How a carer is related to a child. */
    public static final CodeList CHILD_RELATION = CodeList.of(
            "child_relation",
            "GP=祖父母,爷爷奶奶,爷爷,奶奶,祖父,祖母=paternal grandparent",
            "MGP=外祖父母,外公外婆,外公,外婆,姥姥,姥爷,外祖父,外祖母=maternal grandparent",
            "FA=父亲,爸爸,父子,父女=father",
            "MO=母亲,妈妈,母子,母女=mother",
            "SIB=兄弟姐妹,哥哥,姐姐=sibling",
            "KIN=亲戚,亲属,叔叔,伯伯,伯父,伯母,婶婶,姑姑,姑妈,姑父,舅舅,舅妈,姨妈,姨父,阿姨=kin",
            "FRI=朋友邻居,朋友,邻居=friend or neighbour",
            "INS=机构=institution",
            "OTH=其他=other");

    /** How a carer is related to an elder. */
    public static final CodeList ELDER_RELATION = CodeList.of(
            "caregiver_type",
            "SPOUSE=老伴,配偶,丈夫,妻子=spouse",
            "CHILD=子女,儿子,女儿,儿媳,女婿=child",
            "GRAND=孙辈,孙子,孙女,外孙,外孙女=grandchild",
            "KIN=亲戚,亲属,兄弟姐妹,侄子,侄女=kin",
            "NANNY=保姆,护工=nanny",
            "NEIGH=邻里,邻居=neighbour",
            "ADOPT=领养家庭=adopting family",
            "NONE=无=none",
            "OTH=其他=other");

    /** Whether a carer can read: decides between a text and a spoken call. */
    public static final CodeList LITERACY = CodeList.of(
            "literacy",
            "ILLIT=文盲,不识字,没有文化,半文盲=illiterate",
            "PRI=小学=primary",
            "JUN=初中=junior",
            "SEN=高中及以上,高中,中专,大专,大学,本科,高中以上=senior or above");

    /** What somebody speaks: Mandarin, the dialect groups by the names people use for them, other languages. */
    public static final CodeList LANGUAGE = CodeList.of(
            "language",
            "PTH=普通话,国语=Mandarin",
            "LOCAL=本地话,方言,土话,本地方言=local dialect",
            "GUAN=官话方言,西南官话,四川话,河南话,东北话,北方话=Mandarin dialect",
            "JIN=晋语,山西话=Jin",
            "WU=吴语,吴方言,江浙话=Wu",
            "HUI=徽语,徽州话=Hui",
            "MIN=闽语,闽南话,闽南语,福建话=Min",
            "HAKKA=客家话,客家语=Hakka",
            "YUE=粤语,广东话,白话=Yue",
            "XIANG=湘语,湖南话=Xiang",
            "GAN=赣语,江西话=Gan",
            "PING=平话,土语=Pinghua",
            "ETHNIC=少数民族语言,民族语言,民族语=minority language",
            "SIGN=手语=sign language",
            "OTH=其他=other");

    /** How somebody hears: who is deaf is not rung up. */
    public static final CodeList HEARING =
            CodeList.of("hearing", "GOOD=正常,好,良好=good", "HARD=重听,听力差,耳背,较差=hard of hearing", "DEAF=失聪,聋,聋人,听不见=deaf");

    /** When somebody is best rung up. */
    public static final CodeList BEST_HOUR = CodeList.of(
            "best_hour",
            "MORNING=上午,早上=morning",
            "NOON=中午=noon",
            "AFTERNOON=下午=afternoon",
            "EVENING=晚上,傍晚=evening",
            "ANY=随时,都可以=any time");

    /** Tier of attention of a child. */
    public static final CodeList CHILD_TIER = CodeList.of(
            "risk_level_child",
            "R1=高,红,高（红）,高(红),高风险,红色=high, red",
            "R2=中,黄,中（黄）,中(黄),中风险,黄色=medium, yellow",
            "R3=一般,绿,一般（绿）,一般(绿),低,低风险,绿色=general, green");

    /** Tier of attention of an elder. */
    public static final CodeList ELDER_TIER = CodeList.of(
            "risk_level_elder",
            "E1=高,红,高（红）,高(红),高风险,红色=high, red",
            "E2=中,黄,中（黄）,中(黄),中风险,重点,黄色=medium, yellow",
            "E3=一般,绿,一般（绿）,一般(绿),低,低风险,绿色=general, green");

    /** Performance band; a plain 好 / 差 of a school sheet is A / D. */
    public static final CodeList BAND =
            CodeList.of("performance_band", "A=较好,好,优秀,优,良好=good", "B=一般,中,中等=average", "C=较差=weak", "D=差,很差=poor");

    /** What makes an elder one of those to be visited. */
    public static final CodeList ELDER_CATEGORY = CodeList.of(
            "elder_category",
            "EMP=空巢老人,空巢=empty-nest elder",
            "ALO=独居老人,独居=elder living alone",
            "LBE=留守老人,留守=left-behind elder",
            "DIS=失能老人,失能=disabled elder",
            "OLD=高龄老人,高龄=aged 80 or more",
            "SFP=计生特殊家庭,计划生育特殊家庭,失独=family-planning special",
            "TKP=特困人员,特困老人,特困=destitute person");

    /** Why a child is on the list; derived, never typed. */
    public static final CodeList CHILD_CATEGORY = CodeList.of(
            "child_category",
            "LBC=农村留守儿童,留守儿童=rural left-behind child",
            "MIG=流动儿童=migrant child",
            "DIF=困境儿童=child in difficulty",
            "REF=比照帮扶=served by analogy");

    /** By which wording somebody is of a category. */
    public static final CodeList DEFINITION = CodeList.of(
            "definition",
            "GF2016-13=国发〔2016〕13号=State Council document 13 of 2016",
            "GF2016-36=国发〔2016〕36号=State Council document 36 of 2016",
            "MZ2024=加强流动儿童关爱保护行动方案（2024）=plan for migrant children of 2024",
            "MZ2022=民政部等十部门2022年特殊困难老年人探访关爱=ten departments on elders in special difficulty, 2022",
            "AGE80=年满八十周岁=aged 80 or more",
            "ANALOGY=比照帮扶=served by analogy",
            "OTH=其他规定=other");

    /** Ability of an elder, GB/T 42195; 半自理 is A2, 失能 A3. */
    public static final CodeList ABILITY = CodeList.of(
            "elder_ability",
            "A0=能力完好,自理,完全自理,完好=intact",
            "A1=轻度失能,基本自理=mild",
            "A2=中度失能,半自理,半失能=moderate",
            "A3=重度失能,失能,不能自理=severe",
            "A4=完全失能,全失能=total");

    /** Health, coarse on purpose (data minimisation); anything else is OTH with the text kept sealed. */
    public static final CodeList HEALTH = CodeList.of(
            "health",
            "10=健康,良好,健康或良好=healthy",
            "20=体弱,一般,较弱,一般或较弱=weak",
            "30=慢性病,患有慢性病=chronic illness",
            "60=残疾,残疾人=disabled",
            "SICK=重病,大病,患有大病,严重疾病=serious illness",
            "DEM=失智,痴呆,老年痴呆,认知症,阿尔茨海默病=dementia",
            "OTH=其他=other");

    /** Roles of helpers: the codes that also stand in tokens. */
    public static final CodeList ROLE = CodeList.of(
            "role",
            "T=班主任=class teacher",
            "H=帮扶教师=helping teacher",
            "SP=校领导,校长,德育主任=school lead",
            "PSY=心理教师=counsellor",
            "CD=儿童主任=village child director",
            "CS=儿童督导员=township supervisor",
            "VS=组长,支部书记,村支书=group head",
            "VD=副组长,村主任=deputy group head",
            "MEM=成员,村干,村干部=member",
            "GL=村民小组长=villager-group leader",
            "EW=探访员=elder visitor",
            "VO=志愿队长=volunteer lead",
            "DO=救助值班员=rescue duty officer",
            "TW=乡镇民政=township civil affairs",
            "CA=县民政=county civil affairs",
            "CE=县教育=county education",
            "PX=代理家长=proxy parent");

    /** Kinds of organisation. */
    public static final CodeList ORGANISATION_TYPE = CodeList.of(
            "organisation_type",
            "COUNTY=县,区,县级,市=county",
            "TOWN=乡镇,镇,乡,街道=town",
            "VILLAGE=村,社区,行政村,村级=village",
            "SCHOOL=学校,小学,初中,中学,高中,幼儿园,九年一贯制学校=school",
            "CLASS=班级,班=class");

    /** Nature of the household registration. */
    public static final CodeList HOUSEHOLD = CodeList.of(
            "household_nature",
            "AGRI=农业,农村=rural",
            "NON_AGRI=非农业,城镇=urban",
            "UNI=居民户口,统一居民=unified",
            "NONE=无户籍,无=none");

    /** How well a child is cared for, as the ministry's survey grades it. */
    public static final CodeList GUARDIANSHIP_GRADE =
            CodeList.of("guardianship_grade", "GOOD=较好,好=good", "FAIR=一般=fair", "POOR=差,较差=poor");

    /** Why others than the parents care. */
    public static final CodeList CARE_REASON = CodeList.of(
            "care_reason",
            "BOTH_OUT=父母双方外出=both out",
            "ONE_OUT=一方外出另一方无监护能力=one out, other incapable",
            "NO_ABILITY=双方无监护能力=both incapable",
            "OTH=其他=other");

    /** How a carer brings up. */
    public static final CodeList CARER_STYLE = CodeList.of(
            "carer_style",
            "GUIDING=善于引导=guiding",
            "INDULGENT=娇宠溺爱,溺爱=indulgent",
            "HARSH=简单粗暴,粗暴=harsh",
            "NEGLECT=疏于照管=neglectful");

    /** How a child uses money. */
    public static final CodeList MONEY_USE = CodeList.of(
            "money_use", "PLANNED=有计划=planned", "SOME=一般=ordinary", "LAVISH=乱花钱,大手大脚=lavish", "NONE=无零花钱=none");

    /** Difficulties of a child. */
    public static final CodeList DIFFICULTY = CodeList.of(
            "difficulty",
            "POOR=家庭贫困=poverty",
            "DISAB=自身残疾=disability",
            "SICK=重病=serious illness",
            "NOGUARD=监护缺失=no guardianship",
            "IMPROPER=监护不当=improper guardianship",
            "DROPOUT=失学辍学=out of school",
            "NOHUKOU=无户籍=no household registration",
            "PSYCH=心理行为异常=abnormal psychology or behaviour",
            "NONE=无=none");

    /** Aid received. */
    public static final CodeList AID = CodeList.of(
            "aid_measure",
            "DB=低保=minimum living",
            "TK=特困供养=destitute support",
            "LS=临时救助=temporary",
            "YL=医疗救助=medical",
            "ZF=住房救助=housing",
            "CJ=残疾两补=disability subsidies",
            "GE=孤儿津贴=orphan",
            "SW=事实无人抚养=de-facto unsupported",
            "OTH=其他=other",
            "NONE=无=none");

    /** How often a parent away is to call. */
    public static final CodeList CALL_HABIT = CodeList.of(
            "call_habit",
            "DAILY=每天=daily",
            "SEVERAL=每周几次=several times a week",
            "WEEKLY=每周一次,每周=weekly",
            "MONTHLY=每月=monthly",
            "SELDOM=很少=seldom",
            "NEVER=从不=never");

    /** With whom an elder lives. */
    public static final CodeList LIVING = CodeList.of(
            "living",
            "ALONE=独居=alone",
            "SPOUSE=与配偶=with the spouse",
            "CHILD=与子女=with children",
            "GRAND=与孙辈=with grandchildren",
            "INS=养老机构=institution",
            "OTH=其他=other");

    /** How a family supports an elder. */
    public static final CodeList SUPPORT = CodeList.of(
            "support",
            "GOOD=尽责=does its duty",
            "FAIR=一般=partly",
            "POOR=差=hardly",
            "REFUSED=拒绝赡养=refused",
            "NONE=无赡养人=nobody to do it");

    /** Ethnicity, GB/T 3304. */
    public static final CodeList ETHNICITY = CodeList.of("ethnicity", ethnicities());

    private CodeLists() {}

    private static String[] ethnicities() {
        String[] names = ("汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 "
                        + "达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺")
                .split(" ");
        String[] lines = new String[names.length + 1];
        for (int i = 0; i < names.length; i++) {
            lines[i] = "%02d=%s族,%s=%s".formatted(i + 1, names[i], names[i], names[i]);
        }
        lines[names.length] = "97=其他=other";
        return lines;
    }
}
