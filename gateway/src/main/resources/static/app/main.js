// Puts the page together: who is logged in, which tab, which organisation, which period.
import { Fault, get, onLoggedOut, postForm } from "./api.js";
import { nothing, showFigures } from "./figures.js";
import { showLogin } from "./login.js";
import { choose, mine } from "./organisations.js";
import { showOverdue } from "./overdue.js";
import { byId, el, sayFault } from "./page.js";
import { daysBetween, monthOf, plusDays, span, step, termAt, weekOf } from "./periods.js";
import { showTexts } from "./texts.js";
import { day, label, language, learnRules, switchLanguage, word } from "./words.js";
import { firstView, rolesLabel, showWork } from "./work.js";

const main = byId("main");
/** Who can be responsible, until the rules say so themselves. */
const ROLES = ["T", "H", "CD", "EW", "PA"];
const state = { me: null, roots: [], org: null, period: null, terms: [], role: "", roles: ROLES, work: null };
/** How far ahead a work list can be asked for. */
const DAYS_AHEAD = 31;
let stop = new AbortController();

onLoggedOut(() => { state.me = null; state.org = null; draw(); });
byId("language").addEventListener("click", () => { switchLanguage(); draw(); });
byId("logout").addEventListener("click", async () => {
  try { await postForm("/logout", {}); } catch { /* the session is over either way */ }
  state.me = null; state.org = null;
  location.hash = "#/";
  start();
});
window.addEventListener("hashchange", draw);
start();

async function start() {
  try {
    state.me = await get("/v1/me");
    let rules;
    [state.roots, state.terms, rules] = await Promise.all([mine(state.me.orgs), part("/v1/calendar", "terms"), part("/v1/rules", "rules")]);
    learnRules(rules);
    const responsible = rules.flatMap((rule) => rule.versions?.map((version) => version.responsible) ?? []);
    if (responsible.length) state.roles = [...new Set(responsible)];
    state.org = state.roots[0] ?? null;
    state.work = firstWork();
    state.period = termAt(state.terms, state.me.today) ?? monthOf(state.me.today);
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    if (fault.status !== 401) { frame(); main.replaceChildren(sayFault(fault, start)); return; }
  }
  draw();
}

/** A list the page can do without for a while. */
async function part(path, name) {
  try { return (await get(path))[name] ?? []; } catch (fault) {
    if (fault.status === 401) throw fault;
    return [];
  }
}

/** My day: my own duties if I have any by my role, in all my organisations. */
function firstWork() {
  const role = myRoles();
  const org = state.roots.length === 1 || state.me.orgs.includes("*") ? state.org : null;
  return { org, role, day: state.me.today, view: firstView(org) };
}

/** All hats of somebody who wears several: one way through the village serves them all. */
const myRoles = () => state.roles.filter((role) => state.me.roles.includes(role)).join(",");

/** Whoever has duties himself sees his day first, everybody else the figures. */
const firstTab = () => (state.me && myRoles() ? "work" : "figures");

function tab() {
  const asked = location.hash.replace("#/", "");
  return tabs().includes(asked) ? asked : firstTab();
}
const tabs = () => ["work", "figures", "overdue", ...(state.me?.features?.includes("TEXTS") ? ["texts"] : [])];

function frame() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = word("title");
  document.querySelectorAll("[data-word]").forEach((node) => { node.textContent = word(node.dataset.word); });
  byId("language").textContent = word("other");
  byId("logout").hidden = !state.me;
  byId("tabs").hidden = !state.me;
  byId("who").textContent = state.me ? `${state.me.subject} ${state.me.roles.map((role) => label("role", role)).join("、")}` : "";
  byId("tabs").replaceChildren(...tabs().map((name) => el("a", { href: `#/${name}`, "aria-current": name === tab() ? "page" : null }, word(name))));
}

