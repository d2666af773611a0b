// Sets the theme before anything is painted: the one chosen here, else the system's.
const systemTheme = matchMedia("(prefers-color-scheme: dark)");

function applyTheme() {
  const chosen = localStorage.getItem("meetpact-theme") || "";
  const dark = chosen ? chosen === "dark" : systemTheme.matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  document.documentElement.classList.toggle("dark-mode", dark); // Swagger UI's name for it
}

systemTheme.addEventListener("change", applyTheme);
applyTheme();
