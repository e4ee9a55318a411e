import { type Finding, warning } from '../../checks/finding.ts';
import { repealedNormsIn } from '../../legal/repealed-norms.ts';
import { itemsOf } from '../access.ts';
import type { PlanDocument } from '../document.ts';
import { fieldsOf } from '../field-meta.ts';
import { kindOf, listKindNames } from '../kinds.ts';
import { plainFromRichText } from './rich-text-plain.ts';

/** Norms quoted although repealed, in narrative and tables alike: pasted texts carry them from year to year. */
export function checkNorms(doc: PlanDocument): Finding[] {
  return [...inSections(doc), ...inItems(doc)];
}

function inSections(doc: PlanDocument): Finding[] {
  return Object.entries(doc.sections).flatMap(([key, { body }]) =>
    repealedNormsIn(plainFromRichText(body)).map(({ name, replacedBy }) =>
      warning(
        'text.repealed-norm',
        { path: ['sections', key, 'body'], section: key },
        `Il testo della sezione cita ${name}, non più in vigore: verificare e citare ${replacedBy}.`,
      ),
    ),
  );
}

function inItems(doc: PlanDocument): Finding[] {
  return listKindNames.flatMap((name) => {
    const kind = kindOf(name);
    const textFields = fieldsOf(kind).filter(
      ({ column, references }) => column === 'text' && references === undefined,
    );
    return itemsOf(doc, name).flatMap((item, index) =>
      textFields.flatMap((field) => {
        const value = (item as Readonly<Record<string, unknown>>)[field.name];
        if (typeof value !== 'string') return [];
        return repealedNormsIn(value).map(({ name: norm, replacedBy }) =>
          warning(
            'text.repealed-norm',
            { path: [...kind.path, index, field.name], item: item.id, section: kind.section },
            `Il campo «${kind.fields[field.name] ?? field.name}» (${kind.label.singular} n. ${index + 1}) cita ${norm}, non più in vigore: verificare e citare ${replacedBy}.`,
          ),
        );
      }),
    );
  });
}
