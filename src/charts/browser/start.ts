/**
 * Brings life to the figures that offer it. Nothing is fetched before the page is complete and a figure is near what
 * is seen; if the fetch fails, the figure stays what it was: whole.
 */

/** How near, so that the figure is ready when it is reached. */
const NEAR = '200px';

export function startCharts(root: ParentNode): void {
  const figures = [...root.querySelectorAll<HTMLElement>('figure.chart:has([data-chart-tools])')];
  if (figures.length === 0 || !('IntersectionObserver' in window)) return;
  const watch = () => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          observer.unobserve(target);
          void enliven(target as HTMLElement);
        }
      },
      { rootMargin: NEAR },
    );
    for (const figure of figures) observer.observe(figure);
  };
  if (document.readyState === 'complete') watch();
  else window.addEventListener('load', watch, { once: true });
}

async function enliven(figure: HTMLElement): Promise<void> {
  const isLive = figure.dataset['chart'] !== undefined;
  const [tools, live] = await Promise.allSettled([
    import('./tools.ts'),
    isLive ? import('./live.ts') : Promise.reject(),
  ]);
  if (tools.status === 'fulfilled') tools.value.addTools(figure);
  if (live.status === 'fulfilled') live.value.addLife(figure);
}
