import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import { kindTitle, namingField } from '../../../shared/labels/item-name.ts';
import { anyItemsOf } from '../../../shared/plan/apply-change.ts';
import { kindOf, type ListKindName } from '../../../shared/plan/kinds.ts';
import { HistoryButton } from '../../components/history/history-button.tsx';
import { KindForm } from '../../components/kind/kind-form.tsx';
import { ConfidentialNote } from '../../components/notes/confidential-note.tsx';
import { ReviewNote } from '../../components/review/review-note.tsx';
import type { FieldTarget } from '../../stores/field-target.ts';
import { ownerKey } from '../../stores/field-target.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useDocument } from '../../stores/use-plan.ts';
import pageClasses from '../section-page.module.css';

interface Props {
  readonly kind: ListKindName;
  readonly id: string;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  /** What else belongs to the row. */
  readonly children?: ReactNode;
}

/** One row of a table as a page: all of its fields, one below the other. */
export function ItemSheet({ kind, id, headingRef, children }: Props) {
  const item = useDocument((doc) => anyItemsOf(doc, kind).find((candidate) => candidate.id === id));
  const section = useNavigation((state) => state.section);
  const title = useDocument(({ sections }) => sections[section]);
  const target: FieldTarget = { of: 'item', kind, id };
  const name = item === undefined ? null : namingField({ ...item })?.words;
  // The row that one comes from is where the work continues.
  const back = () => useNavigation.getState().goTo({ section, focus: ownerKey(target) });
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Button variant="subtle" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={back}>
          Torna alla tabella
        </Button>
        {item !== undefined && <HistoryButton target={target} name={name ?? kindTitle(kind)} />}
      </Group>
      <div>
        <Text c="dimmed">
          {[[title?.number, title?.title].filter(Boolean).join(' '), kindOf(kind).label.plural]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Title order={1} ref={headingRef} tabIndex={-1} className={pageClasses.heading}>
          {item === undefined ? 'Riga eliminata' : `${kindTitle(kind)}: ${shorten(name ?? 'senza nome')}`}
        </Title>
      </div>
      {item !== undefined && <ReviewNote target={target} />}
      {item !== undefined && (
        <>
          <section className={pageClasses.card} aria-label="Scheda">
            <KindForm kind={kind} target={target} />
          </section>
          {children}
          <ConfidentialNote key={id} kind={kind} id={id} />
        </>
      )}
    </Stack>
  );
}

/** Some rows are known by a whole paragraph. */
function shorten(name: string): string {
  return name.length <= 120 ? name : `${name.slice(0, 120)}…`;
}
