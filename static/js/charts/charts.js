/* Draws the picture over the table of every chart on the page (components/chart.html). */

import { init } from "../../echarts/echarts.js";
import { heightOf, optionOf } from "./option.js";
import { legendOf } from "./legend.js";

const PAPER = 680; // pixels: A4 between its margins

for (const figure of document.querySelectorAll("[data-chart]")) {
  const data = figure.querySelector('script[type="application/json"]');
  if (data) enhance(figure, JSON.parse(data.textContent));
}

/* In the first moment the figure is wide enough to see: it may lie in something folded. */
function enhance(figure, data) {
  const plot = figure.querySelector(".chart-plot");
  let chart = null;
  plot.hidden = false;

  new ResizeObserver(() => {
    if (!plot.clientWidth) return;
    if (chart) fit(chart, plot.clientWidth);
    else chart = draw(figure, plot, data);
  }).observe(plot);

  addEventListener("beforeprint", () => chart && fit(chart, Math.min(plot.clientWidth, PAPER)));
  addEventListener("afterprint", () => chart && fit(chart, plot.clientWidth));

  function fit(chart, width) {
    if (chart.getWidth() === width) return;
    chart.resize({ width, height: heightOf(data, width) });
    chart.setOption(optionOf(data, width), { notMerge: true });
  }
}

function draw(figure, plot, data) {
  const canvas = document.createElement("div");
  plot.append(legendOf(data), canvas);
  const width = plot.clientWidth;
  const chart = init(canvas, null, {
    renderer: "svg",
    locale: "VI",
    width,
    height: heightOf(data, width),
  });
  chart.setOption(optionOf(data, width));
  canvas.setAttribute("role", "img");
  figure.querySelector(".chart-table").open = false;
  return chart;
}
