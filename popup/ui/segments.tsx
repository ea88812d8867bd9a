import { useId } from 'preact/hooks';
import { type StringKey, t } from '../app/strings.ts';

interface Props<V extends string> {
  /** What is chosen between, for who does not see that it is one strip. */
  readonly legend: StringKey;
  readonly views: Readonly<Record<V, StringKey>>;
  readonly view: V;
  readonly onView: (view: V) => void;
}

/** One of several views of the same thing. */
export function Segments<V extends string>({ legend, views, view, onView }: Props<V>) {
  const name = useId();
  return (
    <fieldset class="segments">
      <legend class="visually-hidden">{t(legend)}</legend>
      {(Object.keys(views) as V[]).map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === view} onChange={() => onView(each)} />
          {t(views[each])}
        </label>
      ))}
    </fieldset>
  );
}
