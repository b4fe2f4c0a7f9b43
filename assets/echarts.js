/* What of Apache ECharts our charts need, and nothing else; `make setup` bundles it (ADR 13). */

import { init, registerLocale, use } from "echarts/core";
import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, TooltipComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";
import vi from "echarts/i18n/langVI-obj.js";

use([BarChart, LineChart, AriaComponent, GridComponent, TooltipComponent, SVGRenderer]);
registerLocale("VI", vi);

export { init };
