import { type BaseFunction } from '@univerjs/engine-formula';

export function correctedFunctions(): BaseFunction[] {
  return [];
}
