import { refuse } from '../model/errors';
import type { Arguments } from './arguments';
import type { HostContext } from './context';

/** How a scalar property of the API is read and set. Without `set` it is read-only, without `get` write-only. */
export interface Property<T> {
  get?(target: T, context: HostContext): unknown;
  set?(target: T, value: unknown, context: HostContext): void;
}

/**
 * One type of the API as data: what the add-in may ask of it, by the names on the wire (PascalCase). What is not in the table is refused by
 * name, never answered with a guess.
 */
export interface ObjectType<T> {
  readonly name: string;
  /** By which the object is found again in its collection. */
  id?(target: T, context: HostContext): string | number;
  /** True for objects that the library tracks by a reference id (ranges). */
  readonly tracked?: boolean;
  readonly properties: Readonly<Record<string, Property<T>>>;
  readonly links?: Readonly<Record<string, (target: T, context: HostContext) => Instance | null>>;
  /** Calls that only look, navigate or select. */
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Calls that change the workbook; refused on a read-only file. */
  readonly edits?: Readonly<Record<string, Method<T>>>;
  /** The objects of a collection. */
  items?(target: T, context: HostContext): readonly Instance[];
  /** One of them by its key; null for none. */
  item?(target: T, key: unknown, context: HostContext): Instance | null;
  /** @throws ExcelError when the object was deleted */
  assertExists?(target: T, context: HostContext): void;
}

/** An object that is returned becomes an object of the add-in, anything else the value of a `ClientResult`. */
export type Method<T> = (target: T, args: Arguments, context: HostContext) => unknown;

/** An object of the API: what it is and what it stands for in the model. */
export class Instance {
  constructor(
    // The tables are checked where they are defined; here the pair is only passed on.
    readonly type: ObjectType<unknown>,
    readonly target: unknown,
  ) {}
}

/** Makes an instance whose target fits its type. */
export function instance<T>(type: ObjectType<T>, target: T): Instance {
  return new Instance(type as ObjectType<unknown>, target);
}

/** As `instance`, for something that may be missing. */
export function instanceOrNull<T>(type: ObjectType<T>, target: T | null | undefined): Instance | null {
  return target === null || target === undefined ? null : instance(type, target);
}

/** Gives the target back if the object is of that type. */
export function targetOf<T>(type: ObjectType<T>, object: unknown): T | null {
  return object instanceof Instance && object.type === (type as ObjectType<unknown>) ? (object.target as T) : null;
}

/**
 * The calls that every collection has: by key, by place, how many.
 * @throws ExcelError ItemNotFound (getItem), InvalidArgument (getItemAt)
 */
export function collectionMethods<T>(type: () => ObjectType<T>): Record<string, Method<T>> {
  const all = (target: T, context: HostContext) =>
    type().items?.(target, context) ?? refuse('ApiNotFound', `sandbox: ${type().name} has no items.`);
  const find = (target: T, key: unknown, context: HostContext) => type().item?.(target, key, context) ?? null;
  return {
    GetItem: (target, args, context) => find(target, args.any(0), context) ?? refuse('ItemNotFound'),
    GetItemOrNullObject: (target, args, context) => find(target, args.any(0), context),
    GetItemAt: (target, args, context) => all(target, context)[args.integer(0)] ?? refuse('InvalidArgument'),
    GetCount: (target, _, context) => all(target, context).length,
  };
}

/** Checks for setters: what comes over the wire may be anything. */
export const expect = {
  text: (value: unknown): string => (typeof value === 'string' ? value : refuse('InvalidArgument')),
  number: (value: unknown): number =>
    typeof value === 'number' && Number.isFinite(value) ? value : refuse('InvalidArgument'),
  integer: (value: unknown): number =>
    typeof value === 'number' && Number.isInteger(value) ? value : refuse('InvalidArgument'),
  boolean: (value: unknown): boolean => (typeof value === 'boolean' ? value : refuse('InvalidArgument')),
  oneOf<const V extends string>(value: unknown, allowed: readonly V[]): V {
    return allowed.find((choice) => choice === value) ?? refuse('InvalidArgument');
  },
  record(value: unknown): Readonly<Record<string, unknown>> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse('InvalidArgument');
    return value as Readonly<Record<string, unknown>>;
  },
};

export function readOnly<T>(get: (target: T, context: HostContext) => unknown): Property<T> {
  return { get };
}
