/** Where there is no room for three columns, one of them is shown at a time. */
export type DeskStep = 'clients' | 'slots' | 'editor';
