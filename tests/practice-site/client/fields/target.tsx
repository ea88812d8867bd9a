import { type ReactNode, useState } from 'react';
import { usePage } from '../page-context.ts';

interface TargetProps {
  value: string;
  onChange: (value: string) => void;
  draw: (value: string, onChange: (value: string) => void) => ReactNode;
}

/** A field worth filling. With the look-alike fault it stands twice; what is typed into the twin goes nowhere. */
export function Target({ value, onChange, draw }: TargetProps) {
  const { lookAlikeField } = usePage();
  const [twin, setTwin] = useState(value);
  return (
    <>
      {draw(value, onChange)}
      {lookAlikeField && draw(twin, setTwin)}
    </>
  );
}
