/** Companies the typeahead knows; one name is the beginning of another, as it happens. */
export const COMPANIES = [
  'Borealis',
  'Borealis Shipping',
  'Corvus & Sons',
  'Green Yard',
  'Northern Lights Travel',
  'Harbour Bakery',
] as const;

export const INDUSTRIES = [
  'Software Development',
  'Landscaping Services',
  'Retail',
  'Wholesale',
  'Business Consulting and Services',
  'Writing and Editing',
] as const;
