import { useCallback } from 'react';

/** What the Tab key may stop at; of these, what has no tabindex of -1. */
const STOPS = 'a[href], button, input, select, textarea, [tabindex]';

/**
 * Puts the focus on something that is read, not pressed: a notice, a heading. While it has the focus it is a stop of the Tab key: in Excel on the web office.js
 * answers that key itself, and from an element that is no stop it leads out of the pane.
 */
export function focusHere(element: HTMLElement | null): void {
  if (!element) return;
  const left = () => {
    // The pane as a whole may lose the focus and get it back here.
    if (document.activeElement === element) return;
    element.tabIndex = -1;
    element.removeEventListener('blur', left);
  };
  element.tabIndex = 0;
  element.addEventListener('blur', left);
  element.focus();
}

/**
 * For the `ref` of whatever changes under the reader's hands: when the element that has the focus is taken away, the keyboard goes on with what has come in its
 * place, else with what stood after it, else with what stood before it. The focus is never taken from the sheet.
 */
export function useKeepFocus(): (root: HTMLElement) => () => void {
  return useCallback((root: HTMLElement) => {
    let last: Element | null = null;
    let around: readonly Element[] = [];
    let order: readonly HTMLElement[] = [];
    const stops = (within: Element) => [...within.querySelectorAll<HTMLElement>(STOPS)];
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
      around = ancestors(last, root);
      order = stops(root);
    };
    const mend = () => {
      if (!last || isThere(last) || !document.hasFocus()) return;
      // What is hidden keeps the focus until the next painting.
      if (document.activeElement !== document.body && document.activeElement !== last) return;
      const at = order.findIndex((stop) => stop === last);
      const inItsPlace = stops(around.find(isThere) ?? root).filter((stop) => !order.includes(stop));
      for (const stop of [...inItsPlace, ...order.slice(at + 1), ...order.slice(0, Math.max(0, at)).reverse()]) {
        // What is gone, hidden or folded away does not take it.
        if (stop.tabIndex >= 0) stop.focus();
        if (document.activeElement === stop) return;
      }
    };
    const observer = new MutationObserver(mend);
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden', 'open'] });
    root.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', remember);
    };
  }, []);
}

function ancestors(element: Element | null, root: Element): Element[] {
  const parent = element?.parentElement;
  return parent && root.contains(parent) ? [parent, ...ancestors(parent, root)] : [];
}

function isThere(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}
