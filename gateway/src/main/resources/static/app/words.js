// Every word the page says, Chinese first. Code lists use the codes of the registers.
const KEPT = "shouwang.language";
export let language = localStorage.getItem(KEPT) === "en" ? "en" : "zh";

export function switchLanguage() {
  language = language === "zh" ? "en" : "zh";
  localStorage.setItem(KEPT, language);
}

/** The word of that key, with {0}, {1} … filled in. */
export function word(key, ...values) {
  const pair = WORDS[key];
  const text = pair ? pair[language === "zh" ? 0 : 1] : key;
  return text.replace(/\{(\d)\}/g, (all, i) => values[i] ?? "");
}

/** The label of a code; an unknown code is shown as it is. */
export function label(list, code) {
  const pair = LISTS[list]?.[code];
  return pair ? pair[language === "zh" ? 0 : 1] : String(code ?? "");
}

/** Takes the names of the rules from the service that owns them; a county may have named them anew. */
export function learnRules(rules) {
  for (const rule of rules) {
    const newest = rule.versions?.at(-1);
    if (newest?.name) LISTS.rule[rule.code] = [newest.name, newest.nameEn ?? newest.name];
  }
}

/** The reader's language of a text that exists in both. */
export const either = (zh, en) => (language === "zh" ? zh ?? en : en ?? zh) ?? "";

export function day(iso) {
  const [y, m, d] = iso.split("-").map(Number);
  return language === "zh" ? `${m}月${d}日` : `${d} ${MONTHS[m - 1]}`;
}

/** A day with its year and day of the week, as on a sheet of paper. */
export function fullDay(iso) {
  const [y, m, d] = iso.split("-").map(Number);
  const of = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return language === "zh" ? `${y}年${m}月${d}日 星期${"日一二三四五六"[of]}` : `${WEEKDAYS[of]} ${d} ${MONTHS[m - 1]} ${y}`;
}

/** An instant as a person of the county reads it, to the minute. */
export function moment(instant) {
  const local = new Date(new Date(instant).getTime() + CHINA_HOURS * 3_600_000).toISOString();
  return `${day(local.slice(0, 10))} ${local.slice(11, 16)}`;
}

/** China has one time zone and no summer time; old phones need no zone data for it. */
const CHINA_HOURS = 8;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
export const monthName = (y, m) => (language === "zh" ? `${y}年${m}月` : `${MONTHS[m - 1]} ${y}`);

