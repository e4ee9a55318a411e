import { Button, Table } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconHandStop } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type ContentState, judgeContents } from '../../../shared/legal/required-contents.ts';
import { formatItalianDate } from '../../../shared/numbers/italian-date.ts';
import { useDocument } from '../../stores/use-plan.ts';
import classes from './home.module.css';
import { HomeCard } from './home-card.tsx';
import { SectionButton } from './section-button.tsx';

const signs = {
  missing: { word: 'Manca', icon: IconCircleX },
  'by-hand': { word: 'Da verificare a mano', icon: IconHandStop },
  optional: { word: 'Facoltativo', icon: IconCircleDashed },
  present: { word: 'Presente', icon: IconCircleCheck },
} as const satisfies Record<ContentState, unknown>;

/** What the norms want in the plan and whether it is there; what is there is folded away. */
export function RequiredContents() {
  const document = useDocument((doc) => doc);
  const judged = useMemo(() => judgeContents(document), [document]);
  const [all, setAll] = useState(false);
  const present = judged.filter(({ state }) => state === 'present').length;
  const listed = all ? judged : judged.filter(({ state }) => state !== 'present');
  return (
    <HomeCard title="Contenuti richiesti dalle norme" wide>
      <p className={classes.small}>
        {present} presenti su {judged.length}. Il programma riconosce la presenza, non la qualità: il giudizio
        resta a chi redige.
      </p>
      {listed.length > 0 && (
        <Table.ScrollContainer minWidth={560} type="native">
          <Table className={classes.table} aria-label="Contenuti richiesti">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Esito</Table.Th>
                <Table.Th scope="col">Sezione</Table.Th>
                <Table.Th scope="col">Contenuto</Table.Th>
                <Table.Th scope="col">Norma</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {listed.map(({ row, state }) => {
                const { word, icon: Icon } = signs[state];
                return (
                  <Table.Tr key={row.id}>
                    <Table.Td>
                      <span className={classes.verdict} data-state={state}>
                        <Icon size={16} aria-hidden /> {word}
                      </span>
                    </Table.Td>
                    <Table.Td>
                      <SectionButton section={row.section} label={row.section} />
                    </Table.Td>
                    <Table.Td>{row.content}</Table.Td>
                    <Table.Td className={classes.norm}>
                      {row.source} – dal {formatItalianDate(row.since)}
                      {!row.verified && ' (da verificare sulla fonte)'}
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {present > 0 && (
        <Button size="compact-md" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Nascondi i contenuti presenti' : `Mostra anche i ${present} presenti`}
        </Button>
      )}
    </HomeCard>
  );
}
