import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type RefObject,
} from 'react';

/** Rows beyond the edge of the view that stand ready, so that quick scrolling shows no gap. */
const SPARE_PIXELS = 400;
/** Where nothing has been laid out yet, and in tests without layout. */
const GUESSED_VIEW = 800;

export interface RowItem {
  /** Stays with the row when others come and go. */
  readonly id: string;
}

interface View {
  readonly top: number;
  readonly height: number;
}

interface Active {
  readonly id: string;
  readonly index: number;
  /** Counts how often the focus was asked for. Part of the state: an effect of an earlier rendering that comes late must not grant a later wish to its own row. */
  readonly wish: number;
}

export interface Rows {
  readonly list: RefObject<HTMLDivElement | null>;
  /** Of all rows, in pixels. */
  readonly totalHeight: number;
  /** Indexes that are to be rendered, with the distance from the top of the list. */
  readonly shown: readonly { readonly index: number; readonly top: number }[];
  /** The row that the Tab key reaches; when its item is gone, the one that took its place. */
  readonly activeIndex: number;
  /** For each row's `ref`: heights are known only after layout. */
  readonly measured: (row: HTMLElement | null) => void;
  /** Makes a row the active one and puts the focus on it. */
  readonly focusRow: (index: number) => void;
  /** For the list element. */
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * A long list of which only the rows in view are rendered, with one tab stop that moves by keys (ARIA's roving tabindex) and stays where it is when the list
 * changes under it. Rows carry `data-index` and `data-id`; they are placed by `top` inside a list of `totalHeight`.
 *
 * @param estimate height of a row in pixels until it has been measured.
 * @param scroller the element that scrolls; it must be positioned, and the list may stand anywhere in it.
 */
export function useRows<Item extends RowItem>(
  items: readonly Item[],
  estimate: (item: Item) => number,
  scroller: RefObject<HTMLElement | null>,
): Rows {
  const list = useRef<HTMLDivElement>(null);
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const [view, setView] = useState<View>({ top: 0, height: GUESSED_VIEW });
  const [active, setActive] = useState<Active>({ id: '', index: 0, wish: 0 });
  const granted = useRef(0);
  const inside = useRef(false);

  const offsets = useMemo(() => {
    const tops = new Float64Array(items.length + 1);
    items.forEach((item, index) => {
      tops[index + 1] = (tops[index] ?? 0) + (heights.get(item.id) ?? estimate(item));
    });
    return tops;
  }, [items, heights, estimate]);

  const activeIndex = useMemo(() => {
    if (items[active.index]?.id === active.id) return active.index;
    const moved = items.findIndex(({ id }) => id === active.id);
    return moved >= 0 ? moved : Math.max(0, Math.min(active.index, items.length - 1));
  }, [items, active]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => {
      const top = element.scrollTop - (list.current?.offsetTop ?? 0);
      const height = element.clientHeight === 0 ? GUESSED_VIEW : element.clientHeight;
      setView((before) => (before.top === top && before.height === height ? before : { top, height }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const resized = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(look);
    resized?.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resized?.disconnect();
    };
  }, [scroller]);

  // What the observer, which lives as long as the list, needs to know of the latest rendering. It comes before the painting, as its news does.
  const latest = useRef({ items, offsets, heights, estimate });
  useLayoutEffect(() => {
    latest.current = { items, offsets, heights, estimate };
  });
  const observer = useRef<ResizeObserver | null>(null);
  const measured = useCallback(
    (row: HTMLElement | null) => {
      if (!row || typeof ResizeObserver === 'undefined') return;
      observer.current ??= new ResizeObserver((entries, watching) => {
        const known = latest.current;
        const found = new Map<string, number>();
        let above = 0;
        for (const { target } of entries) {
          // A row that is taken away is reported once more.
          if (!target.isConnected) watching.unobserve(target);
          if (!(target instanceof HTMLElement) || !target.isConnected) continue;
          const { index = '', id = '' } = target.dataset;
          const item = known.items[Number(index)];
          const height = target.offsetHeight;
          if (item?.id !== id || height === 0 || known.heights.get(id) === height) continue;
          found.set(id, height);
          const before = known.heights.get(id) ?? known.estimate(item);
          const element = scroller.current;
          const bottom = (list.current?.offsetTop ?? 0) + (known.offsets[Number(index)] ?? 0) + before;
          if (element && bottom <= element.scrollTop) above += height - before;
        }
        if (found.size === 0) return;
        setHeights((before) => new Map([...before, ...found]));
        // What is above the view must not push what is in view.
        if (above !== 0) scroller.current?.scrollBy({ top: above });
      });
      observer.current.observe(row);
    },
    [scroller],
  );

  const focusRow = useCallback(
    (index: number) => {
      const item = items[index];
      if (!item) return;
      setActive(({ wish }) => ({ id: item.id, index, wish: wish + 1 }));
    },
    [items],
  );

  useLayoutEffect(() => {
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    // Without the focus of the whole pane somebody types in the sheet: it is never taken from there.
    const lost = inside.current && nowhere && document.hasFocus();
    if (active.wish === granted.current && !lost) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${activeIndex}"]`);
    if (!row) return;
    granted.current = active.wish;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  });

  const onFocus = useCallback((event: FocusEvent) => {
    inside.current = true;
    const row = event.target.closest<HTMLElement>('[data-index]');
    const { index, id } = row?.dataset ?? {};
    if (index === undefined || id === undefined) return;
    setActive((before) => (before.id === id ? before : { ...before, id, index: Number(index) }));
  }, []);

  const onBlur = useCallback((event: FocusEvent) => {
    // A row that is taken away loses the focus to nothing; only a focus that goes elsewhere has left the list.
    if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget))
      inside.current = false;
  }, []);

  const shown = useMemo(
    () => rowsInView(offsets, view, activeIndex).map((index) => ({ index, top: offsets[index] ?? 0 })),
    [offsets, view, activeIndex],
  );
  return {
    list,
    totalHeight: offsets[items.length] ?? 0,
    shown,
    activeIndex,
    measured,
    focusRow,
    onFocus,
    onBlur,
  };
}

/** The rows that touch the view, and the active one, in order. */
function rowsInView(offsets: Float64Array, { top, height }: View, activeIndex: number): number[] {
  const count = offsets.length - 1;
  if (count === 0) return [];
  const first = Math.min(rowAt(offsets, Math.max(0, top - SPARE_PIXELS)), count - 1);
  const last = Math.min(rowAt(offsets, Math.max(0, top + height + SPARE_PIXELS)), count - 1);
  const rows: number[] = [];
  if (activeIndex < first) rows.push(activeIndex);
  for (let index = first; index <= last; index++) rows.push(index);
  if (activeIndex > last && activeIndex < count) rows.push(activeIndex);
  return rows;
}

/** The row that covers a distance from the top, by halving. */
function rowAt(offsets: Float64Array, distance: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= distance) low = middle;
    else high = middle - 1;
  }
  return low;
}
