// The specs, rendered by Swagger UI, which is loaded when somebody looks.
import { byId, element } from "./api.js";

let ready = null, shown = null;

function loadRenderer() {
  document.head.append(element("link", { rel: "stylesheet", href: "/_page/swagger-ui/swagger-ui.css" }));
  return new Promise((resolve, reject) => {
    document.head.append(element("script", { src: "/_page/swagger-ui/swagger-ui-bundle.js", onload: resolve, onerror: () => reject(new Error("Swagger UI did not load.")) }));
  });
}

export async function load() {
  ready ||= loadRenderer();
  await ready;
  const provider = byId("spec-provider").value;
  byId("spec-download").href = `/_page/specs/${provider}.json`;
  if (shown === provider) return;
  shown = provider;
  window.SwaggerUIBundle({
    url: `/_page/specs/${provider}.json`,
    domNode: byId("spec"),
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    validatorUrl: null,
    persistAuthorization: false,
    onComplete: () => document.querySelector("#spec .servers select")?.setAttribute("aria-label", "Server"),
  });
}

export function start(served) {
  byId("spec-provider").replaceChildren(...served.providers.map((one) => element("option", { value: one.name, text: one.title })));
  byId("spec-provider").addEventListener("change", load);
}
