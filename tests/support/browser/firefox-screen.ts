import type { Marionette } from './marionette.ts';
import { until } from './until.ts';

/**
 * Finds the view at an address wherever Firefox shows it (a tab, the side bar, the toolbar button's popup), and what
 * Marionette itself runs in pages. A view that is not there yet, or is just going, is an error to try again after.
 */
const VIEW = `
  const views = [
    ...gBrowser.browsers,
    document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser'),
    ...document.querySelectorAll('.webextension-popup-browser'),
  ];
  const view = views.find((one) => one?.currentURI?.spec.startsWith(args[0]));
  if (!view) throw new Error('nothing shows ' + args[0]);
  const actor = view.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
`;

/** Elements by the name and role that Firefox tells a screen reader. */
const FIND = `${VIEW}
  const kinds = { button: 'button:not([aria-disabled=true])', radio: 'input[type=radio]', textbox: 'input, textarea' };
  const name = async () => {
    for (const one of await actor.findElements('css selector', kinds[args[1]], { timeout: 0 }))
      if (args[2] === (await actor.getComputedLabel(one)).replace(/\\s+/g, ' ').trim()) return one;
    throw new Error('no ' + args[1] + ' "' + args[2] + '"');
  };
  const found = await name();
  // clicks hit what a person's would hit
  const capabilities = { toJSON: () => ({ 'moz:webdriverClick': true }) };
`;

/** One of our screens or a page in Firefox, used as a person would; the counterpart of `Screen`. */
export class FirefoxScreen {
  constructor(
    private readonly firefox: Marionette,
    private readonly address: string,
  ) {}

  /** Presses a control by its name, once it is there. */
  press(name: string, role: 'button' | 'radio' = 'button'): Promise<void> {
    return this.again(`${FIND} await actor.clickElement(found, capabilities)`, role, name);
  }

  /** Types into an empty field. */
  type(name: string, text: string): Promise<void> {
    return this.again(`${FIND} await actor.sendKeysToElement(found, args[3], capabilities)`, 'textbox', name, text);
  }

  /** Waits until a text can be read on the screen. */
  async sees(text: string): Promise<void> {
    let read = '';
    try {
      await until(async () => {
        read = await this.text().catch(String);
        return read.includes(text);
      });
    } catch {
      throw new Error(`"${text}" is not on the screen, which reads:\n${read}`);
    }
  }

  text(): Promise<string> {
    return this.evaluate(`return document.body.innerText.replace(/\\s+/g, ' ')`);
  }

  /** Runs the body of a function in the page's own world; its arguments are `arguments`. */
  evaluate<T>(body: string, ...args: unknown[]): Promise<T> {
    const run = `${VIEW} return actor.executeScript(args[1], args[2], { sandboxName: null })`;
    return this.firefox.inWindow(run, this.address, body, args);
  }

  private async again(body: string, ...args: unknown[]): Promise<void> {
    let problem: unknown;
    try {
      await until(async () => {
        try {
          await this.firefox.inWindow(body, this.address, ...args);
          return true;
        } catch (error) {
          problem = error;
          return false;
        }
      });
    } catch {
      throw new Error(`${problem}; the screen reads:\n${await this.text().catch(String)}`);
    }
  }
}
