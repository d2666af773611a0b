// The page: one view at a time, chosen by the address; what is live is asked for once a second while it is looked at.
import { byId, element, path, tell } from "./api.js";
import * as log from "./log.js";
import * as specs from "./specs.js";
import * as state from "./state.js";
import * as switches from "./switches.js";

const VIEWS = { served: {}, log, state, switches, specs };
let current = "served", served = null, lost = false;

const needsControl = (view) => ["log", "state", "switches"].includes(view);

function showServed() {
  byId("version").textContent = `${served.version}, ${served.providers.length} providers`;
  byId("providers").replaceChildren(...served.providers.map((provider) => {
    const rows = provider.operations.map((operation) => element("tr", {},
      element("td", { "data-label": "Operation" }, element("strong", { text: operation.id })),
      element("td", { "data-label": "Request" }, element("code", {}, element("span", { class: "method", text: operation.method }), " ", ...path(provider.base + operation.path))),
      element("td", { "data-label": "What for" }, element("span", { text: operation.summary }))));
    return element("article", { class: "card", "data-provider": provider.name }, element("h3", { text: provider.title }),
      element("p", {}, "Instead of ", element("code", { text: provider.server }), ": ", element("code", { text: location.origin + provider.base })),
      element("table", { class: "cards" }, element("thead", {}, element("tr", {}, ...["Operation", "Request", "What for"].map((text) => element("th", { scope: "col", text })))), element("tbody", {}, ...rows)));
  }));
}

async function show(focus) {
  const asked = location.hash.slice(1);
  if (asked === "main") return;
  current = asked in VIEWS ? asked : "served";
  for (const name of Object.keys(VIEWS)) byId(`view-${name}`).hidden = name !== current;
  for (const link of document.querySelectorAll("nav a")) {
    if (link.hash === `#${current}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (focus) window.scrollTo(0, 0);
  await look(true);
}

async function look(whole) {
  const view = VIEWS[current];
  if (needsControl(current) && !served.control) return tell("The control API is off (--no-control): there is nothing to see or to switch here.");
  const action = whole && view.load ? view.load : view.refresh;
  if (!action || (!whole && document.hidden)) return undefined;
  try {
    await action();
    if (lost) {
      lost = false;
      tell("");
      log.forget();
    }
  } catch (error) {
    byId("admission").hidden = error.status !== 401;
    lost = true;
    tell(error.status === 401 ? "The control API needs its token." : error.message === "Failed to fetch" ? "The mock does not answer." : error.message, true);
  }
  return undefined;
}

async function begin() {
  served = await (await fetch("/_page/served.json")).json();
  showServed();
  for (const view of Object.values(VIEWS)) if (view.start) view.start(served);
  byId("theme").value = localStorage.getItem("meetpact-theme") || "";
  byId("theme").addEventListener("change", (event) => {
    localStorage.setItem("meetpact-theme", event.target.value);
    window.applyTheme();
  });
  byId("admission").addEventListener("submit", (event) => {
    event.preventDefault();
    sessionStorage.setItem("meetpact-control-token", byId("control-token").value);
    byId("admission").hidden = true;
    look(true);
  });
  window.addEventListener("hashchange", () => { tell(""); show(true); });
  await show(false);
  document.documentElement.dataset.ready = "yes";
  const tick = async () => {
    await look(false);
    setTimeout(tick, 1000);
  };
  setTimeout(tick, 1000);
}

begin().catch((error) => tell(error.message, true));
