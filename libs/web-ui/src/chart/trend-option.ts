import type { EChartsCoreOption } from 'echarts/core';
import type { ChartTokens } from './chart-tokens';

export interface TrendPoint {
  key: string;
  /** Below the bar, `1月`. */
  label: string;
  /** In the unit of the axis. */
  value: number;
  /** What stands behind the bar in words: read out, and shown on hover. */
  detail: string;
  /** Has a bar but no place in time, so that the running total leaves it out. */
  outside?: boolean;
}

/** The running total after each point; one outside adds nothing. */
export function cumulate(points: readonly TrendPoint[]): number[] {
  let sum = 0;
  return points.map((point) => (sum += point.outside ? 0 : point.value));
}

/** Bars on the left axis, the running total as a line on the right one; both start at zero and share their lines. */
export function trendOption(points: readonly TrendPoint[], tokens: ChartTokens): EChartsCoreOption {
  const values = points.map((point) => point.value);
  const sums = cumulate(points);
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 180,
    grid: {
      left: tokens.pixels('--axis-start'),
      right: tokens.pixels('--axis-end'),
      top: tokens.pixels('--axis-top'),
      bottom: tokens.pixels('--axis-bottom'),
    },
    xAxis: {
      type: 'category',
      data: points.map((point) => point.label),
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tokens.read('--line-strong') } },
    },
    yAxis: [valueAxis(values, tokens, '--ink-3', true), valueAxis(sums, tokens, '--brand', false)],
    series: [
      bars(values, tokens),
      line(
        sums.map((sum, at) => (points[at]?.outside ? null : sum)),
        tokens,
      ),
    ],
  };
}

const bars = (values: readonly number[], tokens: ChartTokens): object => ({
  type: 'bar',
  data: values,
  barMaxWidth: tokens.pixels('--s-8'),
  barCategoryGap: '46%',
  itemStyle: { color: tokens.read('--money'), borderRadius: [2, 2, 0, 0] },
  silent: true,
});

const line = (sums: readonly (number | null)[], tokens: ChartTokens): object => ({
  type: 'line',
  yAxisIndex: 1,
  data: sums,
  symbol: 'circle',
  symbolSize: 5,
  lineStyle: { color: tokens.read('--brand'), width: 2 },
  itemStyle: { color: tokens.read('--brand') },
  silent: true,
});

const INTERVALS = 3;

function valueAxis(values: readonly number[], tokens: ChartTokens, ink: string, lines: boolean): object {
  const step = niceStep(Math.max(0, ...values) / INTERVALS);
  return {
    type: 'value',
    min: 0,
    max: step * INTERVALS,
    interval: step,
    axisLabel: {
      show: lines || tokens.pixels('--axis-end') > 0,
      color: tokens.read(ink),
      fontSize: tokens.pixels('--fs-11'),
      fontFamily: tokens.read('--font'),
      formatter: (value: number) => String(Number(value.toPrecision(6))),
    },
    splitLine: { show: lines, lineStyle: { color: tokens.read('--line') } },
  };
}

/** The next larger of 1, 2, 2.5, 4, 5 × a power of ten. */
export function niceStep(atLeast: number): number {
  if (!(atLeast > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const factor = [1, 2, 2.5, 4, 5, 10].find((candidate) => candidate * power >= atLeast * 0.999999) ?? 10;
  return factor * power;
}
