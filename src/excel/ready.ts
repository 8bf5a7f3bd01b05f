import { HostError } from './errors';

/**
 * Waits for office.js to say that it runs inside Excel. Where the network blocks Microsoft's CDN, `Office.onReady` never resolves
 * (docs: "Referencing the JavaScript API for Office library from its CDN"), so the wait has an end.
 *
 * @throws HostError 'office-missing', 'not-in-excel', or 'not-supported' where this Excel is older than ExcelApi 1.9.
 */
export async function excelReady(timeoutMilliseconds = 10_000): Promise<void> {
  if (typeof Office === 'undefined') throw new HostError('office-missing');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new HostError('office-missing')), timeoutMilliseconds);
  });
  try {
    const info = await Promise.race([Office.onReady(), late]);
    if (info.host !== Office.HostType.Excel) throw new HostError('not-in-excel');
    if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) throw new HostError('not-supported');
  } finally {
    clearTimeout(timer);
  }
}
