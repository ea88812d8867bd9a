import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lookForFirefox } from '../../../scripts/firefox.ts';
import type { MessageName, RequestOf, ResponseOf } from '../../../src/rpc/table.ts';
import { FirefoxScreen } from './firefox-screen.ts';
import { Marionette } from './marionette.ts';
import { ANN } from './person.ts';
import { until } from './until.ts';
import { giveVersion } from './version.ts';

const inProject = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const ID = 'countersign@countersign.example';
/** What Firefox makes of it in the names of its own elements. */
const WIDGET = 'countersign_countersign_example';
/** The toolbar button, taken out of the menu of all extensions, where Firefox puts a new one. */
const BUTTON = `
  const place = '${WIDGET}-browser-action';
  if (!document.getElementById(place)) CustomizableUI.addWidgetToArea(place, 'nav-bar');
  const button = document.getElementById('${WIDGET}-BAP');
`;

const PREFERENCES = {
  'marionette.port': 0,
  // an unsigned build may stay over a restart, which only an ESR allows
  'xpinstall.signatures.required': false,
  // the browser's questions take a click at once
  'security.notification_enable_delay': 0,
};

/** Somebody with a Firefox of their own and the extension in it; the counterpart of `Person`. */
export class Firefox {
  private constructor(
    private readonly profile: string,
    private now: Running,
  ) {}

  private get marionette(): Marionette {
    return this.now.marionette;
  }

