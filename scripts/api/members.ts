import ts from 'typescript';
import { readNeed, requirement, type Need, type Requirement } from './requirement';

/** A use of a member of office.js in our code. */
export interface Use {
  readonly node: ts.Node;
  readonly symbol: ts.Symbol;
  /** The call whose function this member is. */
  readonly call: ts.CallExpression | null;
  readonly isSet: boolean;
}

/** Arguments that need more than their function, where the remark is prose ("1.15 for adding `alwaysInsert` parameter"): from which argument on. */
const CALLS: Readonly<Record<string, { from: number; needs: Requirement }>> = {
  'WorksheetProtection.protect': { from: 1, needs: requirement('ExcelApi', '1.7') },
  'TableColumnCollection.add': { from: 2, needs: requirement('ExcelApi', '1.4') },
  'TableRowCollection.add': { from: 2, needs: requirement('ExcelApi', '1.15') },
};

/** Whether a declaration is one of @types/office-js. */
export function isOffice(declaration: ts.Node): boolean {
  return /[\\/]@types[\\/]office-js[\\/]/.test(declaration.getSourceFile().fileName);
}

/** Reads and remembers what the declarations of office.js need. */
export class Members {
  private readonly needs = new Map<ts.Node, Need | null>();

  constructor(private readonly checker: ts.TypeChecker) {}

  /** What a use needs: all of the list, each by one of its alternatives. Empty where office.js asks for nothing. */
  needsOf(use: Use): (readonly Requirement[])[] {
    const needs = this.declarationsOf(use).map((declaration) => this.need(declaration));
    const marked = needs.filter((need): need is Need => need !== null);
    const found: (readonly Requirement[])[] = [];
    // An unmarked overload or twin declaration does not make a marked one harmless: office.js leaves a remark out only where the class has it.
    if (marked.length > 0) found.push(marked.flatMap(({ anyOf }) => anyOf));
    const toSet = use.isSet ? marked.find((need) => need.toSet)?.toSet : null;
    if (toSet) found.push([toSet]);
    const extra = CALLS[this.nameOf(use.symbol)];
    if (extra && use.call && use.call.arguments.length > extra.from) found.push([extra.needs]);
    return found;
  }

  /** "Range.getMergedAreasOrNullObject". */
  nameOf(symbol: ts.Symbol): string {
    const parent = symbol.declarations?.[0]?.parent;
    const owner =
      parent && (ts.isClassLike(parent) || ts.isInterfaceDeclaration(parent) || ts.isEnumDeclaration(parent))
        ? parent.name
        : undefined;
    return owner ? `${owner.text}.${symbol.name}` : symbol.name;
  }

  private declarationsOf({ symbol, call }: Use): readonly ts.Declaration[] {
    const declarations = (symbol.declarations ?? []).filter(isOffice);
    if (!call || declarations.length < 2) return declarations;
    const chosen = this.checker.getResolvedSignature(call)?.declaration;
    return chosen && declarations.includes(chosen) ? [chosen] : declarations;
  }

  /** The declaration's own remark, or that of the class, interface or enum around it. */
  private need(declaration: ts.Node): Need | null {
    const known = this.needs.get(declaration);
    if (known !== undefined) return known;
    const text = ts
      .getJSDocCommentsAndTags(declaration)
      .map((comment) => comment.getSourceFile().text.slice(comment.pos, comment.end))
      .join('\n');
    const { parent } = declaration;
    const isMember = ts.isClassLike(parent) || ts.isInterfaceDeclaration(parent) || ts.isEnumDeclaration(parent);
    const need = readNeed(text) ?? (isMember && !saysNone(text) ? this.need(parent) : null);
    this.needs.set(declaration, need);
    return need;
  }
}

function saysNone(text: string): boolean {
  return /\*\*Requirement sets?\*\*[^\n]*Not in a set/.test(text);
}
