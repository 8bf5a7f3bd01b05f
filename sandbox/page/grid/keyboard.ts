import type { Direction } from './selection';

/** What a key means while no cell is edited. */
export type GridCommand =
  | { readonly do: 'move'; readonly direction: Direction; readonly extend: boolean; readonly edge: boolean }
  | { readonly do: 'page'; readonly direction: Direction; readonly extend: boolean }
  | { readonly do: 'home' | 'start' | 'end'; readonly extend: boolean }
  | { readonly do: 'advance'; readonly direction: Direction }
  | {
      readonly do:
        'edit' | 'clear' | 'clear-and-edit' | 'select-all' | 'select-row' | 'select-column' | 'undo' | 'redo';
    }
  | { readonly do: 'sheet'; readonly step: 1 | -1 }
  | { readonly do: 'escape' };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Excel's keys. Null for keys that are left to the browser or begin typing. */
export function commandOf(event: KeyboardEvent): GridCommand | null {
  if (event.isComposing) return null;
  const control = event.ctrlKey || event.metaKey;
  const extend = event.shiftKey;
  const arrow = ARROWS[event.key];
  if (arrow && !event.altKey) return { do: 'move', direction: arrow, extend, edge: control };
  switch (event.key) {
    case 'PageDown':
      if (control) return { do: 'sheet', step: 1 };
      return { do: 'page', direction: event.altKey ? 'right' : 'down', extend };
    case 'PageUp':
      if (control) return { do: 'sheet', step: -1 };
      return { do: 'page', direction: event.altKey ? 'left' : 'up', extend };
    case 'Home':
      return { do: control ? 'start' : 'home', extend };
    case 'End':
      return control ? { do: 'end', extend } : null;
    case 'Enter':
      return { do: 'advance', direction: event.shiftKey ? 'up' : 'down' };
    case 'Tab':
      return { do: 'advance', direction: event.shiftKey ? 'left' : 'right' };
    case 'F2':
      return { do: 'edit' };
    case 'Delete':
      return { do: 'clear' };
    case 'Backspace':
      return { do: 'clear-and-edit' };
    case 'Escape':
      return { do: 'escape' };
    case ' ':
      if (control) return { do: 'select-column' };
      return extend ? { do: 'select-row' } : null;
  }
  if (control && !event.altKey) {
    switch (event.key.toLowerCase()) {
      case 'a':
        return { do: 'select-all' };
      case 'z':
        return { do: extend ? 'redo' : 'undo' };
      case 'y':
        return { do: 'redo' };
    }
  }
  return null;
}
