// Small tools: elements, messages, bars. Text only ever gets in as text, never as markup.
import { word, either } from "./words.js";

export const byId = (id) => document.getElementById(id);

/** An element with properties (class, on…, aria-…) and children; null children are left out. */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name === "className" ? "class" : name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((c) => c !== null && c !== undefined && c !== false));
  return node;
}

const SVG = "http://www.w3.org/2000/svg";

/** A bar from 0 to 1; colour says how good, the number beside it says how much. */
export function meter(share, grade = "fill", thin = false) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", thin ? "meter thin" : "meter");
  svg.setAttribute("viewBox", "0 0 100 10");
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  for (const [width, name] of [[100, "track"], [Math.max(0, Math.min(1, share)) * 100, grade]]) {
    const rect = document.createElementNS(SVG, "rect");
    rect.setAttribute("width", width);
    rect.setAttribute("height", 10);
    rect.setAttribute("class", name);
    svg.append(rect);
  }
  return svg;
}

/** A message in place of content, such as an empty list. */
export const say = (title, text, ...more) =>
  el("section", { className: "say" }, el("h2", {}, title), text ? el("p", {}, text) : null, ...more);

/** What went wrong, in the reader's language, with a way to try again. */
export function sayFault(fault, again) {
  const reference = fault.body?.traceId;
  return el("section", { className: "say bad", role: "alert" },
    el("h2", {}, word("failed")),
    el("p", {}, faultText(fault)),
    el("button", { type: "button", className: "main", onclick: again }, word("again")),
    reference ? el("small", {}, `${word("number")} ${reference}`) : null);
}

export const faultText = (fault) => (fault.body ? either(fault.body.detail, fault.body.detailEn) : word("offline"));

/** Grey stand-ins of the size of what will come, so that nothing jumps. */
export const ghosts = (count, low = false) =>
  Array.from({ length: count }, () => el("div", { className: low ? "card ghost low" : "card ghost", "aria-hidden": "true" }));

/** Tells a screen reader. */
export const announce = (text) => { byId("said").textContent = text; };
