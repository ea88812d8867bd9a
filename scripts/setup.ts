// `npm run setup`: what a fresh machine with Node and npm needs beside the dependencies, which run.mjs has installed.
import { ensureChromium } from './browsers.ts';
import { orSay } from './tools.ts';

process.stdout.write(`Chromium: ${orSay(ensureChromium)}\n`);
