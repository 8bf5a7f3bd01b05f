import type { HostContext } from './context';
import type { Instance, ObjectType } from './objects';
import type { WireQuery } from './protocol';
import { assertStillExists } from './types';

/** What `load` asked for: an object's properties by their names on the wire; a collection's items under `_Items`. */
export function query(object: Instance, wanted: WireQuery, context: HostContext): unknown {
  return object.type.items ? queryCollection(object, wanted, context) : queryObject(object, wanted, context);
}

function queryCollection(object: Instance, wanted: WireQuery, context: HostContext): unknown {
  const { type, target } = object;
  const own: Record<string, unknown> = {};
  const ofItems: string[] = [];
  for (const name of wanted.Select ?? []) {
    const key = propertyKey(type, name);
    if (key) own[key] = type.properties[key]?.get?.(target, context);
    else ofItems.push(name);
  }
  // Only the collection's own properties were asked for.
  if (ofItems.length === 0 && (wanted.Select?.length ?? 0) > 0) return own;
  const from = wanted.Skip ?? 0;
  const items = (type.items?.(target, context) ?? []).slice(
    from,
    wanted.Top === undefined ? undefined : from + wanted.Top,
  );
  own['_Items'] = items.map((item, index) => ({
    ...identify(item, context),
    _Index: from + index,
    ...(queryObject(item, { Select: ofItems, ...(wanted.Expand ? { Expand: wanted.Expand } : {}) }, context) as object),
  }));
  return own;
}

function identify(object: Instance, context: HostContext): Record<string, unknown> {
  const id = object.type.id?.(object.target, context);
  return id === undefined ? {} : { _Id: id, Id: id };
}

function queryObject(object: Instance, wanted: WireQuery, context: HostContext): unknown {
  const { type, target } = object;
  assertStillExists(object, context);
  const found: Record<string, unknown> = identify(object, context);
  const parts = new Map<string, string[]>();
  const select = wanted.Select ?? [];
  const expand = wanted.Expand ?? [];
  if (select.length === 0 && expand.length === 0) readAll(type, target, context, found);
  for (const name of select) {
    if (name === '*' || name.toLowerCase() === '$all') {
      readAll(type, target, context, found);
      continue;
    }
    const slash = name.indexOf('/');
    const head = slash < 0 ? name : name.slice(0, slash);
    const key = slash < 0 ? propertyKey(type, head) : null;
    if (key) {
      found[key] = type.properties[key]?.get?.(target, context);
      continue;
    }
    const link = linkKey(type, head) ?? context.missing(`${type.name}.${name}`);
    const rest = slash < 0 ? [] : [name.slice(slash + 1)];
    parts.set(link, [...(parts.get(link) ?? []), ...rest]);
  }
  for (const name of expand) {
    const link = linkKey(type, name.split('/')[0] ?? '') ?? context.missing(`${type.name}.${name}`);
    if (!parts.has(link)) parts.set(link, []);
  }
  for (const [link, names] of parts) {
    const linked = type.links?.[link]?.(target, context) ?? null;
    found[link] = linked && query(linked, { Select: names.map((name) => name.replace(/^items\//, '')) }, context);
  }
  return found;
}

function readAll(
  type: ObjectType<unknown>,
  target: unknown,
  context: HostContext,
  found: Record<string, unknown>,
): void {
  for (const [key, property] of Object.entries(type.properties)) {
    if (property.get) found[key] = property.get(target, context);
  }
}

interface Keys {
  readonly properties: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, string>;
}

const KEYS = new WeakMap<ObjectType<unknown>, Keys>();

/** The library sends the caller's spelling ("numberFormat"); the tables are in the wire's ("NumberFormat"). */
function keysOf(type: ObjectType<unknown>): Keys {
  let keys = KEYS.get(type);
  if (!keys) {
    const readable = Object.entries(type.properties).filter(([, property]) => property.get !== undefined);
    keys = {
      properties: new Map(readable.map(([name]) => [name.toLowerCase(), name])),
      links: new Map(Object.keys(type.links ?? {}).map((name) => [name.toLowerCase(), name])),
    };
    KEYS.set(type, keys);
  }
  return keys;
}

function propertyKey(type: ObjectType<unknown>, name: string): string | null {
  return keysOf(type).properties.get(name.toLowerCase()) ?? null;
}

function linkKey(type: ObjectType<unknown>, name: string): string | null {
  return keysOf(type).links.get(name.toLowerCase()) ?? null;
}
