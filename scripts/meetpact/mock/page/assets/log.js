// The live log: requests with the verdict of each side.
import { attempt, byId, call, element, path, say } from "./api.js";

const KEPT = 300; // rows on the page; the mock itself remembers more
let last = 0, seen = 0, broken = 0, paused = false;

const isBroken = (entry) => entry.request.verdict === "broken" || entry.reply.verdict === "broken";

function verdict(side) {
  const word = side.verdict === "not exercised" ? "none" : side.verdict;
  const found = [element("span", { class: `badge ${word}`, text: side.verdict })];
  if (side.reason) found.push(element("span", { class: "reason", text: side.reason }));
  return element("div", {}, ...found);
}

function row(entry) {
  const cells = [
    ["#", element("span", { class: "tight", text: entry.number })],
    ["Time", element("time", { datetime: entry.time, class: "mono tight", text: entry.time.slice(11, 23) })],
    ["Request", element("code", {}, element("span", { class: "method", text: entry.method }), " ", ...path(entry.url))],
    ["Status", element("span", { text: entry.status })],
    ["Operation", element("span", { text: entry.operation ? `${entry.provider} ${entry.operation}` : "none" })],
    ["Request side", verdict(entry.request)],
    ["Reply side", verdict(entry.reply)],
    ["Faults", element("span", { text: entry.faults.join(", ") || "none" })],
  ];
  return element("tr", { class: "new", "data-broken": isBroken(entry) }, ...cells.map(([label, cell]) => element("td", { "data-label": label }, cell)));
}

function count() {
  say(byId("log-count"), `${seen} ${seen === 1 ? "request" : "requests"}, ${broken} with something broken`);
  byId("log-empty").hidden = byId("log-rows").childElementCount > 0;
}

function filter() {
  for (const one of byId("log-rows").children) one.hidden = byId("log-broken").checked && !("broken" in one.dataset);
}

// Another mock may answer now, or this one forgot its log: everything is asked for anew.
export function forget() {
  last = seen = broken = 0;
  byId("log-rows").replaceChildren();
  count();
}

export async function refresh() {
  if (paused) return;
  const { requests } = await call("GET", `requests?after=${last}`);
  for (const entry of requests) {
    last = entry.number;
    seen += 1;
    broken += isBroken(entry) ? 1 : 0;
    byId("log-rows").prepend(row(entry));
  }
  while (byId("log-rows").childElementCount > KEPT) byId("log-rows").lastChild.remove();
  if (requests.length) filter();
  count();
}

export function start() {
  byId("log-broken").addEventListener("change", filter);
  byId("log-pause").addEventListener("click", (event) => {
    paused = !paused;
    event.target.setAttribute("aria-pressed", paused);
  });
  byId("log-clear").addEventListener("click", () => attempt("The log is empty.", async () => {
    await call("DELETE", "requests");
    forget();
  }));
}
