import { choiceStep, entryRoutes, type Form, lineStep } from '../../../engine/forms/form.ts';
import { HEADLINE, INDUSTRY, MEDIA } from './others.ts';
import { current, description, endDate, skillChips, startDate } from './shared-steps.ts';
import { NOTIFY } from './words.ts';

/** The form of one position. Facts as of 2026-11-29 (docs/linkedin.md). */
export const experience: Form = {
  ...entryRoutes('experience', 'position'),
  steps: [
    lineStep('title', {
      labels: ['title', 'job title', 'position', 'titel', 'jobtitel', 'stilling', 'intitulé du poste', 'cargo'],
      placeholders: [
        'ex: retail sales manager',
        'role title',
        'bsp.: filialleiter einzelhandel',
        'f.eks.: butikschef',
        'ex. : directeur des ventes',
        'ej.: director de ventas',
      ],
      ids: [/-title$/],
      suggestions: 'free',
    }),
    choiceStep('employmentType', {
      labels: ['employment type', 'beschäftigungsart', 'ansættelsestype', 'type d’emploi', 'tipo de empleo'],
      ids: [/-employmentStatus$/, /-employmentType$/],
      options: {
        'full-time': { value: '12', words: ['full-time', 'vollzeit', 'fuldtid', 'temps plein', 'jornada completa'] },
        'part-time': {
          value: '11',
          words: ['part-time', 'teilzeit', 'deltid', 'temps partiel', 'jornada parcial', 'media jornada'],
        },
        'self-employed': {
          value: '3',
          words: ['self-employed', 'selbstständig', 'selvstændig', 'indépendant', 'autónomo'],
        },
        freelance: {
          value: '20',
          words: ['freelance', 'freiberuflich', 'freelancer', 'profesional independiente'],
        },
        contract: { value: '2', words: ['contract', 'befristet', 'kontrakt', 'cdd', 'contrato temporal'] },
        internship: { value: '18', words: ['internship', 'praktikum', 'praktik', 'stage', 'contrato de prácticas'] },
        apprenticeship: {
          value: '19',
          words: [
            'apprenticeship',
            'ausbildung',
            'læreplads',
            'elevplads',
            'contrat en alternance',
            'alternance',
            'contrato de formación',
          ],
        },
        seasonal: {
          value: '21',
          words: ['seasonal', 'saisonarbeit', 'saisonal', 'sæsonarbejde', 'saisonnier', 'temporada', 'estacional'],
        },
      },
    }),
    lineStep('company', {
      labels: [
        /^(company|organization|company or organization)$/i,
        /^unternehmen( oder organisation)?$/i,
        /^virksomhed( eller organisation)?$/i,
        /^entreprise( ou organisation)?$/i,
        /^empresa( u organización)?$/i,
      ],
      placeholders: [
        'ex: microsoft',
        'organization name',
        'company name',
        'bsp.: microsoft',
        'f.eks.: microsoft',
        'ex. : microsoft',
        'ej.: microsoft',
      ],
      ids: [/-(company|companyName|requiredCompany|optionalCompany)$/],
      // choosing would link one company of that name, perhaps the wrong one
      suggestions: 'free',
    }),
    current([
      'i am currently working in this role',
      'ich arbeite aktuell hier',
      'jeg arbejder her i øjeblikket',
      'j’occupe actuellement ce poste',
      'actualmente tengo este cargo',
      'actualmente trabajo en este cargo',
    ]),
    startDate,
    endDate,
    lineStep('location', {
      labels: ['location', 'standort', 'ort', 'sted', 'lieu', 'ubicación'],
      placeholders: [
        'ex: london, united kingdom',
        'bsp.: berlin, deutschland',
        'f.eks.: københavn, danmark',
        'ex. : paris, france',
        'ej.: madrid, españa',
      ],
      ids: [/-(location|geoLocation|locationName|geoPositionLocation)$/i],
      suggestions: 'exact',
    }),
    choiceStep('locationType', {
      labels: [
        'location type',
        'art des standorts',
        'standorttyp',
        'type af arbejdssted',
        'arbejdsstedstype',
        'type de lieu',
        'tipo de ubicación',
      ],
      ids: [/-(locationType|workplaceType)$/],
      options: {
        'on-site': { words: ['on-site', 'vor ort', 'på arbejdspladsen', 'sur site', 'presencial'] },
        hybrid: { words: ['hybrid', 'hybride', 'híbrido'] },
        remote: { words: ['remote', 'remote (homeoffice)', 'fjernarbejde', 'à distance', 'en remoto'] },
      },
    }),
    description,
    skillChips('skills'),
  ],
  others: [HEADLINE, INDUSTRY, MEDIA, ...NOTIFY],
};
