import { Component, computed, input } from '@angular/core';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { NgxEchartsDirective, provideEchartsCore } from 'ngx-echarts';
import { injectChartTokens } from './chart-tokens';
import { trendOption, type TrendPoint } from './trend-option';

echarts.use([BarChart, LineChart, GridComponent, SVGRenderer]);

/** The drawn part of a trend chart; it brings ECharts along, so only `@defer` may name it. */
@Component({
  selector: 'lw-trend-canvas',
  imports: [NgxEchartsDirective],
  providers: [provideEchartsCore({ echarts })],
  template: `<div echarts [initOpts]="initOpts" [options]="option()"></div>`,
  styles: `
    :host,
    div {
      display: block;
      height: 100%;
    }
  `,
})
export class TrendCanvas {
  readonly points = input.required<readonly TrendPoint[]>();
  private readonly tokens = injectChartTokens();
  protected readonly initOpts = { renderer: 'svg' as const };
  protected readonly option = computed(() => trendOption(this.points(), this.tokens()));
}
