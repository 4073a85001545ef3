// A work list as it stands on the screen and on paper: one table per village or class, each on its own sheet.
import { el } from "./page.js";
import { day, either, fullDay, label, word } from "./words.js";

const AGES = ["days0to3", "days4to7", "days8to30", "daysOver30"];

/** People of one village or class with all that is to be done; on paper with boxes to tick and room for day and signature. */
export function sheet(place, today, who, rows, known, mixed) {
  const persons = rows.filter((row) => !row.unit).length;
  return el("section", { className: "sheet people" },
    el("h2", {}, place, persons ? [" ", el("small", {}, word("personCount", persons))] : null),
    el("table", {},
      el("thead", {},
        head(place, today, who, 4),
        el("tr", {}, column("name"), column("todo"), column("doneOn", "paper"), column("signed", "paper"))),
      el("tbody", {}, rows.map((row) => person(row, known.get(row.personId), today, mixed))),
      el("tfoot", { className: "paper" }, el("tr", {}, el("td", { colspan: 4 }, foot())))));
}

function person(row, found, today, mixed) {
  return el("tr", {},
    el("th", { scope: "row" }, found?.name ?? word("unknownPerson"),
      el("small", {}, label("kind", row.kind), row.unit ? null : [" ", el("span", { className: `tag ${row.tier}` }, label("tier", row.tier))])),
    el("td", {}, el("ul", {},
      row.duties.map((duty) => todo(duty.state, when(duty, today), either(duty.name, duty.nameEn), duty.needed > 1 ? word("ofNeeded", duty.counted, duty.needed) : null, mixed ? duty.responsible : null)),
      row.retries.map((retry) => todo("RETRY", word("retryOn", day(retry.retryOn)), label("contact", retry.contactType), null, mixed ? retry.role : null)))),
    el("td", { className: "paper" }), el("td", { className: "paper" }));
}

const todo = (state, stands, name, much, role) => el("li", { className: state },
  el("span", { className: "box", "aria-hidden": "true" }),
  el("span", {}, el("b", {}, name), " ", el("span", { className: "stands" }, stands),
    much ? [" ", el("small", {}, much)] : null, role ? [" ", el("small", {}, label("role", role))] : null));

function when(duty, today) {
  if (duty.state === "OVERDUE") return word("overdueFor", duty.overdueDays + 1);
  if (duty.state === "DUE") return word(duty.dueDay < today ? "inGrace" : "dueBy", day(duty.dueDay));
  return word("beginsOn", day(duty.begins));
}

/** Counts by village, class, town or school; a name leads on to it. */
export function counts(place, today, who, groups, names, open) {
  const total = (of) => groups.reduce((sum, group) => sum + of(group), 0);
  const cells = (of) => [
    number("dueNow", of((group) => group.due)), number("late", of((group) => group.overdue), "late"),
    ...AGES.map((age) => number(age, of((group) => group.overdueByAge[age])))];
  return el("section", { className: "sheet counts" },
    el("table", {},
      el("thead", {},
        head(place, today, who, 7),
        el("tr", {}, column("below"), column("dueNow"), column("late"), AGES.map((age) => column(age)))),
      el("tbody", {}, groups.map((group, i) => el("tr", {},
        el("th", { scope: "row" }, group.org
          ? el("button", { type: "button", onclick: () => open(group.org) }, names[i])
          : names[i]),
        cells((of) => of(group))))),
      el("tfoot", {}, el("tr", {}, el("th", { scope: "row" }, word("total")), cells(total)))),
    foot());
}

const column = (key, className) => el("th", { scope: "col", className }, word(key));
const number = (key, n, className = "") => el("td", { className: `n ${n ? className : ""}`, "data-label": word(key) }, String(n));

/** Repeats on every printed page, as does the line for the signature under a list of people. */
const head = (place, today, who, columns) => el("tr", { className: "paper head" }, el("th", { colspan: columns, scope: "colgroup" },
  el("b", {}, place), el("span", {}, word("workTitle")), el("span", {}, fullDay(today)), el("span", {}, who)));

const foot = () => el("p", { className: "paper sign" }, el("span", {}, word("signature")), el("span", {}, word("signedOn")));
