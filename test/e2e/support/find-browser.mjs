// Prints as one line of JSON which browser the tests use: {"executablePath", "args", "env"}. A process of its own, because the package with the
// bundled Chromium is an ES module that wants certain variables in the environment before it is loaded.
//
// SANDBOX_BROWSER chooses: a path, "bundled" (the Chromium inside an npm package) or nothing (an installed Chromium, Chrome or Edge, else bundled).
import { existsSync } from 'node:fs';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)']}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
  `${process.env.PROGRAMFILES}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

// Chromium refuses its own sandbox to root, which is what one is in most containers; /dev/shm is tiny there.
const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : [];

async function bundled() {
  // Makes the package unpack the system libraries it needs and name them in LD_LIBRARY_PATH.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  const { LD_LIBRARY_PATH = '', FONTCONFIG_PATH = '' } = process.env;
  return { executablePath, args: [...args, '--disable-gpu', '--no-zygote'], env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } };
}

async function find() {
  const wanted = process.env.SANDBOX_BROWSER ?? '';
  if (wanted === 'bundled') return bundled();
  if (wanted !== '') return { executablePath: wanted, args, env: {} };
  const installed = INSTALLED.find((path) => existsSync(path));
  return installed ? { executablePath: installed, args, env: {} } : bundled();
}

console.log(JSON.stringify(await find()));
