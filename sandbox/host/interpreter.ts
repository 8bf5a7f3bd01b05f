import type { Area } from '../../src/core/sheet/address';
import { ExcelError, NotImplementedError, refuse, type ExcelErrorCode } from '../model/errors';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { Arguments } from './arguments';
import type { HostContext } from './context';
import { EventSink } from './events';
import type { Faults } from './faults';
import { instance, Instance } from './objects';
import {
  ActionKind,
  PathKind,
  type WireAction,
  type WireArguments,
  type WirePath,
  type WireRequest,
  type WireResponse,
  type WireResult,
} from './protocol';
import { query } from './query';
import { References, type RangeTarget } from './references';
import { assertStillExists, NEW_OBJECTS, WorkbookType } from './types';

const HTTP_STATUS: Partial<Record<ExcelErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  SandboxFailure: 500,
};

/**
 * Runs batches against the workbook. One for each add-in pane: references and event registrations are the pane's own, the workbook is shared.
 */
export class Interpreter implements HostContext {
  readonly events = new EventSink();
  readonly references = new References();
  /** By name, everything the add-in asked for that is not implemented. A test asserts that it is empty. */
  readonly unimplemented = new Set<string>();
  actions = 0;
  screenSuspensions = 0;

  constructor(
    readonly workbook: Workbook,
    readonly faults: Faults,
  ) {}

  missing(what: string): never {
    this.unimplemented.add(what);
    return refuse('ApiNotFound', `sandbox: ${what} is not implemented by the development Excel.`);
  }

  follow(sheet: Sheet): (move: (area: Area) => Area | null) => void {
    return (move) => {
      for (const target of this.references.targets()) {
        if (!isRangeTarget(target) || target.sheet !== sheet) continue;
        target.area = move(target.area) ?? target.area;
      }
    };
  }

  /** Actions run in order; the first one that fails ends the batch, and what the ones before did stays. */
  async run(request: WireRequest): Promise<WireResponse> {
    const batch = new Batch(this, request);
    const results: WireResult[] = [];
    const traces: number[] = [];
    this.events.origin = 'ThisLocalAddin';
    let index = 0;
    try {
      for (; index < request.Actions.length; index++) {
        const action = request.Actions[index];
        if (!action) break;
        this.actions++;
        const failure = this.faults.nextAction();
        if (failure) refuse(failure);
        if (action.ActionType === ActionKind.Trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: await batch.run(action) });
      }
      return { Results: results, TraceIds: traces };
    } catch (error) {
      if (error instanceof NotImplementedError) this.unimplemented.add(error.what);
      return {
        Results: results,
        TraceIds: traces,
        Error: { ...wireError(error), Location: batch.locationOf(request.Actions[index]), ActionIndex: index },
      };
    } finally {
      this.workbook.calculation.suspended = false;
      this.events.origin = 'Unknown';
    }
  }
}

function isRangeTarget(target: unknown): target is RangeTarget {
  return typeof target === 'object' && target !== null && 'sheet' in target && 'area' in target;
}

