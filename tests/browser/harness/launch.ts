import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findChromium } from '../../../scripts/chromium.mjs';

const CHROME_BUILD = fileURLToPath(new URL('../../../dist/chrome', import.meta.url));

/** What Chromium needs to run as root, offline and alone. */
const ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // no test and no demo reaches a real site, whatever is clicked
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--lang=en-US',
  '--window-size=1280,860',
];

export interface Launched {
  readonly browser: Browser;
  readonly extensionId: string;
}

export interface LaunchOptions {
  readonly headless?: boolean;
  readonly userDataDir?: string;
  /** Where the window stands on a display, as `x,y`. */
  readonly position?: string;
}

/** A fresh browser with the built extension in it, as a person has it after installing. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    args: [...ARGS, ...(options.position ? [`--window-position=${options.position}`] : [])],
    protocolTimeout: 60_000,
    ...(options.userDataDir ? { userDataDir: options.userDataDir } : {}),
  });
  return { browser, extensionId: await browser.installExtension(CHROME_BUILD) };
}
