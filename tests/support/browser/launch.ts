import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../../scripts/chromium.ts';
import { slowed } from './slow.ts';

/** The build to try; the guards' runs name another one. */
export const CHROME_BUILD =
  process.env.COUNTERSIGN_BUILD ?? fileURLToPath(new URL('../../../dist/chrome', import.meta.url));

export interface Launched {
  readonly browser: Browser;
  readonly extensionId: string;
}

export interface LaunchOptions {
  readonly headless?: boolean;
  /** The folder of the extension, where it is not the build itself. */
  readonly build?: string;
  readonly userDataDir?: string;
  /** Where the window stands on a display, as `x,y`. */
  readonly position?: string;
  /** `host:port` of a proxy that everything goes through, loopback too. */
  readonly proxy?: string;
}

/** A fresh browser with the built extension in it, as a person has it after installing. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    args: [
      ...CHROMIUM_ARGUMENTS,
      '--window-size=1280,860',
      ...(options.proxy
        ? [
            `--proxy-server=http://${options.proxy}`,
            '--proxy-bypass-list=<-loopback>',
            '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
          ]
        : []),
      ...(options.position ? [`--window-position=${options.position}`] : []),
    ],
    protocolTimeout: 60_000,
    ...(options.userDataDir ? { userDataDir: options.userDataDir } : {}),
  });
  return { browser: slowed(browser), extensionId: await browser.installExtension(options.build ?? CHROME_BUILD) };
}
