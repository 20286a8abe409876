import { DestroyRef, Directive, ElementRef, afterNextRender, inject, signal } from '@angular/core';

/**
 * Marks a sideways scroller as `cut-end` while more of it lies beyond its end, and as `cut-start` once it was moved, so
 * that the cuts can be seen.
 */
@Directive({
  selector: '[lwScrollEdge]',
  host: { '[class.cut-end]': 'cut()', '[class.cut-start]': 'moved()', '(scroll)': 'measure()' },
})
export class ScrollEdge {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly cut = signal(false);
  protected readonly moved = signal(false);

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      if (typeof ResizeObserver === 'undefined') return;
      const observer = new ResizeObserver(() => this.measure());
      observer.observe(this.element);
      // Its content may grow while it does not.
      for (const child of Array.from(this.element.children)) observer.observe(child);
      destroyed.onDestroy(() => observer.disconnect());
    });
  }

  protected measure(): void {
    const { scrollLeft, clientWidth, scrollWidth } = this.element;
    this.moved.set(Math.abs(scrollLeft) > 1);
    this.cut.set(Math.abs(scrollLeft) + clientWidth < scrollWidth - 1);
  }
}
