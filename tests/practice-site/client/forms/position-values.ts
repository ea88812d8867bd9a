import type { PracticePosition } from '../../types.ts';

/** A position as the values of its form; dates are option values, `current` is "true" or "false". */
export function positionValues(position: PracticePosition): Record<string, string> {
  const { title, employmentType, company, location, start, end, description } = position;
  return {
    title,
    employmentType,
    company,
    location,
    current: String(end === null),
    startMonth: String(start.month),
    startYear: String(start.year),
    endMonth: end ? String(end.month) : '',
    endYear: end ? String(end.year) : '',
    description,
    skill: '',
  };
}