const WORDS = {
  brand: ["守望", "Shouwang"], title: ["守望 · 留守儿童与空巢老人关爱平台", "Shouwang · care for left-behind children and elders"],
  other: ["English", "中文"], skip: ["跳到正文", "Skip to content"], logout: ["退出", "Log out"],
  login: ["登录", "Log in"], loginTitle: ["登录守望", "Log in to Shouwang"], user: ["用户名", "Login"], password: ["密码", "Password"],
  show: ["显示", "Show"], hide: ["隐藏", "Hide"], loginHint: ["用户名和密码由县信息管理员发放。忘记密码请与其联系。", "Your login comes from the county IT; ask them if you forgot the password."],
  fillBoth: ["请填写用户名和密码。", "Fill in login and password."], loggingIn: ["正在登录…", "Logging in…"],
  figures: ["数据", "Figures"], overdue: ["超期", "Overdue"], texts: ["短信", "Texts"],
  place: ["机构", "Organisation"], change: ["更换", "Change"], choose: ["选择机构", "Choose an organisation"], close: ["关闭", "Close"],
  below: ["下级", "Below"], noBelow: ["没有下级机构。", "Nothing below."], mine: ["我的机构", "Mine"],
  week: ["周", "Week"], month: ["月", "Month"], term: ["学期", "Term"], before: ["上一期", "Before"], after: ["下一期", "After"],
  weekOf: ["{0}年第{1}周", "Week {1}, {0}"], term1: ["{0}学年 第一学期", "{0}, first term"], term2: ["{0}学年 第二学期", "{0}, second term"],
  fromTo: ["{0}至{1}", "{0} to {1}"], asOf: ["统计截至{0}（口径第{1}版）", "As of {0} (definitions version {1})"],
  detail: ["分项", "Breakdown"], noDue: ["本期没有应计对象", "nobody counts in this period"], records: ["本期记录", "Records in this period"],
  noRecords: ["本期还没有记录。", "No records in this period yet."], times: ["次", ""],
  rebuilding: ["数据正在重新统计，已完成{0}%，当前数字不完整。", "Figures are being rebuilt ({0} % done) and are not complete yet."],
  loading: ["正在加载…", "Loading…"], loaded: ["已加载。", "Loaded."], again: ["重试", "Try again"], failed: ["没有加载成功", "Could not be loaded"],
  offline: ["连接不上服务器。请检查网络后重试。", "The server cannot be reached. Check the network and try again."], number: ["编号", "Reference"],
  notForRole: ["您的角色不能查看此页", "Your role cannot see this page"],
  notForRoleMore: ["按规定，只有负责关爱工作的人员可以查看个人的超期事项。", "Only those responsible for care may see what is overdue for single people."],
  everyone: ["全部责任人", "Everybody responsible"], responsible: ["责任人", "Responsible"], whose: ["责任人", "Responsible"],
  noneOverdue: ["没有超期事项", "Nothing is overdue"], noneOverdueMore: ["该范围内所有事项都在期限内。辛苦了！", "Everything here is in time. Well done!"],
  item: ["事项", "Duty"], since: ["超期", "Overdue"], sinceDay: ["自{0}起，已{1}天", "since {0}, {1} days"], done: ["完成", "Done"], ofNeeded: ["{0}次，应{1}次", "{0} of {1}"],
  unknownPerson: ["姓名暂不可见", "Name not available"], more: ["再显示一些", "Show more"], shown: ["已显示{0}项", "{0} shown"],
  noTexts: ["还没有收到短信", "No texts yet"], noTextsMore: ["平台发出短信后，会像家长手机上一样显示在这里。", "When the platform sends a text it appears here as on a parent's handset."],
  textsNote: ["本机演示：号码均为虚构，短信由模拟器接收。", "Local demonstration: all numbers are invented, texts end in a simulator."],
  parts: ["分{0}条发送", "sent in {0} parts"], textCount: ["{0}条", "{0} texts"], allTexts: ["显示全部{0}条", "Show all {0}"],
  noOrg: ["您的账号还没有所属机构", "Your account has no organisation yet"], noOrgMore: ["请联系县信息管理员。", "Ask the county IT."],
  noTerm: ["学期日历暂不可用，请按周或月查看。", "The term calendar is not available; choose week or month."],
  everywhere: ["全部", "All"],
  work: ["今日工作", "My day"], workTitle: ["工作清单", "Work list"], allMine: ["我的全部机构", "All of mine"],
  people: ["名单", "People"], counts: ["汇总", "Counts"], print: ["打印清单", "Print"], today: ["今天", "Today"], dayBefore: ["前一天", "Day before"], dayAfter: ["后一天", "Day after"],
  name: ["姓名", "Name"], todo: ["要办的事", "To do"], doneOn: ["办理日期", "Done on"], signed: ["结果 / 签名", "Result / signature"],
  signature: ["填表人签名：", "Signature:"], signedOn: ["日期：", "Date:"], personCount: ["{0}人", "{0} people"],
  overdueFor: ["超期{0}天", "overdue, day {0}"], inGrace: ["应于{0}完成，宽限中", "was due by {0}, still in grace"], dueBy: ["{0}前完成", "due by {0}"], beginsOn: ["{0}起到期", "falls due from {0}"], retryOn: ["约定{0}再联系", "to be tried again on {0}"],
  responsibleAre: ["责任人：{0}", "Responsible: {0}"], and: ["、", ", "], myRoles: ["我的职责：{0}", "Mine: {0}"],
  noneWork: ["没有要办的事", "Nothing to do"], noneWorkMore: ["该范围内没有超期、到期或七天内将到期的事项。辛苦了！", "Nothing here is overdue, due or falls due within seven days. Well done!"],
  moreWork: ["清单只列出前{0}人，还有{1}人没有列出。请按村或班级分别打开。", "Only the first {0} people are listed, {1} more are not. Open it village by village or class by class."],
  noneVILLAGE: ["未登记村", "Village not known"], noneCLASS: ["不在班级", "In no class"], noneTOWN: ["未登记乡镇", "Town not known"], noneSCHOOL: ["不在校", "In no school"],
  dueNow: ["到期", "Due"], late: ["超期", "Late"], days0to3: ["0–3天", "0–3"], days4to7: ["4–7天", "4–7"], days8to30: ["8–30天", "8–30"], daysOver30: [">30天", ">30"], total: ["合计", "Total"],
};

