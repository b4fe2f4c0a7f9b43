/* A chart's data (tasks/charts.py) as an option of ECharts. Pure.

   Values arrive written; only the numbers along an axis are written here. Nothing moves:
   neither when it appears nor when it changes. */

import { looksOf } from "./looks.js";

const INK = "#1b2430";
const QUIET = "#556070";
const HAIR = "#dfe4ec";
const NARROW = 480; // pixels: below it a phone
const BAR = 18; // pixels
const axisNumber = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 }).format;

/* In pixels, legend left out. */
export function heightOf(data) {
  if (data.kind === "lines") return 260;
  const rows = isStacked(data) ? 1 : Math.max(1, besideOf(data).length);
  return data.labels.length * (rows * BAR + 16) + 34;
}

export function optionOf(data, width) {
  const shared = {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: INK, fontSize: 13 },
    aria: { enabled: true, label: { description: `${data.title}. ${data.summary}` } },
    tooltip: tooltipOf(data),
    grid: {
      left: 4, right: data.kind === "lines" ? 12 : 56, top: 10, bottom: 4,
      outerBoundsMode: "same", outerBoundsContain: "axisLabel",
    },
  };
  return { ...shared, ...(data.kind === "lines" ? linesOf(data) : barsOf(data, width)) };
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
    textStyle: { color: INK, fontSize: 13 },
    formatter(points) {
      const place = points[0].dataIndex;
      const said = data.series.map(({ name, texts }) => [name, texts[place]]).filter(([, text]) => text);
      return [data.labels[place], ...said.map((words) => words.join(": "))].join("\n");
    },
  };
}

const valueAxis = {
  type: "value",
  min: (range) => Math.min(0, range.min),
  axisLabel: { color: QUIET, formatter: axisNumber, hideOverlap: true },
  splitLine: { lineStyle: { color: HAIR } },
};

// Lines

function linesOf(data) {
  return {
    xAxis: data.positions.length ? dayAxis(data) : { type: "category", data: data.labels, boundaryGap: false },
    yAxis: valueAxis,
    series: looksOf(data.series).map((look, place) => lineOf(data, data.series[place], look)),
  };
}

function dayAxis(data) {
  const { ticks, positions } = data;
  const months = new Map(ticks.map(({ at, text }) => [at, text]));
  return {
    type: "value",
    min: 0,
    max: Math.max(...positions, ...months.keys()),
    axisTick: { customValues: [...months.keys()] },
    axisLabel: { customValues: [...months.keys()], formatter: (at) => months.get(at) ?? "", color: QUIET, hideOverlap: true },
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
    symbolSize: 7,
    showAllSymbol: true,
    connectNulls: false,
    itemStyle: { color: look.color },
    lineStyle: { color: look.color, width: series.role === "actual" ? 3 : 2, type: look.dash ?? "solid" },
    z: series.role === "actual" ? 3 : 2,
  };
}

// Bars, lying down: names of places are long, a telephone is narrow

const isStacked = (data) => data.series.every(({ role }) => role === "part") && data.series.length > 1;
/* Who stands beside the others; the goal stands behind them, as wide as all of them. */
const besideOf = (data) => data.series.filter(({ role }) => role !== "target");

function barsOf(data, width) {
  const room = Math.max(90, Math.round(width * (width < NARROW ? 0.36 : 0.3)));
  const names = {
    type: "category",
    data: data.labels,
    inverse: true,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: QUIET } },
    axisLabel: { color: INK, width: room, overflow: "break", interval: 0 },
  };
  return {
    xAxis: valueAxis,
    yAxis: [names, { ...names, axisLabel: { show: false }, axisLine: { show: false } }],
    series: looksOf(data.series).map((look, place) => barOf(data, data.series[place], look)),
  };
}

function barOf(data, series, look) {
  const isBehind = series.role === "target" && besideOf(data).length > 0;
  return {
    type: "bar",
    name: series.name,
    data: series.values,
    yAxisIndex: isBehind ? 1 : 0,
    z: isBehind ? 1 : 2,
    barCategoryGap: isBehind ? "12%" : "34%",
    barGap: "8%",
    stack: isStacked(data) ? "whole" : undefined,
    itemStyle: { color: look.fill, borderColor: look.color, borderWidth: 1, decal: look.decal ?? { symbol: "none" } },
    label: {
      show: !isBehind && !isStacked(data),
      position: "right",
      color: INK,
      formatter: ({ dataIndex }) => series.texts[dataIndex],
    },
  };
}
