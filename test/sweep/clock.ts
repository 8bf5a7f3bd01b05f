const START = [2026, 4, 31, 10, 0] as const;
let minutes = 0;

/** Lets the machine's calendar stand still at 31 May 2026, ten o'clock, until what comes back is called. */
export function stopClock(): () => void {
  const Real = Date;
  const now = () => new Real(...START).getTime() + minutes * 60_000;
  class Standing extends Real {
    constructor(...parts: readonly unknown[]) {
      super(...((parts.length === 0 ? [now()] : parts) as [number]));
    }
    static override now(): number {
      return now();
    }
  }
  globalThis.Date = Standing as DateConstructor;
  return () => {
    minutes = 0;
    globalThis.Date = Real;
  };
}

/** Puts the standing clock to so many minutes after ten. */
export function putClock(afterTen: number): void {
  minutes = afterTen;
}
