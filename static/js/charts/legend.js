/* Which mark is which series, as a list in words: read out, wrapped and printed like text. */

import { looksOf } from "./looks.js";

const SVG = "http://www.w3.org/2000/svg";

export function legendOf(data) {
  const list = document.createElement("ul");
  list.className = "chart-legend";
  list.hidden = data.series.length < 2;
  looksOf(data.series).forEach((look, place) => {
    const item = document.createElement("li");
    item.append(data.kind === "lines" ? line(look) : box(look), data.series[place].name);
    list.append(item);
  });
  return list;
}

function line(look) {
  const dash = look.dash ? look.dash.join(" ") : "none";
  return swatch(
    element("path", { d: "M0 6H24", stroke: look.color, "stroke-width": 2.5, "stroke-dasharray": dash }),
    ...(look.symbol === "none" ? [] : [element("circle", mark(look))]),
  );
}

function mark(look) {
  const isEmpty = look.symbol.startsWith("empty");
  return { cx: 12, cy: 6, r: 3.5, fill: isEmpty ? "#fff" : look.color, stroke: look.color, "stroke-width": 1.5 };
}

function box(look) {
  const edge = { x: 0.75, y: 0.75, width: 22.5, height: 10.5 };
  const parts = [element("rect", { ...edge, fill: look.fill, stroke: look.color, "stroke-width": 1.5 })];
  if (look.decal) parts.push(element("path", { d: hatch(look.decal), stroke: look.decal.color, "stroke-width": 1.5 }));
  return swatch(...parts);
}

/* The pattern of a bar in small: its lines as they lean. */
function hatch({ rotation = 0 }) {
  if (rotation < 0) return "M3 11L11 1M9 11L17 1M15 11L23 1";
  if (rotation > 0) return "M3 1L11 11M9 1L17 11M15 1L23 11";
  return "M1 4H23M1 8H23";
}

function swatch(...children) {
  const svg = element("svg", { width: 24, height: 12, "aria-hidden": "true", fill: "none" });
  svg.append(...children);
  return svg;
}

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
