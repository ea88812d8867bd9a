import type { InvitationKind, PracticeInvitation, PracticeMutual } from '../network-types.ts';
import type { Recipient, Suggested } from '../shared/network.ts';

/** Path below `/in/` (or a whole path), name, headline, mutual connections, days ago, note, and for things who invites. */
type Row = [
  path: string,
  name: string,
  headline: string,
  mutual: string,
  days: number,
  note?: string,
  inviter?: string,
];

const LONG_NOTE =
  'Hi Ann,\n\nwe met at the garden fair in Odense, at the stand with the bird feeders. You explained to me how you found ' +
  'your first dealers in Norway, and I took three pages of notes.\n\nWould you have twenty minutes for a call? ☕';

/** Sixty, in the order of the page. "Ana Lima+11" is one named and eleven others, "1" is one without a name. */
const ROWS: readonly Row[] = [
  ['ana-lima-recruiter', 'Ana Lima', 'Recruiter at Corvus & Sons', 'Ben Holt+11', 0, 'Hi Ann, great talk yesterday!'],
  ['dr-jonas-weber', 'Dr. Jonas Weber', 'Radiologist | Research lead', '1', 1],
  ['sean-o-brien', "Sean O'Brien", 'Head of Growth at Harbour Bakery', 'Ana Lima+2', 2, LONG_NOTE],
  ['chris-berg-oslo', 'Chris Berg', 'Buyer at Northern Lights Travel', 'Ana Lima', 3, 'From the trade fair.'],
  ['j-p-morel', 'J. P. Morel', 'Angel investor', '', 3],
  ['follow-lena', 'Lena Kraus', 'Creator | 40k followers', '3', 4],
  ['mary-jane-watson', 'Mary-Jane Watson-Parker', 'Photographer', 'Ben Holt+1', 5, 'Loved your post 📸'],
  ['/company/borealis-shipping/', 'Borealis Shipping', '', '', 5, '', 'Ida Holm'],
  ['robert-king-jr', 'Robert King Jr.', 'Attorney at King & King', '', 6],
  ['emoji-tom', '🚀 Tom Rocket ✨', 'Founder of three things', '2', 7, 'Let’s go!\nTo the moon 🚀'],
  ['%E7%94%B0%E4%B8%AD-%E5%A4%AA%E9%83%8E-81', '田中 太郎', '営業部長', '', 8, 'はじめまして。'],
  ['olena-%D1%88%D0%B5%D0%B2%D1%87%D0%B5%D0%BD%D0%BA%D0%BE', 'Олена Шевченко', 'Product Manager', '1', 9],
  ['layla-haddad', 'ليلى حداد', 'Architect in Beirut', 'Ana Lima+4', 10, 'مرحبا آن'],
  ['jose-maria-garcia', 'José María García Márquez', 'Recruiter, Iberia', 'Ben Holt+8', 11],
  ['prof-ingrid', 'Prof. Dr.-Ing. Ingrid Sørensen, PhD', 'Professor of Logistics', '5', 12, 'Guest lecture in May?'],
  ['nguyen-van-an', 'Nguyễn Văn An', 'Data engineer', '', 13],
  ['/events/7201/', 'Nordic Sales Day', '', '', 13, '', 'Mary-Jane Watson-Parker'],
  ['maria-da-silva-e-costa', 'Maria da Silva e Costa', 'Talent partner | Recruiter', 'Ana Lima+30', 14],
  ['x', 'X', 'Artist', '', 14],
  ['wilhelmina-long', 'Wilhelmina Alexandra Charlotte von und zu Hohenstein-Lichtenberg-Waldburg', 'Chair', '', 15],
  ['chris-berg-7731', 'Chris Berg', 'Crypto coach. DM me to get rich', '', 15, 'From the trade fair.'],
  [
    'peter-sales',
    'Peter Novak',
    'I help founders scale 🔥 | Ex-everything',
    '1',
    16,
    'Quick question about your pipeline',
  ],
  ['anne-marie', 'Anne Marie Dupont', 'HR at Green Yard', 'Ben Holt', 17],
  ['dsouza', 'Neil D’Souza', 'Recruiter for Northern Europe', 'Ana Lima+3', 18, 'A role you may like.'],
  ['follow-max', 'Max Power', 'Motivational speaker', '', 19],
  ['lars', 'lars nielsen', 'tømrer', '2', 20],
  ['KAREN-SMITH', 'KAREN SMITH', 'REALTOR®', '', 20, 'CALL ME'],
  ['/groups/5512/', 'Garden Trade Europe', '', '', 21, '', 'Ben Holt'],
  ['jan-de-vries', 'Jan de Vries', 'Recruiter | Amsterdam', 'Ben Holt+2', 21],
  ['sofia-r', 'Sofia R.', 'Student', '', 22, 'I would like to learn from you.'],
  ['kim-min-ji', '김민지', 'UX researcher', '1', 23],
  ['henrik-lund', 'Henrik Lund', '', '', 24],
  ['accept-ignore', 'Ignore Accept', 'Test engineer with a name to test with', '', 25],
  ['sir-david', 'Sir David Brown OBE', 'Chairman', '9', 26],
  ['zoe-faure', 'Zoë Faure', 'Recruiter at Borealis', 'Ana Lima+6', 27, 'Salut Ann'],
  ['tag', '<b>Bold</b> & Co', 'Names may hold marks', '', 28, '<script>alert(1)</script> & "quotes"'],
  ['/newsletters/garden-weekly-7010/', 'Garden Weekly', '', '', 28, '', 'Lena Kraus'],
  ['mette', 'Mette Friis (she/her)', 'Communications', 'Ben Holt+5', 29],
  ['abdul-rahman', 'Abdul-Rahman Al-Farsi', 'Import and export', '', 30],
  ['cher-ola', 'Ola  Nordmann', 'Two blanks in the name', '', 31],
  ['follow-iris', 'Iris Blum', 'Author', '4', 32],
  ['mcallister', 'Fiona McAllister, MBA, PMP®', 'Programme director', '1', 35],
  ['giulia', 'Giulia Rossi', 'Recruiter at Harbour Bakery', 'Ana Lima+1', 38, 'Ciao!\n\nUn saluto da Milano.'],
  ['ivan-p', 'Иван Петров', 'Инженер', '', 40],
  ['tuan', 'Tuấn Trần', 'Backend developer', '', 42],
  ['eva-maria', 'Eva-Maria Gruber', 'Steuerberaterin', '2', 44],
  ['follow-otto', 'Otto Mann', 'Bus driver and podcaster', '', 46],
  ['hassan', 'Hassan Ali Khan', 'Sales at Corvus & Sons', 'Ben Holt+19', 50],
  ['petra', 'Petra "Pet" Svobodová', 'Vet', '', 55],
  ['li-wei', 'Li Wei', 'Supply chain', '1', 60, 'Hello Ann'],
  ['bob', 'Bob', 'Just Bob', '', 63],
  ['astrid', 'Astrid Å. Ødegård', 'Fisker', 'Ana Lima', 70],
  ['noah-b', 'Noah Becker', 'Recruiter', '', 75, 'Wir suchen Leute wie dich.'],
  ['carlos', 'Carlos Núñez de Balboa', 'Explorer in residence', '', 80],
  ['saoirse', 'Saoirse Ní Bhriain', 'Translator', '3', 90],
  ['yuki', 'ユキ (Yuki) Sato', 'Illustrator', '', 100, '😀'],
  ['emma-2', 'Emma Johansson', 'Recruiter at Northern Lights Travel', 'Ben Holt+3', 120],
  ['dimitri', 'Δημήτρης Παππάς', 'Shipping', '', 150],
  ['ruth', 'Ruth Ben-David', 'Lawyer', '2', 180],
  ['last-one', 'Zygmunt Żak', 'The last of the page', 'Ana Lima+2', 330, 'Still there?'],
];