/** Excel's own refusals keep their code; anything else is a fault of the development Excel and says so. */
function wireError(error: unknown): { Code: string; Message: string; HttpStatusCode: number } {
  if (error instanceof ExcelError) {
    return { Code: error.code, Message: error.message, HttpStatusCode: HTTP_STATUS[error.code] ?? 400 };
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { Code: 'SandboxFailure', Message: `sandbox: ${text}`, HttpStatusCode: 500 };
}

/** One request while it runs: its paths are resolved once each. */
class Batch {
  readonly #objects = new Map<number, Instance | null>();
  readonly #kept: ReadonlySet<number>;

  constructor(
    private readonly host: Interpreter,
    private readonly request: WireRequest,
  ) {
    const kept = new Set<number>();
    for (const action of request.Actions) {
      if (
        action.ActionType === ActionKind.Method &&
        action.Name === '_KeepReference' &&
        action.ObjectPathId !== undefined
      ) {
        kept.add(action.ObjectPathId);
      }
    }
    this.#kept = kept;
  }

  async run(action: WireAction): Promise<unknown> {
    if (action.ActionType === ActionKind.Trace) return null;
    const object = this.#resolve(action.ObjectPathId ?? refuse('InvalidArgument'));
    if (action.ActionType === ActionKind.Instantiate) {
      if (object) assertStillExists(object, this.host);
      return object && this.#identify(object, this.#kept.has(action.ObjectPathId ?? -1));
    }
    if (!object) return this.#onNullObject(action);
    assertStillExists(object, this.host);
    switch (action.ActionType) {
      case ActionKind.Query:
        await this.host.workbook.calculation.settle();
        return query(object, action.QueryInfo ?? {}, this.host);
      case ActionKind.Method: {
        const value = await this.#call(object, action.Name ?? '', this.#arguments(action.ArgumentInfo));
        return value instanceof Instance ? this.#identify(value, false) : (value ?? null);
      }
      case ActionKind.SetProperty:
        this.#set(object, action.Name ?? '', this.#arguments(action.ArgumentInfo).any(0));
        return null;
      case ActionKind.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.#set(object, name, value);
        return null;
      default:
        return this.host.missing(`Action type ${action.ActionType}`);
    }
  }

  /** Loading a null object and letting go of it do nothing; using it is an error. */
  #onNullObject(action: WireAction): null {
    if (action.ActionType === ActionKind.Query) return null;
    if (action.ActionType === ActionKind.Method && action.Name?.startsWith('_')) return null;
    return refuse('InvalidOperation', 'This operation is not permitted on a null object.');
  }

  #resolve(id: number): Instance | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id] ?? refuse('InvalidObjectPath');
    const object = this.#follow(path);
    this.#objects.set(id, object);
    return object;
  }

  #follow(path: WirePath): Instance | null {
    switch (path.ObjectPathType) {
      case PathKind.Global:
        return instance(WorkbookType, this.host.workbook);
      case PathKind.NewObject: {
        const make = NEW_OBJECTS[path.Name] ?? this.host.missing(`new ${path.Name}`);
        return make(this.host);
      }
      case PathKind.ReferenceId:
        return this.host.references.get(path.Name);
      case PathKind.NullObject:
        return null;
    }
    const parent = this.#resolve(path.ParentObjectPathId ?? refuse('InvalidObjectPath'));
    if (!parent) return null;
    assertStillExists(parent, this.host);
    const { type, target } = parent;
    switch (path.ObjectPathType) {
      case PathKind.Property: {
        const link = type.links?.[path.Name] ?? this.host.missing(`${type.name}.${path.Name}`);
        return link(target, this.host);
      }
      case PathKind.Indexer: {
        if (!type.item) return this.host.missing(`${type.name} by key`);
        return type.item(target, this.#arguments(path.ArgumentInfo).any(0), this.host) ?? refuse('ItemNotFound');
      }
      case PathKind.Method: {
        const value = this.#invoke(parent, path.Name, this.#arguments(path.ArgumentInfo));
        if (value === null || value instanceof Instance) return value;
        return this.host.missing(`${type.name}.${path.Name}() as an object`);
      }
      default:
        return this.host.missing(`Object path type ${path.ObjectPathType}`);
    }
  }

  async #call(object: Instance, name: string, args: Arguments): Promise<unknown> {
    if (name === '_KeepReference') return null;
    if (name in (object.type.methods ?? {})) await this.host.workbook.calculation.settle();
    return await this.#invoke(object, name, args);
  }

  #invoke(object: Instance, name: string, args: Arguments): unknown {
    const { type, target } = object;
    const look = type.methods?.[name];
    if (look) return look(target, args, this.host);
    const edit = type.edits?.[name];
    if (!edit) return this.host.missing(`${type.name}.${name}()`);
    this.#assertWritable();
    return edit(target, args, this.host);
  }

  #set(object: Instance, name: string, value: unknown): void {
    const { type, target } = object;
    const property = type.properties[name] ?? this.host.missing(`${type.name}.${name}`);
    if (!property.set) refuse('InvalidArgument', `${type.name}.${name} is read-only.`);
    this.#assertWritable();
    property.set(target, value, this.host);
  }

  #assertWritable(): void {
    if (this.host.faults.readOnlyFile) refuse('AccessDenied', 'The workbook is read-only.');
    const failure = this.host.faults.nextEdit();
    if (failure) refuse(failure);
  }

  /** What the library needs to find an object again. */
  #identify(object: Instance, keep: boolean): Record<string, unknown> {
    const { type, target } = object;
    const found: Record<string, unknown> = {};
    if (type.id) found['_Id'] = found['Id'] = type.id(target, this.host);
    if (type.tracked && keep) found['_ReferenceId'] = this.host.references.hold(object);
    return found;
  }

  #arguments(info: WireArguments | undefined): Arguments {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds;
    return new Arguments(ids ? values.map((value, i) => this.#withObjects(value, ids[i])) : values);
  }

  /** Puts the objects in, wherever the library wrote the id of a path. */
  #withObjects(value: unknown, ids: unknown): unknown {
    if (Array.isArray(ids)) {
      return Array.isArray(value) ? value.map((inner: unknown, i) => this.#withObjects(inner, ids[i])) : value;
    }
    return typeof ids === 'number' && ids !== 0 ? this.#resolve(ids) : value;
  }

  /** "Worksheet.getRange" for the error's debugInfo. */
  locationOf(action: WireAction | undefined): string {
    const path = action?.ObjectPathId === undefined ? undefined : this.request.ObjectPaths[action.ObjectPathId];
    if (!path) return '';
    const parent = path.ParentObjectPathId === undefined ? undefined : this.#objects.get(path.ParentObjectPathId);
    const owner = this.#objects.get(path.Id)?.type.name ?? parent?.type.name ?? 'Workbook';
    const usesOwn = action?.ActionType !== ActionKind.Instantiate && this.#objects.has(path.Id);
    const member = usesOwn ? (action?.Name ?? '') : path.Name || 'getItem';
    const name = member.charAt(0).toLowerCase() + member.slice(1);
    return usesOwn ? `${owner}${name && `.${name}`}` : `${parent?.type.name ?? 'Workbook'}.${name}`;
  }
}
