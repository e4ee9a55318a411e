import { useEffect, useMemo, useState } from 'react';
import type { ListKindName } from '../../../shared/plan/kinds.ts';
import { headerSignature } from '../../../shared/tables/column-mapping.ts';
import {
  readTable,
  type Sheet,
  type TableChoices,
  type TableReading,
} from '../../../shared/tables/read-table.ts';
import { api } from '../../api.ts';
import { useDocument } from '../../stores/use-plan.ts';
import { firstChoices, likelyPlace, type OpenedFile, type TablePlace, tableAt } from './import-draft.ts';

export interface TableImport {
  readonly place: TablePlace;
  readonly move: (place: TablePlace) => void;
  readonly sheet: Sheet;
  readonly choices: TableChoices;
  readonly choose: (choices: Partial<TableChoices>) => void;
  /** Whether the mapping is that of the last time. */
  readonly remembered: boolean;
  /** What taking it in would do to the plan as it is now. */
  readonly reading: TableReading;
}

/** A file on its way into the plan: nothing is written by any of this. */
export function useImport(kind: ListKindName, file: OpenedFile): TableImport {
  const doc = useDocument((document) => document);
  const [place, setPlace] = useState(() => likelyPlace(kind, file));
  const sheet = useMemo(() => tableAt(file, place), [file, place]);
  const [choices, setChoices] = useState(() => firstChoices(kind, sheet.header, null));
  const [remembered, setRemembered] = useState(false);

  useEffect(() => {
    let current = true;
    setChoices(firstChoices(kind, sheet.header, null));
    setRemembered(false);
    // Without an answer what was proposed stands.
    const answer = api.tables.mapping({ kind, signature: headerSignature(sheet.header) });
    answer
      .then((found) => {
        if (!current || found === null) return;
        setChoices(firstChoices(kind, sheet.header, found));
        setRemembered(true);
      })
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [kind, sheet]);

  const reading = useMemo(() => readTable(kind, sheet, choices, doc), [kind, sheet, choices, doc]);
  return {
    place,
    move: setPlace,
    sheet,
    choices,
    choose: (change) => setChoices((before) => ({ ...before, ...change })),
    remembered,
    reading,
  };
}