const KINDS: readonly [RegExp, InvitationKind][] = [
  [/^\/company\//, 'page'],
  [/^\/events\//, 'event'],
  [/^\/groups\//, 'group'],
  [/^\/newsletters\//, 'newsletter'],
  [/^follow-/, 'follower'],
];

function mutualOf(text: string): PracticeMutual | null {
  if (text === '') return null;
  if (/^\d+$/.test(text)) return { name: null, others: Number(text) };
  const [name = '', others = '0'] = text.split('+');
  return { name, others: Number(others) };
}

const invitation = (row: Row, id: number): PracticeInvitation => {
  const [path, name, headline, mutual, ageDays, note = '', inviter = ''] = row;
  return {
    id: String(id),
    kind: KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'person',
    path: path.startsWith('/') ? path : `/in/${path}/`,
    name,
    inviter,
    headline,
    mutual: mutualOf(mutual),
    ageDays,
    note,
    memberId: `ACoAAB${id}x`,
    state: 'open',
    answeredBy: null,
    answeredAt: null,
    presses: 0,
  };
};

export const annsInvitations = (): PracticeInvitation[] => ROWS.map((row, index) => invitation(row, 70_001 + index));

/** What waits for Max: one of the people who wait for Ann too, and one who does not. */
export const maxsInvitations = (): PracticeInvitation[] =>
  (
    [
      ['ana-lima-recruiter', 'Ana Lima', 'Recruiter at Corvus & Sons', '', 1],
      ['hedge-hans', 'Hans Hecke', 'Hedges', '', 2, 'Hello neighbour'],
    ] satisfies Row[]
  ).map((row, index) => invitation(row, 79_001 + index));

export const SUGGESTIONS: readonly Suggested[] = [
  { after: 2, id: 'ACoAAS1', path: '/in/known-kai/', name: 'Kai Known', headline: 'People you may know' },
  { after: 6, id: 'ACoAAS2', path: '/in/chris-berg-3/', name: 'Chris Berg', headline: 'A third of that name' },
  { after: 15, id: 'ACoAAS3', path: '/in/accepted-adam/', name: 'Accept Adams', headline: 'Accepts everything' },
  { after: 33, id: 'ACoAAS4', path: '/in/nina-near/', name: 'Nina Near', headline: 'Also in Copenhagen' },
];

/** Somebody Ann has written with before. */
export const OLGA: Recipient = {
  id: 'ACoAAO1',
  path: '/in/olga-stern/',
  name: 'Olga Stern',
  headline: 'Buyer at Green Yard',
};

export const HALF_WRITTEN = 'Dear Olga, about the price of';
