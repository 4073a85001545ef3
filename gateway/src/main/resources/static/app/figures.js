// (a) Figures of an organisation in a week, month or term.
import { get } from "./api.js";
import { announce, el, ghosts, meter, say, sayFault } from "./page.js";
import { either, label, moment, word } from "./words.js";

/** Shares below these are shown amber or red; for shares where more is better. */
const GOOD = 0.9;
const FAIR = 0.7;

export async function showFigures(target, org, period, signal) {
  target.replaceChildren(el("div", { className: "cards many", "aria-busy": "true" }, ghosts(9)));
  announce(word("loading"));
  try {
    const query = new URLSearchParams({ org: org.code, period: period.code });
    draw(target, await get(`/v1/reports/figures?${query}`, signal));
    announce(word("loaded"));
  } catch (fault) {
    if (fault.name === "AbortError") return;
    target.replaceChildren(sayFault(fault, () => showFigures(target, org, period, signal)));
  }
}

function draw(target, figures) {
  const records = Object.entries(figures.activities ?? {}).filter(([, n]) => n > 0).sort((a, b) => b[1] - a[1]);
  target.replaceChildren(
    ...(figures.rebuilding ? [el("p", { className: "note", role: "status" }, word("rebuilding", Math.floor(figures.rebuilding.progress * 100)))] : []),
    el("div", { className: "cards many" },
      figures.indicators.map(card),
      el("section", { className: "card wide" }, el("h2", {}, word("records")),
        records.length ? table(records.map(([code, n]) => [label("contact", code), n])) : el("p", { className: "what" }, word("noRecords")))),
    el("p", { className: "asof" }, word("asOf", moment(figures.asOf), figures.definitionVersion)));
}

function card(figure) {
  const rate = figure.denominator !== undefined && figure.denominator !== null;
  const share = rate && figure.value !== null && figure.value !== undefined ? Number(figure.value) : null;
  return el("section", { className: "card" },
    el("h2", {}, either(figure.name, figure.nameEn)),
    el("p", { className: "what" }, label("indicator", figure.code)),
    el("div", { className: "big" },
      el("b", {}, rate ? (share === null ? "–" : percent(share)) : String(figure.numerator)),
      el("span", {}, rate ? (share === null ? word("noDue") : `${figure.numerator} / ${figure.denominator}`) : "")),
    rate ? meter(share ?? 0, grade(share)) : null,
    figure.breakdown?.length ? el("details", {}, el("summary", {}, word("detail")), breakdown(figure.breakdown)) : null);
}

function breakdown(items) {
  const dimensions = new Map();
  for (const item of items) {
    const dimension = item.key.split(":")[0];
    dimensions.set(dimension, [...(dimensions.get(dimension) ?? []), [either(item.label, item.labelEn), item.count]]);
  }
  return [...dimensions.values()].map(table);
}

function table(rows) {
  const most = Math.max(1, ...rows.map(([, n]) => n));
  return el("table", {}, el("tbody", {}, rows.map(([name, n]) =>
    el("tr", {}, el("th", { scope: "row" }, name), el("td", { className: "m" }, meter(n / most, "fill", true)), el("td", { className: "n" }, String(n))))));
}

const percent = (share) => `${(share * 100).toFixed(share > 0 && share < 1 ? 1 : 0)}%`;
const grade = (share) => (share === null || share >= GOOD ? "fill" : share >= FAIR ? "mid" : "low");
export const nothing = () => say(word("noOrg"), word("noOrgMore"));
