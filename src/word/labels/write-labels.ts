import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { LabelPlan } from '../../core/labels';
import type { Pause } from '../refill';
import { withFixedDates } from '../zip-dates';
import { codePicture } from './code-picture';
import { encode } from './encode';
import { DOCUMENT_START, documentEnd, pagesXml } from './pages';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${WORD_TYPE}"/></Types>`;
const ROOT_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;
const RELATIONS_START = `${XML}<Relationships xmlns="${PACKAGE}/relationships">`;

/** Codes made between two pauses: some milliseconds. */
const CODES_PER_SLICE = 16;

/** A zip archive that is filled piece by piece, so that whoever fills it can pause in between. */
class Archive {
  private readonly chunks: Uint8Array[] = [];
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.chunks.push(chunk);
  });

  /** Opens a part of text; what is given of it is packed at once. */
  textPart(name: string): { readonly add: (text: string) => void; readonly close: () => void } {
    const file = new ZipDeflate(name);
    this.zip.add(file);
    return { add: (text) => file.push(strToU8(text)), close: () => file.push(new Uint8Array(), true) };
  }

  /** A part that is packed already. */
  stored(name: string, bytes: Uint8Array): void {
    const file = new ZipPassThrough(name);
    this.zip.add(file);
    file.push(bytes, true);
  }

  close(): Uint8Array {
    this.zip.end();
    const bytes = new Uint8Array(this.chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of this.chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return withFixedDates(bytes);
  }
}

/**
 * The labels as the bytes of a .docx: A4, every label at its exact place. The same plan gives the same bytes.
 * @param pause called between stretches of some milliseconds
 * @throws Error where a code cannot be made
 */
export async function writeLabels(plan: LabelPlan, pause: Pause = () => Promise.resolve()): Promise<Uint8Array> {
  const archive = new Archive();
  const whole = (name: string, text: string) => {
    const part = archive.textPart(name);
    part.add(text);
    part.close();
  };
  whole('[Content_Types].xml', CONTENT_TYPES);
  whole('_rels/.rels', ROOT_RELATIONS);

  const document = archive.textPart('word/document.xml');
  document.add(DOCUMENT_START);
  for (const page of pagesXml(plan)) {
    document.add(page);
    await pause();
  }
  document.add(documentEnd(plan.sheet));
  document.close();

  const relations = archive.textPart('word/_rels/document.xml.rels');
  relations.add(RELATIONS_START);
  for (const at of plan.labels.keys())
    relations.add(`<Relationship Id="m${at + 1}" Type="${OFFICE}/image" Target="media/m${at + 1}.png"/>`);
  relations.add('</Relationships>');
  relations.close();

  for (const [at, { code, codeText }] of plan.labels.entries()) {
    if (at % CODES_PER_SLICE === 0) await pause();
    archive.stored(`word/media/m${at + 1}.png`, codePicture(encode(code.kind, codeText)));
  }
  await pause();
  return archive.close();
}
