// The switches: clock, limits, permissions and faults.
import { attempt, byId, call, element, renew, say } from "./api.js";

// Which options a kind of fault has, besides those that all have.
const OPTIONS = {
  status: ["status", "retry_after"], latency: ["seconds", "distribution", "spread"], trickle: ["seconds", "after"],
  reset: ["after"], truncated: ["after"], "content-type": ["media_type"], breach: ["address"],
};
const USUAL = ["kind", "provider", "operation", "times", "probability", "seed"];
const START = { status: "503", seconds: "2", media_type: "text/html", probability: "1" };
let schema = null, providers = [];

// Clock

function showClock(clock) {
  byId("clock-now").textContent = clock.now.replace("T", " ");
  say(byId("clock-frozen"), clock.frozen ? "frozen" : "running");
  say(byId("clock-freeze"), clock.frozen ? "Let it run" : "Freeze");
  byId("clock-freeze").dataset.frozen = clock.frozen ? "yes" : "";
}

function startClock() {
  const put = (done, body) => attempt(done, async () => showClock(await call("PUT", "clock", body)));
  byId("clock-freeze").addEventListener("click", (event) => event.target.dataset.frozen
    ? attempt("The clock runs on from where it stood.", async () => {
      const { now } = await call("GET", "clock");
      showClock(await call("PUT", "clock", { now, frozen: false }));
    })
    : put("The clock stands.", { frozen: true }));
  byId("clock-real").addEventListener("click", () => put("The clock shows the real time.", { frozen: false }));
  byId("clock-advance").addEventListener("submit", (event) => {
    event.preventDefault();
    const seconds = Number(byId("clock-amount").value) * Number(byId("clock-unit").value);
    attempt(`Moved by ${seconds} seconds.`, async () => showClock(await call("POST", "clock/advance", { seconds })));
  });
  byId("clock-set").addEventListener("submit", (event) => {
    event.preventDefault();
    const time = byId("clock-time").value;
    put("The clock is set.", { now: `${time.length === 16 ? `${time}:00` : time}Z`, frozen: byId("clock-stay").checked });
  });
}

// Limits and permissions

const check = (text, checked, onchange) => element("label", {}, element("input", { type: "checkbox", checked, onchange }), text);

async function loadLimits() {
  const limits = await call("GET", "limits");
  const put = (done, body) => attempt(done, async () => { await call("PUT", "limits", body); await loadLimits(); });
  renew(byId("limits"), ...Object.entries(limits).map(([name, found]) => element("fieldset", {}, element("legend", { text: name }),
    check("limits are on", found.on, (event) => put(`${name}: limits ${event.target.checked ? "on" : "off"}`, { [name]: { on: event.target.checked } })),
    ...Object.entries(found.groups).map(([group, rule]) => element("div", { class: "bar" },
      element("p", { text: `${group}: ${rule.remaining} of ${rule.limit} in ${rule.window} s` }),
      element("button", { type: "button", text: "Exhaust", "aria-label": `Exhaust ${name} ${group}`, onclick: () => put(`${name}: nothing of ${group} is left`, { [name]: { on: true, exhaust: [group] } }) }))))));
}

async function loadPermissions() {
  const all = await call("GET", "permissions");
  renew(byId("permissions"), ...Object.entries(all).map(([name, found]) => {
    const put = (done, body) => attempt(done, async () => { await call("PUT", "permissions", { [name]: body }); await loadPermissions(); });
    const grants = Object.entries(found.known.grants).flatMap(([holder, names]) => names.map((permission) =>
      check(`${holder}: ${permission}`, (found.grants[holder] || []).includes(permission), (event) => {
        const kept = new Set(found.grants[holder] || []);
        event.target.checked ? kept.add(permission) : kept.delete(permission);
        put(`${name}: changed`, { grants: { ...found.grants, [holder]: [...kept] } });
      })));
    const features = found.known.features.map((feature) => check(`plan: ${feature}`, found.features.includes(feature), (event) => {
      const kept = new Set(found.features);
      event.target.checked ? kept.add(feature) : kept.delete(feature);
      put(`${name}: changed`, { features: [...kept] });
    }));
    return element("fieldset", {}, element("legend", { text: name }), ...[...grants, ...features].map((one) => element("div", {}, one)));
  }));
}