const LISTS = {
  role: {
    T: ["班主任", "class teacher"], H: ["帮扶教师", "helping teacher"], SP: ["校领导", "school lead"], PSY: ["心理教师", "counsellor"],
    CD: ["儿童主任", "village child director"], CS: ["儿童督导员", "township supervisor"], VS: ["组长（支部书记）", "group head"], VD: ["副组长（村主任）", "deputy head"],
    MEM: ["成员（村干）", "member"], GL: ["村民小组长", "villager-group leader"], EW: ["探访员", "elder visitor"], VO: ["志愿队长", "volunteer lead"],
    DO: ["救助值班员", "rescue duty officer"], TW: ["乡镇民政", "township office"], CA: ["县民政", "county civil affairs"], CE: ["县教育", "county education"],
    PX: ["代理家长", "proxy parent"], PA: ["父母", "parents"], G: ["监护人", "guardian"], IT: ["信息管理员", "county IT"],
  },
  rule: {
    "C-TALK": ["每周谈心", "weekly talk"], "C-TUTOR": ["每周补课", "weekly tutoring"], "C-PCALL": ["每周亲子通话", "weekly parent–child call"],
    "C-GCALL": ["每月与监护人通话", "monthly call to the carer"], "C-CONT3": ["每学期三次联系家长", "three contacts with parents a term"],
    "C-HOME": ["家访", "home visit"], "C-VISIT": ["儿童主任走访", "child director's visit"], "E-VISIT": ["老人探访", "visit to the elder"],
    "E-CALL": ["老人问候电话", "call to the elder"], "E-FAM": ["子女联系老人", "family contact with the elder"],
    "C-RECHK": ["半年复核", "half-yearly verification"], "C-HW": ["在校完成作业", "homework done at school"],
    "C-MOOD": ["每周情绪记录", "weekly mood mark"], "C-PSY": ["每学期心理筛查", "psychological screening every term"],
    "C-ACT": ["每月集体活动两次", "two group activities a month"], "C-GROUP": ["参加兴趣小组", "interest group every term"],
    "C-PAIR": ["每周结对互助", "weekly help in a pair"], "C-PXCALL": ["代理家长每月通话", "monthly call of the proxy parent"],
    "C-PXMEET": ["代理家长每季见面", "quarterly meeting with the proxy parent"], "C-BEH": ["行为计划每两周复评", "behaviour plan reviewed every two weeks"],
    "C-GUIDE": ["每学期监护人教育指导", "guidance of the carer every term"], "C-TRACK": ["每季追踪调查表", "tracking form every quarter"],
    "C-BDAY": ["生日关怀", "birthday kept"], "C-FEST": ["节日关怀", "festivals kept"], "C-HOLT": ["假前安全教育", "safety lesson before the holidays"],
    "C-HOLV": ["假期走访", "visit in the holidays"], "C-FILE": ["建档并核实联系方式", "file built and contacts verified"],
    "C-DELEG": ["委托照护确认", "entrusted care confirmed"], "C-CHG": ["重大变化后二十四小时内走访", "visit within a day of a major change"],
    "C-LATE": ["屡次迟到谈心", "talk after repeated lateness"], "C-LATE-G": ["屡次迟到联系监护人", "carer called after repeated lateness"],
    "C-ATT": ["缺课当日联系家长", "family contacted the day of an absence"], "C-ATT-V": ["缺课后家访", "home visit after an absence"],
    "C-ATT-R": ["连续缺课书面报告", "written report after three days of absence"], "C-SCORE": ["成绩下滑帮扶", "help after a drop of results"],
    "C-REFER": ["情绪低落心理疏导", "counsellor after two low moods"], "C-NEED": ["答复需求", "need answered"],
    "C-MSG": ["答复孩子来信", "message of the child answered"], "C-LOST": ["核实联系方式", "contacts found again"],
    "E-GRADE": ["每年能力与风险评估", "ability and risk graded every year"], "E-FEST": ["节日探访", "visit at festivals"],
    "E-FILE": ["老人建档", "file and contact card of an elder"], "E-CHG": ["重大变化后二十四小时内探访", "visit within a day of a major change"],
    "E-WX": ["恶劣天气探访", "visit or call in extreme weather"], "E-NEED": ["答复老人需求", "need of an elder answered"],
    "E-LOST": ["核实老人联系方式", "contacts of an elder found again"], "C-LAW": ["每周法治课", "weekly legal lesson"],
    "C-GIRL": ["每学期自我保护教育两次", "self-protection lesson twice a term"], "C-THRIFT": ["每学期节俭教育班会", "class meeting on thrift every term"],
    "C-FILM": ["每学期观影教育", "film every term"], "C-POSTER": ["每学期手抄报", "hand-made paper every term"],
    "C-MORAL": ["每月德育美育", "moral or aesthetic education every month"], "S-TRAIN": ["每年关爱培训", "training of staff every year"],
    "W-GRP": ["每月工作例会", "monthly meeting of the work group"], "W-PUB-P": ["每季政策法规宣传", "publicity on policy and law every quarter"],
    "W-PUB-C": ["每季关爱理念宣传", "publicity on care every quarter"], "W-PUB-S": ["每季典型事迹宣传", "publicity with example stories every quarter"],
    "W-DUTY": ["每周公布救助值班表", "rescue roster published every week"],
  },
  tier: { R1: ["高风险", "high risk"], R2: ["中风险", "medium risk"], R3: ["一般", "general"], E1: ["高风险", "high risk"], E2: ["中风险", "medium risk"], E3: ["一般", "general"] },
  contact: {
    TALK: ["谈心", "Talks"], PCALL: ["亲子通话", "Parent–child calls"], GCALL: ["监护人通话", "Calls to carers"], PARCALL: ["家长通话", "Teacher–parent calls"],
    HOMEVISIT: ["家访", "Home visits"], CDVISIT: ["走访", "Child directors' visits"], ELDVISIT: ["老人探访", "Visits to elders"], FAMVISIT: ["子女探望", "Family visits"],
    FAMCALL: ["子女通话", "Family calls"], CHECKCALL: ["问候电话", "Check calls"], TUTOR: ["补课", "Tutoring"],
    COUNSEL: ["心理疏导", "Counselling"], GUIDE: ["家庭教育指导", "Guidance of carers"], PXCALL: ["代理家长通话", "Calls of proxy parents"],
    PXMEET: ["代理家长见面", "Meetings with proxy parents"], FILECHECK: ["建档复核", "Files verified"],
    ENTRUST: ["委托照护确认", "Entrusted care confirmed"], SCREEN: ["心理筛查", "Screenings"], GRADE: ["能力与风险评估", "Elders graded"],
    REPORT: ["书面报告", "Written reports"], HOMEWORK: ["在校完成作业", "Homework at school"], PAIRLOG: ["结对互助", "Help in pairs"],
    ESCORT: ["陪伴上下学", "Walks to school"], SESSION: ["集体活动", "Group sessions"],
    UNITWORK: ["会议、宣传、培训等", "Meetings, publicity, training"],
  },
  handset: {
    ENROUTE: ["发送中", "on its way"], DELIVRD: ["已送达", "delivered"], UNDELIV: ["未送达", "not delivered"], EXPIRED: ["已过期", "expired"], REJECTD: ["被拒收", "rejected"],
  },
  indicator: {
    I1: ["期末在册的儿童人数", "children on the register at the end"], I2: ["孩子由谁照料", "who looks after the children"],
    I3: ["孩子档案关键项的完整率", "share of key items collected in children's files"], I4: ["半年内核实过的联系电话占比", "share of phones dialled within half a year"],
    I7: ["应谈心的孩子中，当周谈过心的占比", "share of child-weeks with a talk"], I9: ["当月与监护人通过话的占比", "share of child-months with a call to the carer"],
    I10: ["本学期与家长联系满三次的孩子占比", "share of children with three contacts this term"], I11: ["本学期家访过的孩子占比", "share of children visited at home this term"],
    I12: ["到期事项中按时完成的占比", "share of duties done in time"], I13: ["目前超期的事项，按超期天数", "duties overdue now, by days"],
    I12U: ["班级、学校和村到期事项中按时完成的占比", "share of duties of classes, schools and villages done in time"],
    I20: ["本期结束的行为计划中目标达成的占比", "share of behaviour plans that ended with their goals met"],
    I21: ["期末有结对伙伴的孩子占比", "share of children with a pair at the end"], I22: ["本期参加过集体活动的孩子占比", "share of children at a group session in the period"],
    I25: ["当月探访或问候过的老人占比", "share of elders visited or called in the month"], I33: ["已发短信中送达的占比", "share of sent messages delivered"],
  },
  kind: { CHILD: ["儿童", "child"], ELDER: ["老人", "elder"], CLASS: ["全班", "the whole class"], SCHOOL: ["全校", "the whole school"], VILLAGE: ["全村", "the whole village"] },
  orgType: { COUNTY: ["县", "county"], TOWN: ["乡镇", "town"], VILLAGE: ["村", "village"], SCHOOL: ["学校", "school"], CLASS: ["班级", "class"] },
};
