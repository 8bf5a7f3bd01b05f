import ts from 'typescript';
import { requirement, type Requirement } from './requirement';

/** Functions that answer whether the host has a set: Office's own, and the short form of src/excel. */
const ASKS = new Set(['isSetSupported', 'supports']);
/** Constants and helpers are followed this far, so that two that name each other come to an end. */
const DEPTH = 5;

/**
 * What is known to be supported where a node runs: from the `if`, `?:`, `&&` and `||` around it and from earlier exits
 * (`if (!supports('ExcelApi', '1.13')) return;`) in the blocks around it. Conditions may be named by a `const` or a function of one expression.
 */
export function guardsOf(node: ts.Node, checker: ts.TypeChecker): Requirement[] {
  const known: Requirement[] = [];
  for (let child = node; !ts.isSourceFile(child); child = child.parent) {
    known.push(...guardsBetween(child.parent, child, checker));
  }
  return known;
}

function guardsBetween(parent: ts.Node, child: ts.Node, checker: ts.TypeChecker): Requirement[] {
  if (ts.isIfStatement(parent)) {
    if (child === parent.thenStatement) return implied(parent.expression, true, checker);
    return child === parent.elseStatement ? implied(parent.expression, false, checker) : [];
  }
  if (ts.isConditionalExpression(parent)) {
    if (child === parent.whenTrue) return implied(parent.condition, true, checker);
    return child === parent.whenFalse ? implied(parent.condition, false, checker) : [];
  }
  if (ts.isBinaryExpression(parent) && child === parent.right) {
    if (parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return implied(parent.left, true, checker);
    if (parent.operatorToken.kind === ts.SyntaxKind.BarBarToken) return implied(parent.left, false, checker);
  }
  if (ts.isBlock(parent) || ts.isSourceFile(parent)) return earlierExits(parent.statements, child, checker);
  return [];
}

function earlierExits(statements: readonly ts.Statement[], until: ts.Node, checker: ts.TypeChecker): Requirement[] {
  const known: Requirement[] = [];
  for (const statement of statements) {
    if (statement === until) break;
    if (ts.isIfStatement(statement) && !statement.elseStatement && leaves(statement.thenStatement)) {
      known.push(...implied(statement.expression, false, checker));
    }
  }
  return known;
}

function leaves(statement: ts.Statement): boolean {
  if (ts.isBlock(statement)) {
    const last = statement.statements.at(-1);
    return last !== undefined && leaves(last);
  }
  return (
    ts.isReturnStatement(statement) ||
    ts.isThrowStatement(statement) ||
    ts.isContinueStatement(statement) ||
    ts.isBreakStatement(statement)
  );
}

/** The sets that are supported for certain when a condition has the given outcome. */
function implied(condition: ts.Expression, outcome: boolean, checker: ts.TypeChecker, depth = 0): Requirement[] {
  if (depth > DEPTH) return [];
  if (ts.isParenthesizedExpression(condition)) return implied(condition.expression, outcome, checker, depth);
  if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken) {
    return implied(condition.operand, !outcome, checker, depth);
  }
  if (ts.isBinaryExpression(condition)) {
    const and = condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
    const or = condition.operatorToken.kind === ts.SyntaxKind.BarBarToken;
    // "a and b" being true says both; "a or b" being false denies both. The other outcomes say nothing for certain.
    if ((and && outcome) || (or && !outcome)) {
      return [condition.left, condition.right].flatMap((side) => implied(side, outcome, checker, depth));
    }
    return [];
  }
  if (ts.isCallExpression(condition)) return impliedByCall(condition, outcome, checker, depth);
  if (ts.isIdentifier(condition)) {
    const definition = definitionOf(condition, checker);
    const isConstant =
      definition !== undefined &&
      ts.isVariableDeclaration(definition) &&
      (ts.getCombinedNodeFlags(definition) & ts.NodeFlags.Const) !== 0;
    return isConstant && definition.initializer ? implied(definition.initializer, outcome, checker, depth + 1) : [];
  }
  return [];
}

function impliedByCall(
  call: ts.CallExpression,
  outcome: boolean,
  checker: ts.TypeChecker,
  depth: number,
): Requirement[] {
  const { expression } = call;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  if (ts.isIdentifier(name) && ASKS.has(name.text)) {
    const [set, version] = call.arguments;
    const isAsked = outcome && set && ts.isStringLiteralLike(set) && version && ts.isStringLiteralLike(version);
    return isAsked ? [requirement(set.text, version.text)] : [];
  }
  if (!ts.isIdentifier(expression)) return [];
  const answer = onlyAnswer(definitionOf(expression, checker));
  return answer ? implied(answer, outcome, checker, depth + 1) : [];
}

function definitionOf(name: ts.Identifier, checker: ts.TypeChecker): ts.Declaration | undefined {
  let symbol = checker.getSymbolAtLocation(name);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  return symbol?.valueDeclaration;
}

/** The expression that a function of one expression returns. */
function onlyAnswer(definition: ts.Declaration | undefined): ts.Expression | undefined {
  const body =
    definition && ts.isFunctionDeclaration(definition)
      ? definition.body
      : definition &&
          ts.isVariableDeclaration(definition) &&
          definition.initializer &&
          ts.isArrowFunction(definition.initializer)
        ? definition.initializer.body
        : undefined;
  if (!body) return undefined;
  if (!ts.isBlock(body)) return body;
  const [only] = body.statements;
  return body.statements.length === 1 && only && ts.isReturnStatement(only) ? only.expression : undefined;
}