// Faults

async function loadFaults() {
  const { faults } = await call("GET", "faults");
  byId("faults-none").hidden = faults.length > 0;
  byId("faults-clear").hidden = faults.length === 0;
  renew(byId("faults"), ...faults.map((fault) => {
    const told = Object.entries(fault).filter(([key]) => !["id", "kind", "drawn"].includes(key)).map(([key, value]) => `${key}=${value}`);
    return element("li", {}, element("span", {}, element("strong", { text: fault.kind }), ` ${told.join(" ")}`),
      element("button", { type: "button", text: "Off", "aria-label": `Switch fault ${fault.id} (${fault.kind}) off`, onclick: () =>
        attempt(`Fault ${fault.id} is off.`, async () => { await call("DELETE", `faults/${fault.id}`); await loadFaults(); }) }));
  }));
}

function field(name) {
  const about = schema.properties[name];
  let input;
  const choices = name === "provider" ? providers.map((one) => one.name) : about.enum;
  if (choices) {
    const options = name === "kind" ? choices : ["", ...choices];
    input = element("select", { name }, ...options.map((one) => element("option", { value: one, text: one || (name === "provider" ? "every provider" : "as usual") })));
  } else if (name === "operation") {
    input = element("input", { name, list: "operations", autocomplete: "off" });
  } else {
    const number = ["integer", "number"].some((kind) => [about.type].flat().includes(kind));
    input = element("input", { name, type: number ? "number" : "text", step: "any", min: about.minimum, max: about.maximum, value: START[name], autocomplete: "off" });
  }
  const told = (about.description || "").split("`").map((text, at) => at % 2 ? element("code", { text }) : text);
  return element("label", { "data-field": name }, element("span", { text: name.replace("_", " ") }), input, element("small", {}, ...told));
}

function chooseKind() {
  const kind = byId("fault-fields").querySelector("[name=kind]").value;
  const wanted = new Set([...USUAL, ...(OPTIONS[kind] || [])]);
  for (const one of byId("fault-fields").querySelectorAll("[data-field]")) one.hidden = !wanted.has(one.dataset.field);
}

function read(form) {
  const body = {};
  for (const label of form.querySelectorAll("[data-field]:not([hidden])")) {
    const input = label.querySelector("[name]");
    const about = schema.properties[input.name];
    if (input.value === "") continue;
    const number = input.type === "number" || (input.name === "retry_after" && input.value !== "false");
    body[input.name] = number ? Number(input.value) : about.oneOf && input.value === "false" ? false : input.value;
  }
  return body;
}

function startFaults() {
  const names = [...USUAL, ...new Set(Object.values(OPTIONS).flat())];
  const operations = [...new Set(providers.flatMap((one) => one.operations.map((operation) => operation.id)))];
  byId("fault-fields").replaceChildren(...names.map(field), element("datalist", { id: "operations" }, ...operations.map((value) => element("option", { value }))));
  byId("fault-fields").querySelector("[name=kind]").addEventListener("change", chooseKind);
  chooseKind();
  byId("fault-form").addEventListener("submit", (event) => {
    event.preventDefault();
    attempt("The fault is on.", async () => { await call("POST", "faults", read(event.target)); await loadFaults(); });
  });
  byId("faults-clear").addEventListener("click", () => attempt("All faults are off.", async () => { await call("DELETE", "faults"); await loadFaults(); }));
}

// What changes by itself: the clock runs, faults and limits are used up.
export async function refresh() {
  showClock(await call("GET", "clock"));
  await Promise.all([loadLimits(), loadFaults()]);
}

export async function load() {
  if (!schema) {
    schema = (await call("GET", "openapi.json")).components.schemas.NewFault;
    startFaults();
  }
  await Promise.all([refresh(), loadPermissions()]);
}

export function start(served) {
  providers = served.providers;
  startClock();
}
