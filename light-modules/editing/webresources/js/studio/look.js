/** How the marks in the frame look; the site's own styles do not reach them, and they not the site's. */
export const STYLE = `
:host { all: initial; position: absolute; inset: 0 auto auto 0; z-index: 2147483000; color-scheme: light; --ink: #14595c; --hot: #a6431d; --paper: #fffdf9; font: 600 14px/1.2 "Source Sans", "Segoe UI", sans-serif; }
button { font: inherit; color: inherit; margin: 0; cursor: pointer; }
.part { position: absolute; padding: 0; border: 2px solid transparent; border-radius: 6px; background: none; outline: 0; transition: border-color 120ms; }
.part:hover { border-color: color-mix(in srgb, var(--ink) 55%, transparent); }
.part[aria-pressed="true"], .part:focus-visible { border-color: var(--ink); box-shadow: 0 0 0 2px var(--paper), 0 0 0 4px var(--ink); }
:host([data-writing]) :is(.bar, .add, .name) { display: none; }
.part.fixed { cursor: not-allowed; }
.name { position: absolute; inset: -2px auto auto 8px; translate: 0 -100%; padding: 3px 8px; border-radius: 6px 6px 0 0; background: var(--ink); color: #fff; opacity: 0; white-space: nowrap; pointer-events: none; }
.part:hover > .name, .part:focus-visible > .name { opacity: 1; }
.part[aria-pressed="true"] > .name { opacity: 0; }
.bar { position: absolute; display: flex; gap: 2px; padding: 4px; border-radius: 10px; background: var(--paper); box-shadow: 0 2px 14px rgb(20 32 31 / 32%), 0 0 0 1px #8a7a66; }
.bar button { display: grid; place-items: center; min-inline-size: 40px; block-size: 40px; padding: 0 8px; border: 0; border-radius: 7px; background: none; color: #173b3f; }
.bar button:hover { background: #f1e8d9; }
.bar button:focus-visible, .add:focus-visible { outline: 3px solid var(--ink); outline-offset: 1px; }
.bar button.main { background: var(--hot); color: #fff; padding: 0 14px; }
.bar button[disabled] { opacity: .35; cursor: default; }
.bar .drag { cursor: grab; touch-action: none; }
svg { inline-size: 20px; block-size: 20px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.add { position: absolute; display: grid; place-items: center; inline-size: 32px; block-size: 32px; padding: 0; border: 2px solid var(--paper); border-radius: 50%; background: var(--ink); color: #fff; translate: -50% -50%; box-shadow: 0 1px 6px rgb(20 32 31 / 35%); }
.add.empty { inline-size: max-content; white-space: nowrap; grid-auto-flow: column; gap: 8px; padding: 0 16px; block-size: 44px; border: 2px dashed var(--ink); border-radius: 22px; background: var(--paper); color: var(--ink); }
.line { position: absolute; block-size: 4px; border-radius: 2px; background: var(--hot); pointer-events: none; translate: 0 -50%; }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`;

const PATHS = {
  edit: "M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19 4 20ZM13.5 7l3.5 3.5",
  up: "M12 19V5M6 11l6-6 6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  move: "M4 7h9M4 12h6M4 17h9M16 8l4 4-4 4M20 12h-7",
  copy: "M9 9h10v10H9ZM15 5H5v10",
  twice: "M5 5h10v6H5ZM5 19h10v-6M18 9v8M14 13h8",
  drop: "M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 12.5h9.4L17.5 7M10.5 11v5M13.5 11v5",
  add: "M12 5v14M5 12h14",
  drag: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
};

/** A small drawing for a button. */
export function icon(document, name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
