// Weeks (ISO, Monday to Sunday), months and school terms, as the reports name them. Days are plain ISO dates.
import { day, monthName, word } from "./words.js";

const utc = (iso) => new Date(`${iso}T00:00:00Z`);
const iso = (date) => date.toISOString().slice(0, 10);
const plus = (date, days) => new Date(date.getTime() + days * 86_400_000);

export const plusDays = (day, days) => iso(plus(utc(day), days));
export const daysBetween = (from, to) => Math.round((utc(to) - utc(from)) / 86_400_000);

export function weekOf(dayIso) {
  const date = utc(dayIso);
  const monday = plus(date, -((date.getUTCDay() + 6) % 7));
  const thursday = plus(monday, 3);
  const year = thursday.getUTCFullYear();
  const number = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * 86_400_000));
  return { kind: "week", code: `${year}-W${String(number).padStart(2, "0")}`, from: iso(monday), to: iso(plus(monday, 6)), name: () => word("weekOf", year, number) };
}

export function monthOf(dayIso) {
  const [year, month] = dayIso.split("-").map(Number);
  return { kind: "month", code: dayIso.slice(0, 7), from: `${dayIso.slice(0, 7)}-01`, to: iso(new Date(Date.UTC(year, month, 0))), name: () => monthName(year, month) };
}

export function termOf(term) {
  const [, years, half] = /^(\d{4}-\d{4})-(\d)$/.exec(term.code) ?? [null, term.code, ""];
  return { kind: "term", code: term.code, from: term.from, to: term.to, name: () => (half ? word(`term${half}`, years) : term.code) };
}

/** The term running on that day, or else the one begun last; null where none is known. */
export function termAt(terms, dayIso) {
  const begun = terms.filter((t) => t.from <= dayIso).sort((a, b) => (a.from < b.from ? 1 : -1));
  return begun.length ? termOf(begun[0]) : null;
}

/** The neighbour of a period; null at the end of the known terms. */
export function step(period, by, terms) {
  if (period.kind === "week") return weekOf(iso(plus(utc(period.from), 7 * by)));
  if (period.kind === "month") return monthOf(by < 0 ? iso(plus(utc(period.from), -1)) : iso(plus(utc(period.to), 1)));
  const sorted = [...terms].sort((a, b) => (a.from < b.from ? -1 : 1));
  const next = sorted[sorted.findIndex((t) => t.code === period.code) + by];
  return next ? termOf(next) : null;
}

export const span = (period) => word("fromTo", day(period.from), day(period.to));
