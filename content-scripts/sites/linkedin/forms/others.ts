/** Labels of controls that stand in a form and are never ours, tested as shown. Facts as of 2026-11-23 (docs/linkedin.md). */

/** Every part of a person's name: "First name*", "Nachname", "Nom de famille". */
export const NAMES = /(?:name|navn|nom|nombre|apellidos?)(?: de [^*]+)?\s*\*?$/i;

export const HEADLINE = /headline|schlagzeile|überschrift|profil-slogan|overskrift|titre du profil|titular/i;

/** Country and postal code; the city is what we call location. */
export const REGION = /^(?:country|land|pays|país|postal|zip|postleitzahl|postnummer|code postal|código postal)/i;

export const PLACE = /^(?:location|standort|ort|sted|lieu|ubicación|city|stadt|ville|ciudad)(?:$|[\s*/,(])/i;

export const INDUSTRY = /^(?:industry|branche|secteur|sector)/i;

export const PRONOUN_WORDS = /^(?:custom |tilpassede )?(?:pronoun|pronom)/i;

/** Skills of an entry, in a form where they are no field of ours. */
export const SKILLS = /^(?:top[ -])?(?:skill|kenntnis|kompetence|compétence|aptitud)/i;

export const MEDIA = /^(?:media|medien|medier|médias?|multimedia|contenido multimedia|thumbnail)(?:$|[\s*])/i;

/** The position or school an entry is said to belong to. */
export const ASSOCIATED =
  /^(?:associated with|verknüpft mit|verbunden mit|tilknyttet|associée? (?:à|avec)|asociad[oa] (?:a|con))/i;

/** Other people on a project or a publication. */
export const PEOPLE = /contributor|author|mitwirkende|autor|bidragyder|forfatter|contributeur|auteur|colaborador/i;
