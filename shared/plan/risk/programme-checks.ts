import { type Finding, warning } from '../../checks/finding.ts';
import type { PlanDocument } from '../document.ts';
import { shorten } from './event-place.ts';
import type { PreventionItem } from './prevention.ts';
import type { TransparencyDuty } from './transparency-duties.ts';

/** What the law wants beside events and measures: transparency, civic access, reports of wrongdoing, stakeholders, training. */
export function checkProgramme(doc: PlanDocument): Finding[] {
  return [
    ...missingTransparency(doc),
    ...dutiesWithoutOffice(doc),
    ...missingPoints(doc),
    ...missingTraining(doc),
  ];
}

function missingTransparency(doc: PlanDocument): Finding[] {
  if (doc.transparencyDuties.length > 0) return [];
  return [
    warning(
      'transparency.duties-missing',
      { path: ['transparencyDuties'], section: '2.3' },
      'Manca la tabella degli obblighi di pubblicazione con i responsabili della trasmissione e della pubblicazione (art. 10 c. 1 D.lgs. 33/2013): inserirla o allegarla.',
    ),
  ];
}

/** Art. 10 c. 1 D.lgs. 33/2013: who transmits and who publishes. Where no duty says it, one finding says it of all. */
function dutiesWithoutOffice({ transparencyDuties: duties }: PlanDocument): Finding[] {
  const without = duties.filter((duty) => lacking(duty).length > 0);
  if (duties.length > 0 && without.length === duties.length) {
    return [
      warning(
        'transparency-duty.offices-missing',
        { path: ['transparencyDuties'], section: '2.3' },
        `Nessuno dei ${duties.length} obblighi di pubblicazione indica sia l’ufficio che trasmette sia quello che pubblica (art. 10 c. 1 D.lgs. 33/2013): indicarli.`,
      ),
    ];
  }
  return duties.flatMap((duty, index) => {
    const [field] = lacking(duty);
    if (field === undefined) return [];
    const content = [duty.content, duty.subSection, duty.section].find((text) => text.trim() !== '');
    return [
      warning(
        'transparency-duty.offices-missing',
        { path: ['transparencyDuties', index, field], item: duty.id, section: '2.3' },
        `L’obbligo di pubblicazione ${content === undefined ? 'senza contenuto' : `«${shorten(content)}»`} non indica l’${field === 'transmittingOffice' ? 'ufficio che trasmette' : 'ufficio che pubblica'} (art. 10 c. 1 D.lgs. 33/2013): indicarlo.`,
      ),
    ];
  });
}

function lacking(duty: TransparencyDuty) {
  return (['transmittingOffice', 'publishingOffice'] as const).filter((field) => duty[field].trim() === '');
}

const points: readonly (readonly [PreventionItem['kind'], string])[] = [
  [
    'civic-access',
    'La sezione 2.3 non dice come si esercita l’accesso civico, semplice e generalizzato (art. 5 D.lgs. 33/2013): aggiungerlo al programma di prevenzione.',
  ],
  [
    'whistleblowing',
    'La sezione 2.3 non indica il canale per le segnalazioni di illeciti e chi le gestisce (D.lgs. 24/2023): aggiungerlo al programma di prevenzione.',
  ],
  [
    'stakeholder',
    'La sezione 2.3 non indica i portatori d’interesse consultati: aggiungerli al programma di prevenzione.',
  ],
];

/** Before there is a register nobody has begun with the section: its lack is told by the required contents. */
function missingPoints(doc: PlanDocument): Finding[] {
  if (doc.riskEvents.length === 0) return [];
  return points
    .filter(([kind]) => doc.prevention.every((item) => item.kind !== kind))
    .map(([kind, message]) =>
      warning(`prevention.${kind}-missing`, { path: ['prevention'], section: '2.3' }, message),
    );
}

function missingTraining(doc: PlanDocument): Finding[] {
  if (doc.riskEvents.length === 0 || doc.training.some(({ prevention }) => prevention)) return [];
  return [
    warning(
      'training.prevention-missing',
      { path: ['training'], section: '3.3.5' },
      'Il piano non prevede formazione sulla prevenzione della corruzione (art. 1 c. 8 L. 190/2012): aggiungerla, di base per tutti e specialistica per chi opera nelle aree a rischio.',
    ),
  ];
}
