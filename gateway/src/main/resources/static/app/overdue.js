// (b) What is overdue: who, what, since when, who is responsible; why, on tap.
import { get } from "./api.js";
import { fullName, organisation } from "./organisations.js";
import { announce, el, faultText, ghosts, say, sayFault } from "./page.js";
import { people } from "./people.js";
import { daysBetween } from "./periods.js";
import { day, either, label, word } from "./words.js";

const PAGE = 50;
/** Before the code of a class, school or village that has duties of its own. */
const UNIT = "org:";

export function showOverdue(target, org, role, today, signal) {
  const list = el("div", { className: "cards" });
  const again = () => showOverdue(target, org, role, today, signal);
  target.replaceChildren(list);
  let shown = 0;
  const load = async (cursor) => {
    const waiting = ghosts(cursor ? 2 : 6, true);
    list.append(...waiting);
    list.setAttribute("aria-busy", "true");
    try {
      const query = new URLSearchParams({ org: org.code, state: "OVERDUE", limit: String(PAGE), ...(role ? { responsible: role } : {}), ...(cursor ? { cursor } : {}) });
      const page = await get(`/v1/duties?${query}`, signal);
      const duties = page.items.flatMap((item) => item.duties ?? [item]);
      const names = await whose(duties.map((duty) => duty.personId), signal);
      waiting.forEach((ghost) => ghost.remove());
      list.append(...duties.map((duty) => card(duty, names.get(duty.personId), today)));
      shown += duties.length;
      if (shown === 0) list.append(say(word("noneOverdue"), word("noneOverdueMore")));
      if (page.next) list.append(el("button", { type: "button", className: "more", onclick: (e) => { e.currentTarget.remove(); load(page.next); } }, word("more")));
      announce(word("shown", shown));
    } catch (fault) {
      if (fault.name === "AbortError") return;
      waiting.forEach((ghost) => ghost.remove());
      list.append(fault.status === 403 ? say(word("notForRole"), word("notForRoleMore")) : sayFault(fault, again));
    } finally {
      list.removeAttribute("aria-busy");
    }
  };
  load(null);
}

/** Whom duties are about: people by the register, classes, schools and villages by their own names. */
async function whose(ids, signal) {
  const units = [...new Set(ids.filter((id) => id.startsWith(UNIT)))];
  const [found, named] = await Promise.all([
    people(ids.filter((id) => !id.startsWith(UNIT)), signal),
    Promise.all(units.map(async (id) => fullName(await organisation(id.slice(UNIT.length)))))]);
  units.forEach((id, i) => found.set(id, { name: named[i] }));
  return found;
}

function card(duty, person, today) {
  const tier = duty.personId.startsWith(UNIT) ? null : duty.tier ?? person?.tier;
  const why = el("div", { className: "why", hidden: true });
  const days = daysBetween(duty.overdueFrom, today) + 1;
  const button = el("button", { type: "button", "aria-expanded": "false", onclick: () => toggle(button, why, duty) },
    el("span", { className: "name" }, person?.name ?? word("unknownPerson")),
    tier ? el("span", { className: `tag ${tier}` }, label("tier", tier)) : null,
    el("dl", {},
      el("dt", {}, word("item")), el("dd", {}, label("rule", duty.rule)),
      el("dt", {}, word("since")), el("dd", { className: "late" }, word("sinceDay", day(duty.overdueFrom), days)),
      duty.needed > 1 ? [el("dt", {}, word("done")), el("dd", {}, word("ofNeeded", duty.counted, duty.needed))] : null,
      el("dt", {}, word("whose")), el("dd", {}, label("role", duty.responsible))));
  return el("article", { className: `card duty ${tier ?? ""}` }, button, why);
}

async function toggle(button, why, duty) {
  const open = button.getAttribute("aria-expanded") !== "true";
  button.setAttribute("aria-expanded", String(open));
  why.hidden = !open;
  if (!open || why.dataset.told) return;
  why.replaceChildren(el("p", {}, word("loading")));
  try {
    const told = await get(`/v1/duties/${encodeURIComponent(duty.dutyId)}`);
    const text = typeof told.explanation === "object" && told.explanation ? told.explanation : told;
    why.replaceChildren(el("p", {}, either(text.zh ?? text.detail ?? told.explanation, text.en ?? text.detailEn ?? told.explanationEn)));
    why.dataset.told = "yes";
  } catch (fault) {
    why.replaceChildren(el("p", { role: "alert" }, faultText(fault)));
  }
}
