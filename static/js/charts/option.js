/* A chart's data (tasks/charts.py) as an option of ECharts. Pure.

   Values arrive written; only the numbers along an axis are written here. Nothing moves:
   neither when it appears nor when it changes. */

import { looksOf } from "./looks.js";

const INK = "#1b2430";
const QUIET = "#556070";
const HAIR = "#dfe4ec";
const isNarrow = (width) => width < 480; // pixels: a telephone
const BAR = 18; // pixels
const LINE = 16; // pixels, of a name that needs several
const LETTER = 7; // pixels, about
const textStyle = () => ({ fontFamily: getComputedStyle(document.body).fontFamily, color: INK });
const axisNumber = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 }).format;

/* In pixels, legend left out. */
export function heightOf(data, width) {
  if (data.kind === "lines") return 260;
  const lines = Math.ceil(lengthOf(data.labels) / roomOf(width)) * LINE;
  const row = isNarrow(width) ? thickOf(data) + 2 * lines : Math.max(thickOf(data), lines);
  return data.labels.length * (row + 16) + 34;
}

export function optionOf(data, width) {
  const shared = {
    animation: false,
    textStyle: { ...textStyle(), fontSize: 13 },
    aria: { enabled: true, label: { description: `${data.title}. ${data.summary}` } },
    tooltip: tooltipOf(data),
    grid: {
      left: 4, right: data.kind === "lines" ? 12 : 56,
      top: data.kind === "lines" ? 24 : 10, bottom: 4,
      outerBoundsMode: "same", outerBoundsContain: "axisLabel",
    },
  };
  return { ...shared, ...(data.kind === "lines" ? linesOf(data, width) : barsOf(data, width)) };
}

/* `richText` draws it into the picture: HTML of its own would need inline styles. */
function tooltipOf(data) {
  return {
    trigger: "axis",
    renderMode: "richText",
    confine: true,
    axisPointer: { type: data.kind === "lines" ? "line" : "shadow", label: { show: false } },
    backgroundColor: "#fff",
    borderColor: QUIET,
    textStyle: { color: INK },
    formatter(points) {
      const place = points[0].dataIndex;
      const said = data.series.map(({ name, texts }) => [name, texts[place]]).filter(([, text]) => text);
      return [data.labels[place], ...said.map((words) => words.join(": "))].join("\n");
    },
  };
}

/* Lines and the edges of goals pass behind the words. */
const WORDS = { color: INK, textBorderColor: "#fff", textBorderWidth: 4 };

const valueAxis = {
  type: "value",
  min: (range) => Math.min(0, range.min),
  axisLabel: { color: QUIET, formatter: axisNumber, hideOverlap: true },
  splitLine: { lineStyle: { color: HAIR } },
};

// Lines

function linesOf(data, width) {
  return {
    xAxis: data.positions.length ? dayAxis(data, width) : { type: "category", data: data.labels, boundaryGap: false },
    yAxis: valueAxis,
    series: looksOf(data.series).map((look, place) => lineOf(data, data.series[place], look)),
  };
}

/* Points lie where their days do in the year; below stand the ends of its months, on a
   telephone of every second. */
function dayAxis({ ticks, positions }, width) {
  const step = isNarrow(width) ? 2 : 1;
  const shown = ticks.filter((_, place) => (ticks.length - 1 - place) % step === 0);
  const names = new Map(shown.map(({ at, text }) => [at, text]));
  return {
    type: "value",
    min: 0,
    max: Math.max(...positions, ...ticks.map(({ at }) => at)),
    axisTick: { customValues: ticks.map(({ at }) => at) },
    axisLabel: { customValues: [...names.keys()], formatter: (at) => names.get(at) ?? "", color: QUIET, margin: 12 },
    axisLine: { lineStyle: { color: QUIET } },
    splitLine: { show: false },
  };
}

function lineOf(data, series, look) {
  return {
    type: "line",
    name: series.name,
    data: data.positions.length ? series.values.map((value, place) => [data.positions[place], value]) : series.values,
    symbol: look.symbol,
    symbolSize: series.role === "actual" ? 9 : 7,
    showAllSymbol: true,
    connectNulls: false,
    itemStyle: { color: look.color },
    lineStyle: { color: look.color, width: series.role === "actual" ? 3 : 2, type: look.dash ?? "solid" },
    z: series.role === "actual" ? 3 : 2,
    ...(series.role === "actual" ? { label: newestOf(series) } : {}),
  };
}

/* Where it has come to is told in words, which a printed page cannot be asked for. */
function newestOf({ values, texts }) {
  const newest = values.findLastIndex((value) => value !== null);
  return {
    show: true,
    position: "top",
    fontWeight: 600,
    ...WORDS,
    formatter: ({ dataIndex }) => (dataIndex === newest ? texts[newest] : ""),
  };
}

// Bars, lying down: names of places are long, a telephone is narrow

const isStacked = (data) => data.series.every(({ role }) => role === "part") && data.series.length > 1;
/* Who stands beside the others; the goal stands behind them, as wide as all of them. */
const besideOf = (data) => data.series.filter(({ role }) => role !== "target");

/* In pixels: what names of rows may take, about what the longest would, all bars of a row. */
const roomOf = (width) => (isNarrow(width) ? width - 16 : Math.round(width * 0.3));
const lengthOf = (labels) => LETTER * Math.max(...labels.map((label) => label.length));
const thickOf = (data) => (isStacked(data) ? 1 : Math.max(1, besideOf(data).length)) * BAR;

/* On a telephone a name stands above its bars, elsewhere before them. */
function nameLabel(data, width) {
  const label = { color: INK, lineHeight: LINE, interval: 0 };
  if (lengthOf(data.labels) > roomOf(width)) Object.assign(label, { width: roomOf(width), overflow: "break" });
  if (!isNarrow(width)) return label;
  const padding = [0, 0, thickOf(data) / 2 + 9, 5];
  return { ...label, inside: true, margin: 0, align: "left", verticalAlign: "bottom", padding };
}

function barsOf(data, width) {
  const names = {
    type: "category",
    data: data.labels,
    inverse: true,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: QUIET } },
    axisLabel: nameLabel(data, width),
  };
  return {
    xAxis: valueAxis,
    yAxis: [names, { ...names, axisLabel: { show: false }, axisLine: { show: false } }],
    series: looksOf(data.series).map((look, place) => barOf(data, data.series[place], look)),
  };
}

const UNSEEN = { color: "transparent", borderWidth: 0 };

function barOf(data, series, look) {
  const isBehind = series.role === "target" && besideOf(data).length > 0;
  return {
    type: "bar",
    name: series.name,
    // What nobody knows is told in words where its bar would begin.
    data: series.values.map((value) => (value === null && !isBehind ? { value: 0, itemStyle: UNSEEN } : value)),
    yAxisIndex: isBehind ? 1 : 0,
    z: isBehind ? 1 : 2,
    barCategoryGap: isBehind ? "12%" : "34%",
    barGap: "8%",
    barMaxWidth: isBehind ? thickOf(data) + 10 : BAR,
    stack: isStacked(data) ? "whole" : undefined,
    itemStyle: { color: look.fill, borderColor: look.color, borderWidth: 1, decal: look.decal ?? { symbol: "none" } },
    label: {
      show: !isBehind && !isStacked(data),
      position: "right",
      ...WORDS,
      formatter: ({ dataIndex }) => series.texts[dataIndex],
    },
  };
}
