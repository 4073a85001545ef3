// (d) Local mode only: texts as the simulated handsets show them.
import { get } from "./api.js";
import { announce, el, ghosts, say, sayFault } from "./page.js";
import { label, moment, word } from "./words.js";

const FIRST = 5;

export async function showTexts(target, signal) {
  target.replaceChildren(el("div", { className: "cards", "aria-busy": "true" }, ghosts(4)));
  try {
    const answer = await get("/local/texts", signal);
    const handsets = new Map();
    for (const text of Array.isArray(answer) ? answer : answer.items ?? []) {
      handsets.set(text.to, [...(handsets.get(text.to) ?? []), text]);
    }
    const sorted = [...handsets.values()].map((texts) => texts.sort((a, b) => (a.at < b.at ? -1 : 1))).sort((a, b) => (a.at(-1).at < b.at(-1).at ? 1 : -1));
    target.replaceChildren(
      el("p", { className: "note" }, word("textsNote")),
      sorted.length ? el("div", { className: "cards" }, sorted.map(handset)) : say(word("noTexts"), word("noTextsMore"),
        el("button", { type: "button", onclick: () => showTexts(target, signal) }, word("again"))));
    announce(word("loaded"));
  } catch (fault) {
    if (fault.name === "AbortError") return;
    target.replaceChildren(sayFault(fault, () => showTexts(target, signal)));
  }
}

function handset(texts) {
  const list = el("ol", {}, texts.slice(-FIRST).map(bubble));
  const rest = texts.length > FIRST
    ? el("button", { type: "button", onclick: (e) => { list.replaceChildren(...texts.map(bubble)); e.currentTarget.remove(); } }, word("allTexts", texts.length))
    : null;
  return el("section", { className: "card phone" },
    el("h2", {}, grouped(texts[0].to), el("small", {}, word("textCount", texts.length))), list, rest);
}

function bubble(text) {
  const bad = !["DELIVRD", "ENROUTE"].includes(text.state);
  return el("li", {}, el("p", {}, text.text),
    el("small", {}, `${moment(text.at)} · `, el("span", bad ? { className: "bad" } : {}, label("handset", text.state)), text.parts > 1 ? ` · ${word("parts", text.parts)}` : ""));
}

const grouped = (number) => number.replace(/^86(?=1)/, "").replace(/^(\d{3})(\d{4})(\d{4})$/, "$1 $2 $3");
