// The control API of the mock, and the few things that every view needs.
const message = document.getElementById("message");

export function tell(text, bad = false) {
  message.textContent = text;
  message.className = bad ? "bad" : "";
}

export async function call(method, path, body) {
  const headers = {};
  const token = sessionStorage.getItem("meetpact-control-token");
  if (token) headers.authorization = `Bearer ${token}`;
  if (body !== undefined) headers["content-type"] = "application/json";
  const answer = await fetch(`/_mock/${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  const said = answer.status === 204 ? null : await answer.json().catch(() => null);
  if (!answer.ok) throw Object.assign(new Error((said && said.error) || `${method} /_mock/${path} answered ${answer.status}`), { status: answer.status });
  return said;
}

// Runs what a person asked for and says how it went.
export async function attempt(done, action) {
  try {
    const found = await action();
    tell(done);
    return found;
  } catch (error) {
    tell(error.message, true);
    return undefined;
  }
}

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "text") made.textContent = value;
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

// Puts new content into a place where it differs, so that no click falls between two; who was in it with the keyboard
// stays at the same control.
export function renew(place, ...children) {
  const fresh = element("div", {}, ...children);
  const touched = [...place.querySelectorAll("input")].some((one) => one.checked !== one.defaultChecked);
  if (!touched && place.innerHTML === fresh.innerHTML) return;
  const controls = () => [...place.querySelectorAll("a, button, input, select, summary, textarea, pre")];
  const at = controls().indexOf(document.activeElement);
  place.replaceChildren(...children);
  if (at >= 0) (controls()[at] || controls().at(-1) || place).focus();
}

// A path that a line may break before each slash.
export const path = (text) => text.split(/(?=[/?&])/).flatMap((piece, index) => (index ? [document.createElement("wbr"), piece] : [piece]));

// Sets a text where it differs, so that nothing is read aloud twice.
export function say(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

export const byId = (id) => document.getElementById(id);
