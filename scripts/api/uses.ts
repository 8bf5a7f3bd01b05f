import ts from 'typescript';
import { isOffice, type Use } from './members';

/** Something that cannot be looked up: a load() whose names are not written down, a name that does not exist, a computed member. */
export interface Unclear {
  readonly node: ts.Node;
  readonly message: string;
}

/** A bracket with more names than this was not written down by hand: it is `keyof` something. */
const MOST_NAMES = 8;

const ALL = new Set(['', '*', '$all', '$none']);

/** Every use of office.js in a file: members by dot, bracket and destructuring, keys of options, names in load(), values of enums written as text. */
export function usesIn(file: ts.SourceFile, checker: ts.TypeChecker): { uses: Use[]; unclear: Unclear[] } {
  const uses: Use[] = [];
  const unclear: Unclear[] = [];

  function add(node: ts.Node, symbol: ts.Symbol | undefined, access: ts.Expression | null = null): void {
    if (!symbol) return;
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (!target.declarations?.some(isOffice)) return;
    const call =
      access && ts.isCallExpression(access.parent) && access.parent.expression === access ? access.parent : null;
    uses.push({ node, symbol: target, call, isSet: access !== null && isAssigned(access) });
  }

  function member(node: ts.Node, type: ts.Type, name: string, access: ts.Expression | null = null): boolean {
    const kinds = type.isUnion() ? type.types : [type];
    const symbols = kinds.map((kind) => checker.getPropertyOfType(kind, name)).filter((symbol) => symbol !== undefined);
    for (const symbol of symbols) add(node, symbol, access);
    return symbols.length > 0;
  }

  function bracket(node: ts.ElementAccessExpression): void {
    const type = checker.getNonNullableType(checker.getTypeAtLocation(node.expression));
    if (!isOfficeType(type)) return;
    const index = checker.getTypeAtLocation(node.argumentExpression);
    const names = textsOf(index);
    if (names && names.length <= MOST_NAMES) for (const name of names) member(node, type, name, node);
    else if (!(index.flags & ts.TypeFlags.NumberLike)) {
      unclear.push({ node, message: 'a computed member of an Office object cannot be checked; name it' });
    }
  }

  function load(call: ts.CallExpression): void {
    if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== 'load') return;
    const receiver = checker.getNonNullableType(checker.getTypeAtLocation(call.expression.expression));
    if (!isOfficeType(receiver)) return;
    const [first, second] = call.arguments;
    const isContext = receiver.getSymbol()?.name.endsWith('RequestContext') ?? false;
    const type = isContext && first ? checker.getTypeAtLocation(first) : receiver;
    const names = isContext ? second : first;
    if (names && !isObject(names)) loadNames(names, type);
    else if (names && ts.isObjectLiteralExpression(names)) {
      for (const property of names.properties) {
        const key = property.name?.getText(file);
        if (ts.isPropertyAssignment(property) && (key === 'select' || key === 'expand'))
          loadNames(property.initializer, type);
      }
    }
  }

  function isObject(node: ts.Expression): boolean {
    const type = checker.getTypeAtLocation(node);
    return (type.flags & ts.TypeFlags.Object) !== 0 && !checker.isArrayType(type) && !checker.isTupleType(type);
  }

  function loadNames(names: ts.Expression, type: ts.Type): void {
    const parts = ts.isArrayLiteralExpression(names) ? names.elements : [names];
    for (const part of parts) {
      const texts = textsOf(checker.getTypeAtLocation(part));
      if (!texts) {
        unclear.push({ node: part, message: 'the names in load() cannot be checked; write them down as text' });
        continue;
      }
      for (const path of texts.flatMap((text) => text.split(','))) loadPath(part, type, path.trim());
    }
  }

  function loadPath(node: ts.Node, start: ts.Type, path: string): void {
    let type = checker.getNonNullableType(start);
    for (const name of path.split('/')) {
      if (ALL.has(name)) return;
      let symbol = checker.getPropertyOfType(type, name);
      if (!symbol) {
        const item = itemOf(type);
        symbol = item && checker.getPropertyOfType(item, name);
      }
      if (!symbol) {
        unclear.push({ node, message: `load(): ${checker.typeToString(type)} has no "${name}"` });
        return;
      }
      add(node, symbol);
      const next = checker.getTypeOfSymbolAtLocation(symbol, node);
      type = checker.getNonNullableType(
        name === 'items' ? (checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next) : next,
      );
    }
  }

  function itemOf(type: ts.Type): ts.Type | undefined {
    const items = checker.getPropertyOfType(type, 'items');
    return items && checker.getIndexTypeOfType(checker.getTypeOfSymbol(items), ts.IndexKind.Number);
  }

  function enumText(node: ts.StringLiteralLike): void {
    const type = checker.getContextualType(node);
    if (!type) return;
    for (const kind of type.isUnion() ? type.types : [type]) {
      if (kind.flags & ts.TypeFlags.EnumLiteral && kind.isStringLiteral() && kind.value === node.text)
        add(node, kind.symbol);
    }
  }

  function visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) add(node.name, checker.getSymbolAtLocation(node.name), node);
    else if (ts.isElementAccessExpression(node)) bracket(node);
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name) || ts.isStringLiteralLike(name))
        member(node, checker.getTypeAtLocation(node.parent), name.text);
    } else if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const type = checker.getContextualType(node.parent);
      if (type && (ts.isIdentifier(node.name) || ts.isStringLiteralLike(node.name))) member(node, type, node.name.text);
    } else if (ts.isCallExpression(node)) load(node);
    if (ts.isStringLiteralLike(node)) enumText(node);
    ts.forEachChild(node, visit);
  }

  visit(file);
  return { uses, unclear };
}

function isOfficeType(type: ts.Type): boolean {
  const symbols = type.isUnionOrIntersection() ? type.types.map((part) => part.getSymbol()) : [type.getSymbol()];
  return symbols.some((symbol) => symbol?.declarations?.some(isOffice));
}

/** The texts that an expression of this type can be, or null where they are not known. */
function textsOf(type: ts.Type): string[] | null {
  const kinds = type.isUnion() ? type.types : [type];
  const texts = kinds.map((kind) => (kind.isStringLiteral() ? kind.value : null));
  return texts.every((text) => text !== null) ? texts : null;
}

const ASSIGNMENTS = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.PlusEqualsToken,
  ts.SyntaxKind.MinusEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
]);

function isAssigned(access: ts.Expression): boolean {
  const { parent } = access;
  return ts.isBinaryExpression(parent) && parent.left === access && ASSIGNMENTS.has(parent.operatorToken.kind);
}
