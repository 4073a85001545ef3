// Which organisation the figures and lists are about: one of mine, or one below.
import { get } from "./api.js";
import { byId, el, sayFault } from "./page.js";
import { label, word } from "./words.js";

const known = new Map();

/** Name and type of a code; where the register does not answer, the code itself. */
export async function organisation(code) {
  if (!known.has(code)) {
    try {
      known.set(code, await get(`/v1/organisations/${encodeURIComponent(code)}`));
    } catch (fault) {
      if (fault.status === 401) throw fault;
      return { code, name: code };
    }
  }
  return known.get(code);
}

/** A class is called as in its school; on paper nobody sees which school that was. */
export async function fullName(org) {
  if (org.type !== "CLASS") return org.name;
  const school = await organisation(org.code.split("-")[0]);
  return org.name.startsWith(school.name) || school.name === school.code ? org.name : `${school.name} ${org.name}`;
}

async function below(code) {
  const all = [];
  let cursor = null;
  do {
    const query = new URLSearchParams({ limit: "200", ...(code ? { parent: code } : {}), ...(cursor ? { cursor } : {}) });
    const page = await get(`/v1/organisations?${query}`);
    all.push(...page.items);
    cursor = page.next ?? null;
  } while (cursor && all.length < 2000);
  all.forEach((o) => known.set(o.code, o));
  return all;
}

/** The organisations a caller starts from. */
export async function mine(orgs) {
  if (orgs.includes("*")) return below(null);
  return Promise.all(orgs.map(organisation));
}

/** Opens the choice; calls back with the chosen organisation. */
export function choose(roots, chosen) {
  const dialog = byId("picker");
  const path = [];
  const draw = async () => {
    const here = path.at(-1);
    const list = el("ul", { "aria-busy": "true" });
    dialog.replaceChildren(
      el("header", {}, el("h2", { id: "picker-title" }, word("choose")), el("button", { type: "button", onclick: () => dialog.close() }, word("close"))),
      el("div", { className: "path" }, crumb(word("mine"), 0), ...path.map((o, i) => crumb(o.name, i + 1))),
      list);
    try {
      const items = here ? await below(here.code) : roots;
      list.replaceChildren(...(items.length ? items.map(row) : [el("li", {}, word("noBelow"))]));
    } catch (fault) {
      list.replaceChildren(sayFault(fault, draw));
    }
    list.removeAttribute("aria-busy");
  };
  const crumb = (name, depth) => el("button", { type: "button", onclick: () => { path.length = depth; draw(); } }, name);
  const row = (o) => el("li", {},
    el("button", { type: "button", onclick: () => { dialog.close(); chosen(o); } }, o.name, " ", el("small", {}, label("orgType", o.type))),
    o.type === "CLASS" ? null : el("button", { type: "button", "aria-label": `${o.name} ${word("below")}`, onclick: () => { path.push(o); draw(); } }, word("below")));
  draw();
  dialog.showModal();
}
