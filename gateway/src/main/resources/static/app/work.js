// (c) Work list: whom to see on a day, or how much is open village by village.
import { get } from "./api.js";
import { fullName, organisation } from "./organisations.js";
import { announce, el, ghosts, say, sayFault } from "./page.js";
import { people } from "./people.js";
import { counts, sheet } from "./sheet.js";
import { label, word } from "./words.js";

const SCHOOL_ROLES = ["T", "H", "SP", "PSY", "CE"];
const LISTED = ["VILLAGE", "CLASS"];
/** How many names of villages are asked for at the same time: a phone line is thin, the gateway patient but not endlessly. */
const AT_ONCE = 6;

/** What is looked at first: people of a village or class, or of all of mine; counts of anything wider. */
export const firstView = (org) => (!org || LISTED.includes(org.type) ? "people" : "counts");

/**
 * Shows the list.
 *
 * @param asked { org: null = all of mine, role: one code or several with commas, "" = everybody, day, view: "people" or "counts" }
 * @param opened called with an organisation that was chosen from the counts
 */
export async function showWork(target, asked, opened, signal) {
  target.replaceChildren(el("div", { className: "cards", "aria-busy": "true" }, ghosts(4, true)));
  announce(word("loading"));
  try {
    const nodes = asked.view === "people" ? await list(asked, signal) : await count(asked, opened, signal);
    target.replaceChildren(...nodes);
    announce(word("loaded"));
  } catch (fault) {
    if (fault.name === "AbortError") return;
    target.replaceChildren(fault.status === 403
      ? say(word("notForRole"), word("notForRoleMore"))
      : sayFault(fault, () => showWork(target, asked, opened, signal)));
  }
}

async function list(asked, signal) {
  const answer = await get(`/v1/work-lists?${query(asked, { day: asked.day })}`, signal);
  if (!answer.groups.length) return [say(word("noneWork"), word("noneWorkMore"))];
  const rows = answer.groups.flatMap((group) => group.people);
  const [known, names] = await Promise.all([
    people(rows.filter((row) => !row.unit).map((row) => row.personId), signal),
    places(answer.groups.map((group) => group.org), answer.by)]);
  const units = rows.filter((row) => row.unit);
  (await places(units.map((row) => row.unit), answer.by)).forEach((name, i) => known.set(units[i].personId, { name }));
  return [
    print(),
    ...(answer.more ? [el("p", { className: "note", role: "status" }, word("moreWork", answer.shown, answer.more))] : []),
    ...answer.groups.map((group, i) => sheet(names[i], answer.day, whose(asked.role), group.people, known, asked.role.split(",").length > 1 || !asked.role))];
}

async function count(asked, opened, signal) {
  const wide = asked.org?.type === "COUNTY" ? { by: asked.role && asked.role.split(",").every((role) => SCHOOL_ROLES.includes(role)) ? "SCHOOL" : "TOWN" } : {};
  const answer = await get(`/v1/work-lists/counts?${query(asked, wide)}`, signal);
  if (!answer.groups.length) return [say(word("noneWork"), word("noneWorkMore"))];
  const names = await places(answer.groups.map((group) => group.org), answer.by);
  return [print(), counts(asked.org?.name ?? word("allMine"), answer.day, whose(asked.role), answer.groups, names, async (code) => opened(await organisation(code)))];
}

const query = (asked, more) => new URLSearchParams({
  ...(asked.org ? { org: asked.org.code } : {}), ...(asked.role ? { responsible: asked.role } : {}), ...more });

const whose = (roles) => (roles ? word("responsibleAre", rolesLabel(roles)) : word("everyone"));

/** Several roles in words. */
export const rolesLabel = (roles) => roles.split(",").map((role) => label("role", role)).join(word("and"));

/** Names of the villages or classes, a few at a time; whoever belongs to none is put under a word for it. */
async function places(codes, by) {
  const names = [];
  for (let i = 0; i < codes.length; i += AT_ONCE) {
    names.push(...await Promise.all(codes.slice(i, i + AT_ONCE).map(async (code) => (code ? fullName(await organisation(code)) : word(`none${by}`)))));
  }
  return names;
}

const print = () => el("button", { type: "button", className: "main print", onclick: () => window.print() }, word("print"));
