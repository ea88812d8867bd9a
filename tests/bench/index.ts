import { benchAnswers } from './answers.ts';
import { benchDiff, benchPackage } from './core.ts';
import { benchPopup } from './popup.ts';
import { benchQueue } from './queue.ts';

/**
 * `npm run bench`: the times of the budgets, as medians and 95th percentiles, and what work costs in clicks and keys.
 * Prints; judges nothing. `npm run bench -- queue` runs one part.
 */
const PARTS = { package: benchPackage, diff: benchDiff, popup: benchPopup, queue: benchQueue, answers: benchAnswers };

const wanted = process.argv.slice(2);
for (const [name, part] of Object.entries(PARTS)) if (wanted.length === 0 || wanted.includes(name)) await part();
process.exit(0);
