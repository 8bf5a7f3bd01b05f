import type { IndicatorId } from './ids';

export interface IndicatorInfo {
  readonly id: IndicatorId;
  /** As "Số liệu" and `history` write it. */
  readonly label: string;
  readonly unit: string;
  /** Digits after the comma when shown. */
  readonly decimals: number;
  /** Other wordings met in `history`. */
  readonly spellings: readonly string[];
}

/** One row of the list of indicators. */
export function one(
  id: IndicatorId,
  label: string,
  unit: string,
  spellings: readonly string[] = [],
  decimals = 0,
): IndicatorInfo {
  return { id, label, unit, decimals, spellings };
}
