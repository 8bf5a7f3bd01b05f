import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { ManifestError, readManifest, servedAddress } from '../../../sandbox/page/ribbon/manifest';

// xmldom's types are its own; its documents have the few members that the reader uses.
const parse = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml') as unknown as Document;
const real = readFileSync(path.join(__dirname, '..', '..', '..', 'manifest.xml'), 'utf8');

describe('the ribbon as the manifest says it', () => {
  test('our own manifest, in Vietnamese', () => {
    const { tabs, name } = readManifest(parse(real), 'vi-VN');
    expect(name).toBe('Sổ thư viện');
    expect(
      tabs.map(({ label, groups }) => [label, groups.map((group) => group.buttons.map(({ label: text }) => text))]),
    ).toEqual([['Thư viện', [['Kiểm tra', 'Lập báo cáo']]]]);
  });

  test('in English where the display language is English, in Vietnamese where it is neither', () => {
    const buttons = (locale: string) =>
      readManifest(parse(real), locale).tabs[0]?.groups[0]?.buttons.map(({ label }) => label);
    expect(buttons('en-US')).toEqual(['Check', expect.stringMatching(/report/i)]);
    expect(buttons('fr-FR')).toEqual(['Kiểm tra', 'Lập báo cáo']);
  });

  test('a button opens its page in the one pane, with the icon of 32 pixels', () => {
    const manifest = readManifest(parse(real), 'vi-VN');
    const button = manifest.tabs[0]?.groups[0]?.buttons[1];
    expect(button?.action).toMatchObject({ kind: 'pane', address: expect.stringMatching(/\?page=report$/) as string });
    expect(button?.icon).toMatch(/-32\.png$/);
    expect(servedAddress(button?.icon ?? '', manifest, '/addin/')).toMatch(/^\/addin\/assets\/[a-z-]+32\.png$/);
  });

  test.each([
    ['another format', '<package/>', 'OfficeApp'],
    ['a resource that nobody defines', real.replace('id="Check.Label" D', 'id="Elsewhere" D'), 'Check.Label'],
    ['a button without an action', real.replace(/<Action[\s\S]*?<\/Action>/, ''), 'Action'],
    ['an unknown action', real.replace('xsi:type="ShowTaskpane"', 'xsi:type="Dance"'), 'Dance'],
  ])('%s is refused and named', (_, xml, named) => {
    expect(() => readManifest(parse(xml), 'vi-VN')).toThrow(ManifestError);
    expect(() => readManifest(parse(xml), 'vi-VN')).toThrow(named);
  });

  test('addresses outside the add-in stay as they are', () => {
    const manifest = readManifest(parse(real), 'vi-VN');
    expect(servedAddress('https://example.edu.vn/help.html', manifest, '/addin/')).toBe(
      'https://example.edu.vn/help.html',
    );
  });
});
