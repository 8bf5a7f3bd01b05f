import type { HostFacts } from '../core/problem-facts';
import { supports } from './batch';

/** Above the newest ExcelApi there is. */
const NEWEST_TRIED = 40;

/** What the host says of itself. The workbook is not asked for anything. */
export function hostFacts(): HostFacts {
  const { diagnostics, displayLanguage } = Office.context;
  let minor = NEWEST_TRIED;
  while (minor > 0 && !supports('ExcelApi', `1.${minor}`)) minor -= 1;
  return {
    host: String(diagnostics.host),
    hostVersion: diagnostics.version,
    platform: String(diagnostics.platform),
    excelApi: minor > 0 ? `1.${minor}` : null,
    displayLanguage,
  };
}
