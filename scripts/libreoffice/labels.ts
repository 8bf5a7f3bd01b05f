/** Labels as LibreOffice prints them: every code is read from the page as a scanner sees it, nothing is cut, and every label lies in its place. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createCanvas, loadImage, type Image } from '@napi-rs/canvas';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { labelSheet, labelsOn, type Label, type LabelPlan, type LabelSheet } from '../../src/core/labels';
import type { CodeKind } from '../../src/core/labels/code';
import { layOut } from '../../src/core/labels/layout';
import { writeLabels } from '../../src/word/labels';
import { pdfInfo, pdfText, type LibreOffice } from './office';

const runFile = promisify(execFile);
const OUTPUT = { maxBuffer: 64 * 1024 * 1024 };

const RESOLUTION = 300;
const BLUR = 'blur(1px)';
/** How far what is printed may lie from its place, in millimetres: a pixel or two. */
const TOLERANCE = 0.3;
/** Lighter is paper. */
const PAPER = 250;

/** What is printed on a sheet: a page that begins somewhere in the middle, and a second one. */
interface Kind {
  readonly name: string;
  readonly size: string;
  readonly code: CodeKind;
  readonly number: (at: number) => string;
  readonly place: string;
}

const padded = (before: string, digits: number) => (at: number) => `${before}${String(at).padStart(digits, '0')}`;
const KINDS: readonly Kind[] = [
  { name: 'bars on 3x8', size: '3x8', code: 'code128', number: padded('SGK.', 5), place: '' },
  { name: 'bars on 4x10', size: '4x10', code: 'code128', number: padded('STK-', 4), place: '' },
  { name: 'bars on 5x13', size: '5x13', code: 'code128', number: padded('N', 4), place: '' },
  { name: 'bars on labels of 50 × 30 mm', size: '50x30', code: 'code128', number: padded('STN-', 4), place: '' },
  { name: 'squares on 3x8', size: '3x8', code: 'qr', number: padded('Sổ Đ-', 4), place: 'Sổ đăng ký SGK' },
  { name: 'squares on 4x10', size: '4x10', code: 'qr', number: padded('SGK ', 1), place: 'SGK' },
  { name: 'squares on 5x13', size: '5x13', code: 'qr', number: padded('TĐ-', 4), place: 'Sách Đ' },
  { name: 'squares on labels of 50 × 30 mm', size: '50x30', code: 'qr', number: padded('SGK.', 5), place: '' },
];

const START = 3;

function planOf({ size, code, number, place }: Kind): LabelPlan {
  const sheet = labelSheet(size);
  if (!sheet) throw new Error(`no sheet ${size}`);
  const labels = Array.from({ length: labelsOn(sheet) }, (_, at): Label => {
    const text = number(at + 1);
    const label = layOut(
      {
        school: 'Trường Tiểu học Suối Ngọc',
        number: text,
        classNumber: '53(075)',
        place: place === '' ? '' : `${place} · tên 12`,
        code: place === '' ? text : `${place}/12/${text}`,
        category: at % 2 === 0 ? 'textbook' : 'reference',
      },
      sheet,
      code,
    );
    if (typeof label === 'string') throw new Error(`${text} does not fit: ${label}`);
    if (label.code.kind !== code) throw new Error(`${text} became a ${label.code.kind}`);
    return label;
  });
  const none = { refused: [], unknown: [], unnumbered: [], qrInstead: { 'not-ascii': 0, 'too-narrow': 0 } };
  return { sheet, skipped: START - 1, labels, pages: 2, ...none };
}

/** The same file with rows that grow where what stands in them does not fit. */
function withGrowingRows(docx: Uint8Array): Uint8Array {
  const files = unzipSync(docx);
  const name = 'word/document.xml';
  const xml = strFromU8(files[name] ?? new Uint8Array());
  return zipSync({
    ...files,
    [name]: strToU8(xml.replaceAll('w:hRule="exact"/></w:trPr>', 'w:hRule="atLeast"/></w:trPr>')),
  });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The box of a place on a sheet, in millimetres, made smaller by `inset` on every side. */
function boxOf(sheet: LabelSheet, place: number, insetX: number, insetY: number): Box {
  const [column, row] = [place % sheet.columns, Math.floor(place / sheet.columns)];
  return {
    x: sheet.left + column * (sheet.width + sheet.gap) + insetX,
    y: sheet.top + row * sheet.height + insetY,
    width: sheet.width - 2 * insetX,
    height: sheet.height - 2 * insetY,
  };
}

const pixels = (millimetres: number) => Math.round((millimetres * RESOLUTION) / 25.4);

function cut(page: Image, { x, y, width, height }: Box, filter: string) {
  const canvas = createCanvas(pixels(width), pixels(height));
  const brush = canvas.getContext('2d');
  brush.fillStyle = 'white';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.filter = filter;
  brush.drawImage(page, -pixels(x), -pixels(y));
  return canvas;
}

/** How many points of a part of the page are not paper. */
function inked(page: Image, box: Box): number {
  const canvas = cut(page, box, 'none');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < PAPER) count += 1;
  return count;
}

