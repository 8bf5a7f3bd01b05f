import { refuse } from '../model/errors';
import { Instance } from './objects';

/** The arguments of one call, as they came over the wire; objects of the workbook are already resolved. */
export class Arguments {
  constructor(readonly values: readonly unknown[]) {}

  any(index: number): unknown {
    return this.values[index];
  }

  has(index: number): boolean {
    const value = this.values[index];
    return value !== undefined && value !== null;
  }

  text(index: number): string {
    const value = this.values[index];
    return typeof value === 'string' ? value : refuse('InvalidArgument');
  }

  optionalText(index: number): string | null {
    return this.has(index) ? this.text(index) : null;
  }

  integer(index: number): number {
    const value = this.values[index];
    return typeof value === 'number' && Number.isInteger(value) ? value : refuse('InvalidArgument');
  }

  optionalInteger(index: number): number | null {
    return this.has(index) ? this.integer(index) : null;
  }

  number(index: number): number {
    const value = this.values[index];
    return typeof value === 'number' && Number.isFinite(value) ? value : refuse('InvalidArgument');
  }

  flag(index: number): boolean {
    return this.has(index) ? this.boolean(index) : false;
  }

  boolean(index: number): boolean {
    const value = this.values[index];
    return typeof value === 'boolean' ? value : refuse('InvalidArgument');
  }

  oneOf<const V extends string>(index: number, allowed: readonly V[], otherwise?: V): V {
    if (!this.has(index) && otherwise !== undefined) return otherwise;
    return allowed.find((choice) => choice === this.values[index]) ?? refuse('InvalidArgument');
  }

  record(index: number): Readonly<Record<string, unknown>> {
    const value = this.values[index];
    if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Instance) {
      refuse('InvalidArgument');
    }
    return value as Readonly<Record<string, unknown>>;
  }

  optionalRecord(index: number): Readonly<Record<string, unknown>> | null {
    return this.has(index) ? this.record(index) : null;
  }
}
