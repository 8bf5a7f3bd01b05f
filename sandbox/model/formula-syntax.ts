import { tokenize, type Token } from '../formulas/tokens';

const OPERATORS = new Set(['+', '-', '*', '/', '^', '&', '=', '<', '>', ':']);

/** What stands before the next token. */
type Before = 'nothing' | 'operator' | 'value' | 'reference';

/**
 * True when Excel would accept the text as a formula (whether its names exist is another matter: an unknown one gives #NAME?). Checks what
 * Excel refuses at entry: brackets and quotes that do not match, an operator without its operand, two values side by side, signs that no
 * formula has.
 */
export function isParsableFormula(formula: string): boolean {
  let depth = 0;
  let before: Before = 'nothing';
  let space = false;
  for (const token of tokenize(formula.replace(/^=/, ''))) {
    if (token.kind === 'other' && /^\s+$/.test(token.text)) {
      space = true;
      continue;
    }
    const operand = operandKind(token);
    if (operand) {
      // A space between two references means what they have in common; nothing else may stand side by side.
      const sideBySide: boolean = before === 'value' || before === 'reference';
      if (sideBySide && !(space && before === 'reference' && operand === 'reference')) return false;
      if (token.kind === 'string' && !/^"(?:[^"]|"")*"$/.test(token.text)) return false;
      // The name of a function is followed by its bracket.
      before = token.kind === 'function' ? 'operator' : operand;
    } else {
      const sign = token.text;
      if (sign === '(') {
        if (before === 'value') return false;
        depth++;
        before = 'nothing';
      } else if (sign === ')') {
        if (--depth < 0 || before === 'operator') return false;
        before = 'reference';
      } else if (sign === ',' || sign === ';') {
        if (before === 'operator') return false;
        before = 'nothing';
      } else if (sign === '%' || sign === '#') {
        if (before !== 'value' && before !== 'reference') return false;
      } else if (sign === '@') {
        before = 'operator';
      } else if (OPERATORS.has(sign)) {
        const unary = sign === '+' || sign === '-';
        const afterComparison = sign === '=' || sign === '>';
        if (!unary && (before === 'nothing' || (before === 'operator' && !afterComparison))) return false;
        before = 'operator';
      } else return false;
    }
    space = false;
  }
  return depth === 0 && before !== 'operator' && before !== 'nothing';
}

function operandKind(token: Token): 'value' | 'reference' | null {
  if (token.kind === 'other') return token.text.startsWith('{') ? 'value' : null;
  if (token.kind === 'string' || token.kind === 'number' || token.kind === 'error') return 'value';
  return 'reference';
}
