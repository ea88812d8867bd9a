import type { ComponentType, ReactNode } from 'react';
import type { FormName } from '../../shared/forms.ts';
import { CheckField } from '../fields/check-field.tsx';
import { ChipsField } from '../fields/chips-field.tsx';
import type { FieldProps } from '../fields/control.tsx';
import { ChoiceField, MonthField, PronounsField } from '../fields/select-fields.tsx';
import { LineField, ProseField, RichOrPlain } from '../fields/text-fields.tsx';
import { TypeaheadField } from '../fields/typeahead-field.tsx';
import { usePage, useWords } from '../page-context.ts';
import { type FormState, useDetachedState } from './form-state.ts';
import { Placed } from './placed.tsx';
import { planFields } from './plan.ts';
import type { FieldKind } from './specs.ts';

const COMPONENTS: Readonly<Record<FieldKind, ComponentType<FieldProps>>> = {
  line: LineField,
  prose: ProseField,
  rich: RichOrPlain,
  select: ChoiceField,
  pronouns: PronounsField,
  check: CheckField,
  switch: CheckField,
  month: MonthField,
  chips: ChipsField,
  typeahead: TypeaheadField,
};

/** All fields of a form, as the plan has them. What has not ended yet has no end date. */
export function FormFields({ name, form }: { name: FormName; form: FormState }) {
  const { mutations, lookAlikeField } = usePage();
  const words = useWords();
  const lasting = form.value('current') === 'true';
  return planFields(name, words, mutations, lookAlikeField)
    .filter(({ field }) => !(field === 'end' && lasting))
    .map((drawn) => {
      const Field = drawn.detached === false ? Attached : Detached;
      return (
        <Wrapped key={drawn.key} depth={drawn.depth}>
          <Placed place={drawn.place}>
            <Field drawn={drawn} form={form} />
          </Placed>
        </Wrapped>
      );
    });
}

function Attached({ drawn, form }: FieldProps) {
  const Field = COMPONENTS[drawn.spec.kind];
  return <Field drawn={drawn} form={form} />;
}

function Detached({ drawn, form }: FieldProps) {
  const start = typeof drawn.detached === 'string' ? drawn.detached : undefined;
  return <Attached drawn={drawn} form={useDetachedState(form, start)} />;
}

function Wrapped({ depth, children }: { depth: number; children: ReactNode }) {
  return depth <= 0 ? (
    children
  ) : (
    <div>
      <Wrapped depth={depth - 1}>{children}</Wrapped>
    </div>
  );
}
