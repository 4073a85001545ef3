// The login form.
import { postForm } from "./api.js";
import { el, faultText } from "./page.js";
import { word } from "./words.js";

/** Shows the form; calls back once somebody is logged in. */
export function showLogin(target, done) {
  const wrong = el("p", { className: "wrong", role: "alert", id: "wrong" });
  const user = el("input", { name: "username", autocomplete: "username", autocapitalize: "none", spellcheck: "false", required: true, "aria-describedby": "wrong" });
  const secret = el("input", { name: "password", type: "password", autocomplete: "current-password", required: true, "aria-describedby": "wrong" });
  const eye = el("button", { type: "button", "aria-pressed": "false", onclick: () => {
    const shown = secret.type === "text";
    secret.type = shown ? "password" : "text";
    eye.textContent = word(shown ? "show" : "hide");
    eye.setAttribute("aria-pressed", String(!shown));
  } }, word("show"));
  const send = el("button", { className: "main" }, word("login"));
  const form = el("form", { className: "login", novalidate: true, onsubmit: async (e) => {
    e.preventDefault();
    if (!user.value.trim() || !secret.value) {
      wrong.textContent = word("fillBoth");
      (user.value.trim() ? secret : user).focus();
      return;
    }
    send.disabled = true;
    send.textContent = word("loggingIn");
    wrong.textContent = "";
    try {
      await postForm("/login", { username: user.value, password: secret.value });
      done();
    } catch (fault) {
      wrong.textContent = faultText(fault);
      secret.select();
      secret.focus();
    } finally {
      send.disabled = false;
      send.textContent = word("login");
    }
  } },
    el("h1", {}, word("loginTitle")),
    el("label", {}, word("user"), user),
    el("label", {}, word("password"), el("span", { className: "secret" }, secret, eye)),
    wrong, send, el("p", { className: "hint" }, word("loginHint")));
  target.replaceChildren(form);
  user.focus();
}