  /** All that is asked of the network goes to `proxyPort`. */
  static async arrive(proxyPort: number): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), 'countersign-firefox-'));
    writeFileSync(join(profile, 'user.js'), preferences({ ...PREFERENCES, ...proxied(proxyPort) }));
    return new Firefox(profile, await start(profile));
  }

  /** Installs the build to stay, packed as it is given to an add-on store; over an older one as the `version` it is. */
  async install(version?: string): Promise<void> {
    const source = join(this.profile, `built-${version}`);
    cpSync(inProject('dist/firefox'), source, { recursive: true });
    if (version) giveVersion(source, version);
    const args = ['--source-dir', source, '--artifacts-dir', this.profile, '--filename', `built-${version}.xpi`];
    execFileSync(inProject('node_modules/.bin/web-ext'), ['build', ...args], { stdio: 'ignore' });
    await this.marionette.send('Addon:Install', {
      path: join(this.profile, `built-${version}.xpi`),
      temporary: false,
    });
  }

  /** Does something with the add-on, `addon`, as the browser's own page of add-ons would; gives its version then. */
  async manage(how: string): Promise<string> {
    return this.marionette.inWindow(
      `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID('${ID}');
      ${how}
      return (await AddonManager.getAddonByID('${ID}')).version;`,
    );
  }

  /** Allows the profile's site for good, as a yes to the browser's question does. */
  async allowSite(): Promise<void> {
    await this.marionette.inWindow(
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${ID}');
      await ExtensionPermissions.add('${ID}', { origins: ['https://www.linkedin.com/*'], permissions: [] }, extension);`,
    );
  }

  /** The process of all that is ours, the pages and the background, dies; the pages of the site have another. */
  async crash(): Promise<void> {
    await this.desk();
    const pid = await this.marionette.inWindow<number>(`return gBrowser.selectedBrowser.frameLoader.remoteTab.osPid`);
    process.kill(pid, 'SIGKILL');
    // what is left of our side bar and tabs is closed, as a person would
    await this.marionette.inWindow('SidebarController.hide();');
    await until(() =>
      this.marionette.inWindow(
        `const crashed = gBrowser.tabs.filter((tab) => tab.hasAttribute('crashed') || tab.linkedBrowser.isRemoteBrowser === false);
        for (const tab of crashed) gBrowser.removeTab(tab);
        return crashed.length > 0;`,
      ),
    );
  }

  /** Presses the toolbar button: the real popup, and access to the tab in front until it loads another page. */
  async popup(): Promise<FirefoxScreen> {
    const button = await this.marionette.inWindow<Record<string, string>>(`${BUTTON} return button`);
    await this.marionette.send('WebDriver:ElementClick', { id: Object.values(button)[0] });
    return this.screen('popup/popup.html');
  }

  /** The side bar, once something has opened it. */
  panel(): Promise<FirefoxScreen> {
    return this.screen('popup/panel.html');
  }

  /** The full tab, in front. */
  async desk(): Promise<FirefoxScreen> {
    const address = await this.addressOf('popup/desk.html');
    await this.tab(address);
    const screen = new FirefoxScreen(this.marionette, address);
    await until(async () => (await screen.text().catch(() => '')) !== '');
    return screen;
  }

  /** The profile's tab, in front. */
  async site(): Promise<FirefoxScreen> {
    await this.tab(ANN);
    const screen = new FirefoxScreen(this.marionette, 'https://www.linkedin.com/');
    await screen.sees('Ann Lee');
    return screen;
  }

  /** Answers yes to the browser's own question about a permission. */
  async allow(): Promise<void> {
    await until(() =>
      this.marionette.inWindow(
        `const question = document.getElementById('addon-webext-permissions-notification');
        if (PopupNotifications.panel.state !== 'open' || !question?.button) return false;
        question.button.click();
        return true;`,
      ),
    );
  }

  badge(): Promise<string> {
    return this.marionette.inWindow(`${BUTTON} return button.getAttribute('badge') ?? ''`);
  }

  /** The browser stops the background, as it does whenever it likes; the next message wakes it. */
  async stopBackground(): Promise<void> {
    await this.marionette.inWindow(
      `const { extension } = WebExtensionPolicy.getByID('${ID}');
      await extension.terminateBackground({ disableResetIdleForTest: true });
      if (extension.backgroundState !== 'stopped') throw new Error(extension.backgroundState);`,
    );
  }

  /** Says something to the worker from the full tab, which must be open. Throws on a refusal. */
  async ask<N extends MessageName>(message: N, request: RequestOf<N>): Promise<ResponseOf<N>> {
    const answer = await this.tell(message, request);
    if ('refused' in (answer as object)) throw new Error(`${message}: ${JSON.stringify(answer)}`);
    return answer as ResponseOf<N>;
  }

  /** The same, and a refusal is an answer too. */
  async tell(message: string, request: unknown): Promise<unknown> {
    const screen = new FirefoxScreen(this.marionette, await this.addressOf('popup/desk.html'));
    return screen.evaluate('return browser.runtime.sendMessage(arguments[0])', { message, request });
  }

  /** Closes the browser and starts it anew. */
  async restart(): Promise<void> {
    await this.quit();
    this.now = await start(this.profile);
  }

  /** Closes the browser for good. */
  async leave(): Promise<void> {
    await this.quit();
    rmSync(this.profile, { recursive: true, force: true });
  }

  private async quit(): Promise<void> {
    const gone = once(this.now.process, 'exit');
    await this.marionette.send('Marionette:Quit', { flags: ['eAttemptQuit'] });
    await gone;
  }

  private async screen(file: string): Promise<FirefoxScreen> {
    return new FirefoxScreen(this.marionette, await this.addressOf(file));
  }

  private addressOf(file: string): Promise<string> {
    return this.marionette.inWindow(`return WebExtensionPolicy.getByID('${ID}').getURL(args[0])`, file);
  }

  /** Brings the tab at an address to the front, opening it when there is none. */
  private async tab(address: string): Promise<void> {
    await this.marionette.inWindow(
      `const open = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.startsWith(args[0]));
      gBrowser.selectedTab = open ?? gBrowser.addTrustedTab(args[0]);`,
      address,
    );
  }
}

interface Running {
  readonly process: ChildProcess;
  readonly marionette: Marionette;
}

async function start(profile: string): Promise<Running> {
  rmSync(join(profile, PORT_FILE), { force: true });
  const args = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile];
  const started = spawn(lookForFirefox() ?? '', args, { stdio: 'ignore' });
  const kill = () => started.kill();
  process.once('exit', kill);
  started.once('exit', () => process.off('exit', kill));
  try {
    await until(async () => portIn(profile) > 0, 30_000);
    const marionette = await Marionette.to(portIn(profile));
    await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    return { process: started, marionette };
  } catch (error) {
    kill();
    throw error;
  }
}

const proxied = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
});

const preferences = (all: object): string =>
  Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');

/** Firefox writes here, in its profile, where it listens. */
const PORT_FILE = 'MarionetteActivePort';

function portIn(profile: string): number {
  try {
    return Number(readFileSync(join(profile, PORT_FILE), 'utf8'));
  } catch {
    return 0;
  }
}
