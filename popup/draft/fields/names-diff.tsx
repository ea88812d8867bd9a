import { Comes, Goes } from '../../ui/edit.tsx';
import { VisibleText } from '../../ui/theirs.tsx';

interface Props {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What comes to a list and what goes; the order does not count. */
export function NamesDiff({ before, after }: Props) {
  const items = [
    ...before.map((name) => ({ name, kind: after.includes(name) ? ('same' as const) : ('del' as const) })),
    ...after.filter((name) => !before.includes(name)).map((name) => ({ name, kind: 'ins' as const })),
  ];
  return (
    <ul class="desk-names member-text diff">
      {items.map(({ name, kind }) => (
        <li key={`${kind}${name}`}>
          <Name name={name} kind={kind} />
        </li>
      ))}
    </ul>
  );
}

function Name({ name, kind }: { readonly name: string; readonly kind: 'same' | 'ins' | 'del' }) {
  const text = (
    <bdi>
      <VisibleText text={name} />
    </bdi>
  );
  if (kind === 'same') return text;
  const Tag = kind === 'ins' ? Comes : Goes;
  return <Tag>{text}</Tag>;
}
