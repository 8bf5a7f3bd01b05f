/**
 * When a command was first pressed, for as long as none has come to its end since: where the answer was lost, the words may stand on the sheet already under
 * that time, and pressed again later they must be known for the same ones.
 */
export interface FirstPresses<Command> {
  /** The time of the first press of the very same command; `now` where this is the first. */
  at(command: Command, now: string): string;
  /** A press has come to its end, and what stands on the sheet has been seen. */
  seen(): void;
}

export function firstPresses<Command>(): FirstPresses<Command> {
  const times = new Map<string, string>();
  return {
    at(command, now) {
      const key = JSON.stringify(command);
      const at = times.get(key) ?? now;
      times.set(key, at);
      return at;
    },
    seen: () => times.clear(),
  };
}
