import { choiceStep, entryRoutes, type Form, lineStep } from '../../../engine/forms/form.ts';

/** The form of one language. Values as in the site's own API. Facts as of 2026-11-23 (docs/linkedin.md). */
export const languages: Form = {
  ...entryRoutes('languages', 'language'),
  steps: [
    lineStep('language', {
      labels: ['language', 'sprache', 'sprog', 'langue', 'idioma'],
      ids: [/-(name|language)$/],
      suggestions: 'exact',
    }),
    choiceStep('proficiency', {
      labels: [
        'proficiency',
        /^(sprachniveau|sprachkenntnisse)$/i,
        // Danish and French
        'niveau',
        'competencia',
      ],
      ids: [/-proficiency$/],
      options: {
        elementary: {
          value: 'ELEMENTARY',
          words: [
            'elementary proficiency',
            'grundkenntnisse',
            'grundlæggende færdigheder',
            'notions',
            'competencia básica',
          ],
        },
        'limited-working': {
          value: 'LIMITED_WORKING',
          words: [
            'limited working proficiency',
            'begrenzte berufskenntnisse',
            'begrænsede arbejdsfærdigheder',
            'compétence professionnelle limitée',
            'competencia básica limitada',
          ],
        },
        'professional-working': {
          value: 'PROFESSIONAL_WORKING',
          words: [
            'professional working proficiency',
            'gute berufskenntnisse',
            'professionelle arbejdsfærdigheder',
            'compétence professionnelle',
            'competencia básica profesional',
          ],
        },
        'full-professional': {
          value: 'FULL_PROFESSIONAL',
          words: [
            'full professional proficiency',
            'verhandlungssicher',
            'fulde professionelle færdigheder',
            'capacité professionnelle complète',
            'competencia profesional completa',
          ],
        },
        native: {
          value: 'NATIVE_OR_BILINGUAL',
          words: [
            'native or bilingual proficiency',
            'muttersprache oder zweisprachig',
            'modersmål eller tosproget',
            'bilingue ou langue natale',
            'competencia bilingüe o nativa',
          ],
        },
      },
    }),
  ],
  others: [],
};