/** What zbarimg reads in each picture; '' where it reads nothing. Its XML would name the pictures, but spoils letters that are not ASCII. */
async function decoded(pictures: readonly string[]): Promise<string[]> {
  const lines = await zbarimg(pictures);
  if (lines.length === pictures.length) return lines;
  const texts: string[] = [];
  for (const picture of pictures) texts.push((await zbarimg([picture])).join(' + '));
  return texts;
}

async function zbarimg(pictures: readonly string[]): Promise<string[]> {
  const { stdout } = await runFile('zbarimg', ['-q', '--raw', ...pictures], OUTPUT).catch((error: unknown) => {
    // It ends with status 4 where one picture holds no code, and has read the others.
    const { code, stdout: text } = Object(error) as { code?: unknown; stdout?: unknown };
    if (code === 4 && typeof text === 'string') return { stdout: text };
    throw error;
  });
  return stdout.split('\n').filter((line) => line !== '');
}

async function pagesOf(pdf: string, folder: string): Promise<Image[]> {
  await runFile('pdftoppm', ['-r', String(RESOLUTION), '-gray', '-png', pdf, path.join(folder, 'page')], OUTPUT);
  const files = readdirSync(folder).filter((name) => name.startsWith('page') && name.endsWith('.png'));
  return Promise.all(files.sort().map((name) => loadImage(path.join(folder, name))));
}

async function problemsOf(plan: LabelPlan, pages: readonly Image[], folder: string): Promise<string[]> {
  const { sheet, skipped, labels } = plan;
  const places = Array.from({ length: 2 * labelsOn(sheet) }, (_, place) => place - skipped);
  const problems: string[] = [];
  const pictures: string[] = [];
  for (const [place, at] of places.entries()) {
    const page = pages[Math.floor(place / labelsOn(sheet))];
    if (!page) throw new Error('a page is missing');
    const onPage = place % labelsOn(sheet);
    const isLabel = at >= 0 && at < labels.length;
    const whole = inked(page, boxOf(sheet, onPage, 0, 0));
    const inside = inked(page, boxOf(sheet, onPage, sheet.insetX - TOLERANCE, sheet.insetY - TOLERANCE));
    if (whole !== inside) problems.push(`place ${place + 1}: something stands outside of the label's free edge`);
    if (whole > 0 !== isLabel) problems.push(`place ${place + 1}: ${whole > 0 ? 'is printed' : 'is blank'}`);
    if (!isLabel) continue;
    const file = path.join(folder, `label-${at}.png`);
    writeFileSync(file, cut(page, boxOf(sheet, onPage, 0, 0), BLUR).toBuffer('image/png'));
    pictures.push(file);
  }
  const texts = await decoded(pictures);
  for (const [at, { codeText }] of labels.entries())
    if (texts[at] !== codeText) problems.push(`“${codeText}” was read as “${texts[at] ?? ''}”`);
  return problems;
}

async function check(kind: Kind, office: LibreOffice): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'labels-'));
  const plan = planOf(kind);
  const docx = await writeLabels(plan);
  const growing = path.join(folder, 'growing.docx');
  const exact = path.join(folder, 'exact.docx');
  writeFileSync(exact, docx);
  writeFileSync(growing, withGrowingRows(docx));
  const pdfs = path.join(folder, 'pdf');
  await office.convert([exact, growing], 'pdf', pdfs);
  const pdf = path.join(pdfs, 'exact.pdf');
  const { pages } = await pdfInfo(pdf);
  if (pages !== 2) throw new Error(`it has ${pages} pages, not 2`);
  const pictures = path.join(folder, 'pictures');
  mkdirSync(pictures);
  const problems = await problemsOf(plan, await pagesOf(pdf, pictures), pictures);
  const text = (await pdfText(pdf)).normalize('NFC');
  const missing = plan.labels.filter(({ number }) => !text.includes(number.lines[0] ?? '-'));
  if (missing.length > 0) problems.push(`${missing.length} numbers do not stand there in letters`);
  const [placed, grown] = await Promise.all([wordPlaces(pdf), wordPlaces(path.join(pdfs, 'growing.pdf'))]);
  if (placed !== grown) problems.push('the texts of a label are higher than its row, which cuts them');
  if (problems.length > 0) throw new Error(problems.slice(0, 10).join('\n'));
}

/** Every word with its place, as text. */
async function wordPlaces(pdf: string): Promise<string> {
  const { stdout } = await runFile('pdftotext', ['-bbox', pdf, '-'], OUTPUT);
  return [...stdout.matchAll(/<word [^>]*>.*?<\/word>/g)].join('\n');
}

/** One check a kind and size of label. */
export const LABEL_CHECKS = KINDS.map((kind) => ({
  name: `labels: ${kind.name} are read from the printed page, whole and in their places`,
  run: (office: LibreOffice) => check(kind, office),
}));
