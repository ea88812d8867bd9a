import { type Break, type Checked, checkCertificate } from '../../../src/audit/check.ts';
import { changesSection } from './changes.ts';
import { h } from './dom.ts';
import { grantsSection } from './grants.ts';
import { masthead, noteSection } from './head.ts';
import { recordSection } from './record.ts';
import { codeWord, counted, w } from './words.ts';

/**
 * The page that checks itself. Nothing of the data is shown before all of it was checked, and nothing at all when
 * something does not hold. It asks nobody: its policy allows no connection.
 */
async function run(): Promise<void> {
  const verdict = document.getElementById('verdict');
  const main = document.getElementById('content');
  if (!verdict || !main) return;
  if (!globalThis.crypto?.subtle) return say(verdict, 'unable', w('cert_unable'), w('cert_unableMore'));
  const result = await checkCertificate(JSON.parse(document.getElementById('certificate')?.textContent ?? 'null'));
  if ('broken' in result)
    return say(verdict, 'broken', w('cert_broken'), `${breakSentence(result)} ${w('cert_brokenMore')}`);
  say(verdict, 'whole', w('cert_whole'), wholeSentence(result));
  main.replaceChildren(
    masthead(result),
    grantsSection(result),
    changesSection(result),
    recordSection(result),
    noteSection(result),
  );
}

function say(verdict: HTMLElement, state: 'whole' | 'broken' | 'unable', title: string, more: string): void {
  verdict.dataset.state = state;
  verdict.replaceChildren(h('strong', {}, title), h('span', {}, more));
}

const breakSentence = ({ broken, line, part }: Break): string =>
  codeWord('cert_break', broken)
    .replace('$1', line === undefined ? w('cert_aLine') : w('cert_line', line))
    .replace('$2', part ? codeWord('cert_part', part) : '');

const wholeSentence = ({ entries, grants, approvals }: Checked): string =>
  w(
    'cert_wholeMore',
    counted('cert_lines', entries.length),
    counted('cert_grants', grants.length),
    counted('cert_approvals', approvals.length),
  );

// what throws is nothing that was checked
run().catch(() => {
  const verdict = document.getElementById('verdict');
  if (verdict)
    say(verdict, 'broken', w('cert_broken'), `${codeWord('cert_break', 'unreadable')} ${w('cert_brokenMore')}`);
});
