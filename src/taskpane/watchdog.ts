/**
 * Shows a sentence and a "try again" button when the pane has not come up in ten seconds, or at once when one of its scripts could not be
 * loaded. It is a file of its own, without imports, so that it runs even when office.js or the bundle never arrives
 * (where the network blocks Microsoft's CDN, `Office.onReady` never answers).
 *
 * Agreement with the pane: it sets `data-pane` on <html>, "starting" when its script starts and "ready" when it stands (or shows its own
 * sentence). When it becomes ready late, the watchdog's sentence goes away again. Where it learns that it cannot run here it says why in `data-trouble`
 * ("old", "outside"), which is shown at once.
 */
const PATIENCE_MS = 10_000;

const page = document.documentElement;

function isReady(): boolean {
  return page.dataset.pane === 'ready';
}

type Trouble = 'office' | 'bundle' | 'excel' | 'old' | 'outside';

/** Which of the page's sentences fits: the library did not come, Excel does not answer, or our own script did not come. */
function cause(): Trouble {
  const { trouble } = page.dataset;
  if (trouble === 'old' || trouble === 'outside') return trouble;
  if (!('Office' in window)) return 'office';
  return page.dataset.pane === undefined ? 'bundle' : 'excel';
}

function show(trouble: Trouble | null): void {
  const box = document.getElementById('trouble');
  const root = document.getElementById('root');
  if (!box || !root) return;
  for (const sentence of box.querySelectorAll<HTMLElement>('[data-cause]')) {
    sentence.hidden = sentence.dataset.cause !== trouble;
  }
  box.hidden = trouble === null;
  root.hidden = trouble !== null;
}

function onScriptError(event: Event): void {
  const script = event.target;
  if (!(script instanceof HTMLScriptElement) || script.dataset.needed === undefined || isReady()) return;
  show(script.dataset.needed === 'office' ? 'office' : 'bundle');
}

window.addEventListener('error', onScriptError, true);
new MutationObserver(() => {
  if (isReady()) show(null);
  else if (page.dataset.trouble !== undefined) show(cause());
}).observe(page, { attributes: true, attributeFilter: ['data-pane', 'data-trouble'] });

window.setTimeout(
  () => {
    if (!isReady()) show(cause());
  },
  Math.max(0, PATIENCE_MS - performance.now()),
);

// After this event every deferred script has run or failed, so a missing library is known without waiting.
for (const [target, event] of [
  [document, 'DOMContentLoaded'],
  [window, 'load'],
] as const) {
  target.addEventListener(event, () => {
    if (!('Office' in window)) show('office');
  });
}

// On the document, because the button may not have been parsed yet.
document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.id === 'retry') window.location.reload();
});
