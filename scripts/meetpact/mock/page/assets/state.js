// What the mock remembers: a table of rows for each provider, and what happens in a room.
import { attempt, byId, call, element, renew } from "./api.js";
import { forget } from "./log.js";

let providers = [], shown = "";
const NAMES = ["title", "topic", "name", "roomName", "custom_participant_id"];

function caption(row) {
  const name = NAMES.map((key) => row[key]).find(Boolean);
  return [row.id || row.meetingId || JSON.stringify(row.key || ""), name].filter(Boolean).join("  ");
}

function rooms(provider, row) {
  const id = row.id || row.meetingId;
  const happen = (event) => attempt(`${provider.name}: ${event} ${id}`, async () => {
    await call("POST", `meetings/${provider.name}/${encodeURIComponent(id)}/${event}`);
    await load();
  });
  return element("div", { class: "bar" }, ...provider.events.map((event) =>
    element("button", { type: "button", text: event[0].toUpperCase() + event.slice(1), "aria-label": `${event} ${id}`, onclick: () => happen(event) })));
}

function table(provider, name, rows, open) {
  const shown = rows.map((row, index) => element("details", { "data-key": `${provider.name}/${name}/${caption(row) || index}`, open: open.has(`${provider.name}/${name}/${caption(row) || index}`) },
    element("summary", { text: caption(row) }),
    ...(name === "meetings" ? [rooms(provider, row)] : []),
    element("pre", { tabindex: 0, text: JSON.stringify(row, null, 2) })));
  return element("div", { class: "row" }, element("h4", { text: `${name} (${rows.length})` }), ...shown);
}

export async function load() {
  const state = await call("GET", "state");
  const text = JSON.stringify(state, null, 2);
  if (text === shown) return;
  shown = text;
  const open = new Set([...byId("tables").querySelectorAll("details[open]")].map((one) => one.dataset.key));
  renew(byId("tables"), ...providers.map((provider) => {
    const tables = Object.entries(state[provider.name] || {}).filter(([, rows]) => rows.length);
    const body = tables.length ? tables.map(([name, rows]) => table(provider, name, rows, open)) : [element("p", { text: "Nothing yet." })];
    return element("section", { class: "card", "data-provider": provider.name }, element("h3", { text: provider.title }), ...body);
  }));
  if (document.activeElement !== byId("state-text")) byId("state-text").value = text;
}

export const refresh = load;

export function start(served) {
  providers = served.providers;
  byId("state-load").addEventListener("click", () => attempt("Loaded.", load));
  byId("state-reset").addEventListener("click", () => {
    if (confirm("Forget everything: state, faults, log and clock?")) attempt("As if just started.", async () => { await call("POST", "reset"); forget(); await load(); });
  });
  byId("state-form").addEventListener("submit", (event) => {
    event.preventDefault();
    attempt("The state is the one above.", async () => { await call("PUT", "state", JSON.parse(byId("state-text").value)); await load(); });
  });
}