function draw() {
  stop.abort();
  stop = new AbortController();
  frame();
  if (!state.me) { showLogin(main, start); return; }
  const content = el("div", {});
  if (tab() === "texts") { main.replaceChildren(el("h1", { className: "unseen" }, word("texts")), content); showTexts(content, stop.signal); return; }
  if (!state.org) { main.replaceChildren(nothing()); return; }
  if (tab() === "work") {
    main.replaceChildren(el("h1", { className: "unseen" }, word("work")), el("div", { className: "bar work" }, workPlace(), roles(state.work, myRoles().includes(",") ? myRoles() : ""), views(), state.work.view === "people" ? days() : null), content);
    showWork(content, state.work, openWork, stop.signal);
  } else if (tab() === "figures") {
    main.replaceChildren(el("h1", { className: "unseen" }, word("figures")), el("div", { className: "bar" }, place(), kinds(), steps()), content);
    showFigures(content, state.org, state.period, stop.signal);
  } else {
    main.replaceChildren(el("h1", { className: "unseen" }, word("overdue")), el("div", { className: "bar two" }, place(), roles(state)), content);
    showOverdue(content, state.org, state.role, state.me.today, stop.signal);
  }
}

const place = () => el("div", { className: "place" },
  el("div", {}, el("small", {}, word("place")), el("strong", {}, state.org.name)),
  el("button", { type: "button", onclick: () => choose(state.roots, (org) => { state.org = org; draw(); }) }, word("change")));

function kinds() {
  const make = { week: () => weekOf(anchor()), month: () => monthOf(anchor()), term: () => termAt(state.terms, anchor()) };
  return el("div", { className: "kinds", role: "group" }, Object.keys(make).map((kind) =>
    el("button", { type: "button", "aria-pressed": String(state.period.kind === kind), disabled: kind === "term" && !state.terms.length, title: kind === "term" && !state.terms.length ? word("noTerm") : null,
      onclick: () => { state.period = make[kind]() ?? state.period; draw(); } }, word(kind))));
}

/** The day around which another kind of period is taken: today, or the end of a period that is over. */
const anchor = () => (state.period.to < state.me.today ? state.period.to : state.me.today < state.period.from ? state.period.from : state.me.today);

function steps() {
  const go = (by) => { const next = step(state.period, by, state.terms); return { next, on: () => { state.period = next; draw(); } }; };
  const back = go(-1);
  const on = go(1);
  const ahead = on.next && on.next.from <= state.me.today;
  return el("div", { className: "step" },
    el("button", { type: "button", "aria-label": word("before"), disabled: !back.next, onclick: back.on }, "‹"),
    el("div", {}, el("strong", {}, state.period.name()), el("small", {}, span(state.period))),
    el("button", { type: "button", "aria-label": word("after"), disabled: !ahead, onclick: on.on }, "›"));
}

const roles = (of, several = "") => el("label", {}, el("span", { className: "unseen" }, word("responsible")),
  el("select", { onchange: (e) => { of.role = e.currentTarget.value; draw(); } },
    el("option", { value: "" }, word("everyone")),
    several ? el("option", { value: several, selected: of.role === several }, word("myRoles", rolesLabel(several))) : null,
    state.roles.map((role) => el("option", { value: role, selected: of.role === role }, label("role", role)))));

function openWork(org) {
  Object.assign(state.work, { org, view: firstView(org) });
  draw();
}

const workPlace = () => el("div", { className: "place" },
  el("div", {}, el("small", {}, word("place")), el("strong", {}, state.work.org?.name ?? word("allMine"))),
  el("div", {},
    state.work.org && state.roots.length > 1 && !state.me.orgs.includes("*") ? el("button", { type: "button", onclick: () => openWork(null) }, word("mine")) : null,
    el("button", { type: "button", onclick: () => choose(state.roots, openWork) }, word("change"))));

const views = () => el("div", { className: "kinds two", role: "group" }, ["people", "counts"].map((view) =>
  el("button", { type: "button", "aria-pressed": String(state.work.view === view), onclick: () => { state.work.view = view; draw(); } }, word(view))));

/** Today and the days after: what was yesterday can no longer be done yesterday. */
function days() {
  const ahead = daysBetween(state.me.today, state.work.day);
  const go = (by) => () => { state.work.day = plusDays(state.work.day, by); draw(); };
  return el("div", { className: "step" },
    el("button", { type: "button", "aria-label": word("dayBefore"), disabled: ahead <= 0, onclick: go(-1) }, "‹"),
    el("div", {}, el("strong", {}, day(state.work.day)), el("small", {}, ahead === 0 ? word("today") : "")),
    el("button", { type: "button", "aria-label": word("dayAfter"), disabled: ahead >= DAYS_AHEAD, onclick: go(1) }, "›"));
}
