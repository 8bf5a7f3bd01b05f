import type { ReportDocument } from '../core/report/document';
import { dateOf } from '../core/text/calendar';

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function isoDay(serial: number): string {
  const day = dateOf(serial);
  const two = (number: number) => String(number).padStart(2, '0');
  return day ? `${day.year}-${two(day.month)}-${two(day.day)}T00:00:00Z` : '2020-01-01T00:00:00Z';
}

/** docProps/core.xml: title, subject, the school as creator, language, and the day of composing instead of the clock's time. */
export function coreProperties(document: ReportDocument): string {
  const day = isoDay(document.composedOn);
  const creator = escaped(document.letterhead.issuingBody);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(`${document.typeName} ${document.subject}`)}</dc:title>`,
    `<dc:subject>${escaped(document.subject)}</dc:subject>`,
    `<dc:creator>${creator}</dc:creator>`,
    `<cp:lastModifiedBy>${creator}</cp:lastModifiedBy>`,
    '<dc:language>vi-VN</dc:language>',
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
