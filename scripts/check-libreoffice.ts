/**
 * `npm run check:libreoffice`: what only a second program can show: our files open, our formulas recalculate to the same figures, our documents become
 * pages, codes on labels are read from them. Needs LibreOffice, poppler-utils and zbar-tools; `npm test` never does. Exit status 1 where a check fails, 2 where LibreOffice is missing.
 */
import { CHECKS } from './libreoffice/checks';
import { LibreOffice, PACKAGES } from './libreoffice/office';

async function main(): Promise<number> {
  const office = LibreOffice.find();
  if (!office) {
    console.error(`LibreOffice is not installed, so nothing was checked. On Debian: apt-get install -y ${PACKAGES}`);
    return 2;
  }
  console.log(await office.version());
  let failed = 0;
  // A part of them alone: -- labels.
  const [wanted = ''] = process.argv.slice(2);
  const checks = CHECKS.filter(({ name }) => name.includes(wanted));
  for (const { name, run } of checks) {
    try {
      await run(office);
      console.log(`ok      ${name}`);
    } catch (error) {
      failed += 1;
      console.error(
        `FAILED  ${name}\n${(error instanceof Error ? error.message : String(error)).replace(/^/gm, '        ')}`,
      );
    }
  }
  console.log(`LibreOffice: ${checks.length - failed} passed, ${failed} failed`);
  return failed === 0 && checks.length > 0 ? 0 : 1;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
