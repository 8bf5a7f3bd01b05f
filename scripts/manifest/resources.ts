import { checkText, values } from './head';
import { type Problem } from './problem';
import { type Site } from './site';
import { at, descendants, type XmlElement } from './xml';

/** Ids of resources and references to them (reference page "Resources"). */
const ID_LIMIT = 32;
const SHORT_LIMIT = 125;
const LONG_LIMIT = 250;

/** In which part of <Resources> an element's resid must be found. */
const PART_OF: Readonly<Record<string, string>> = {
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  ToolTip: 'LongStrings',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  LearnMoreUrl: 'Urls',
  Image: 'Images',
};

const OPENS_IN_PANE = new Set(['SourceLocation', 'FunctionFile']);

/** Texts, addresses and pictures of the ribbon: each is defined once, used, short enough, and of the kind that is asked for. */
export function checkResources(root: XmlElement, site: Site, problems: Problem[]): void {
  const [overrides] = at(root, 'VersionOverrides');
  const [resources] = overrides ? at(overrides, 'Resources') : [];
  if (!overrides || !resources) return;
  const add = (element: XmlElement, message: string): void => {
    problems.push({ line: element.line, message });
  };

  const defined = new Map<string, { part: string; element: XmlElement }>();
  for (const part of resources.children) {
    for (const element of part.children) {
      const id = element.attributes.get('id') ?? '';
      if (id === '') add(element, `<${element.name}> needs an id`);
      else if (id.length > ID_LIMIT)
        add(element, `the id "${id}" has ${id.length} characters; at most ${ID_LIMIT} are allowed`);
      else if (defined.has(id)) add(element, `the id "${id}" is defined twice`);
      defined.set(id, { part: part.name, element });
      if (part.name === 'ShortStrings') checkText(element, SHORT_LIMIT, problems);
      if (part.name === 'LongStrings') checkText(element, LONG_LIMIT, problems);
      if (part.name === 'Urls' || part.name === 'Images') {
        for (const { line, text } of values([element])) site.checkUrl(text, line);
      }
    }
  }

  const used = new Set<string>();
  const pages = new Set<XmlElement>();
  for (const element of descendants(overrides)) {
    const part = PART_OF[element.name];
    if (part === undefined || isInside(element, resources)) continue;
    const id = element.attributes.get('resid');
    if (id === undefined) {
      add(element, `<${element.name}> needs a resid`);
      continue;
    }
    if (id.length > ID_LIMIT)
      add(element, `the resid "${id}" has ${id.length} characters; at most ${ID_LIMIT} are allowed`);
    used.add(id);
    const found = defined.get(id);
    if (!found) add(element, `resid "${id}" of <${element.name}> is not defined in <Resources>`);
    else if (found.part !== part)
      add(element, `resid "${id}" of <${element.name}> must be in <${part}>, it is in <${found.part}>`);
    else if (OPENS_IN_PANE.has(element.name)) pages.add(found.element);
  }
  for (const { line, text } of values([...pages])) site.checkPage(text, line);
  for (const [id, { element }] of defined) {
    if (id !== '' && !used.has(id)) add(element, `the resource "${id}" is used nowhere`);
  }
}

function isInside(element: XmlElement, ancestor: XmlElement): boolean {
  for (let node: XmlElement | null = element; node; node = node.parent) if (node === ancestor) return true;
  return false;
}
