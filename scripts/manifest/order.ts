import { type Problem } from './problem';
import {
  BASE,
  BASE_SHAPES,
  BASIC_SHAPES,
  BASIC_TYPES,
  OVERRIDES,
  OVERRIDES_SHAPES,
  type Shape,
  type Slot,
} from './shapes';
import { descendants, type XmlElement } from './xml';

function shapeOf({ name, namespace }: XmlElement): Shape | undefined {
  if (namespace === BASE) return BASE_SHAPES.get(name);
  if (namespace === OVERRIDES) return OVERRIDES_SHAPES.get(name);
  return namespace === BASIC_TYPES ? BASIC_SHAPES.get(name) : undefined;
}

function namespaceOf(slot: Slot, shape: Shape): string {
  return slot.names.includes('VersionOverrides') ? OVERRIDES : shape.namespace;
}

function checkChildren(element: XmlElement, shape: Shape, problems: Problem[]): void {
  const seen = new Map<Slot, number>();
  let reached = 0;
  for (const child of element.children) {
    const index = shape.slots.findIndex(
      (slot) => slot.names.includes(child.name) && namespaceOf(slot, shape) === child.namespace,
    );
    const slot = shape.slots[index];
    if (!slot) {
      const other = shape.slots.some(({ names }) => names.includes(child.name));
      const why = other ? `is in the wrong namespace (${child.namespace}) inside` : 'is not allowed in';
      problems.push({ line: child.line, message: `<${child.name}> ${why} <${element.name}>` });
      continue;
    }
    if (index < reached) {
      const later = shape.slots[reached]?.names.join('> or <') ?? '';
      problems.push({ line: child.line, message: `<${child.name}> must come before <${later}> in <${element.name}>` });
    }
    reached = Math.max(reached, index);
    const count = (seen.get(slot) ?? 0) + 1;
    seen.set(slot, count);
    if (count === 2 && (slot.occurs === '1' || slot.occurs === '?')) {
      problems.push({
        line: child.line,
        message: `<${element.name}> may hold only one <${slot.names.join('> or <')}>`,
      });
    }
  }
  for (const slot of shape.slots) {
    if ((slot.occurs === '1' || slot.occurs === '+') && !seen.has(slot)) {
      problems.push({ line: element.line, message: `<${element.name}> must contain <${slot.names.join('> or <')}>` });
    }
  }
}

/** Every element stands where it may, in the order that Office reads, and nothing required is missing. */
export function checkOrder(root: XmlElement, problems: Problem[]): void {
  for (const element of descendants(root)) {
    const shape = shapeOf(element);
    if (shape) checkChildren(element, shape, problems);
  }
}
