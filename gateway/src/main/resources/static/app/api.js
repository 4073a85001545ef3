// Calls to the gateway. A session cookie goes along by itself; writes carry the page's secret.
import { byId } from "./page.js";

/** An answer that is no success; body = problem details, null where the server could not be reached. */
export class Fault extends Error {
  constructor(status, body) { super(String(status)); this.status = status; this.body = body; }
}

let whenLoggedOut = () => {};
export const onLoggedOut = (action) => { whenLoggedOut = action; };

let running = 0;
let timer = 0;
function progress(change) {
  running += change;
  clearTimeout(timer);
  if (running > 0) timer = setTimeout(() => { byId("progress").hidden = false; }, 300);
  else byId("progress").hidden = true;
}

export const get = (path, signal) => call("GET", path, undefined, {}, signal);
export const post = (path, body, signal) => call("POST", path, JSON.stringify(body), { "Content-Type": "application/json" }, signal);
export const postForm = (path, fields) =>
  call("POST", path, new URLSearchParams(fields), { "Content-Type": "application/x-www-form-urlencoded" });

async function call(method, path, body, headers, signal) {
  progress(1);
  try {
    const secret = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
    let response;
    try {
      response = await fetch(path, { method, body, signal, credentials: "same-origin", cache: "no-store",
        headers: { Accept: "application/json, application/problem+json", ...(method === "GET" || !secret ? {} : { "X-XSRF-TOKEN": decodeURIComponent(secret) }), ...headers } });
    } catch (e) {
      if (e.name === "AbortError") throw e;
      throw new Fault(0, null);
    }
    const json = /json/.test(response.headers.get("Content-Type") ?? "") ? await response.json() : null;
    if (response.ok) return json;
    const fault = new Fault(response.status, json);
    if (response.status === 401 && path !== "/login") whenLoggedOut();
    throw fault;
  } finally {
    progress(-1);
  }
}
