/* What each role of a series looks like; css/charts.css colours the bars of the table alike.

   The colours are told apart by eyes that do not see red or green; the patterns and dashes,
   on a black-and-white print. */

const LINES = { dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 };
const DOTS = { symbol: "circle", symbolSize: 0.7, dashArrayX: [[5, 5], [0, 5, 5, 0]], dashArrayY: [5, 0] };
const LEVEL = { dashArrayX: [1, 0], dashArrayY: [3, 3], rotation: 0 };
const CROSS = { dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: Math.PI / 4 };
const PALE = "rgba(255, 255, 255, .75)";
const DARK = "rgba(0, 0, 0, .55)";

const ROLES = {
  actual: { color: "#1b4f91", symbol: "circle" },
  target: { color: "#14355f", fill: "#ffffff", dash: [2, 3], symbol: "none" },
  path: { color: "#b25a00", decal: { ...LEVEL, color: PALE }, dash: [7, 4], symbol: "none" },
  before: { color: "#6b7789", decal: { ...LINES, color: PALE }, symbol: "emptyTriangle" },
};

const PARTS = [
  { color: "#1b4f91" },
  { color: "#e69f00", decal: { ...LINES, color: DARK } },
  { color: "#56b4e9", decal: { ...DOTS, color: DARK } },
  { color: "#007a5a", decal: { ...CROSS, color: PALE } },
  { color: "#cc79a7", decal: { ...LEVEL, color: DARK } },
  { color: "#f0e442", decal: { ...CROSS, color: DARK } },
].map((look) => ({ symbol: "rect", ...look }));

/* The look of each series, in their order: { color, fill, decal, dash, symbol }. */
export function looksOf(series) {
  let parts = 0;
  return series.map(({ role }) => {
    const look = role === "part" ? PARTS[parts++ % PARTS.length] : ROLES[role];
    return { fill: look.color, ...look };
  });
}
