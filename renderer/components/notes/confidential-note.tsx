import { Group, Text, Textarea, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type NotedKind, notedKinds } from '../../../shared/contract/notes.ts';
import type { KindName } from '../../../shared/plan/kinds.ts';
import pageClasses from '../../sections/section-page.module.css';
import { usePlan } from '../../stores/use-plan.ts';
import { useConfidentialNote } from './use-confidential-note.ts';

interface Props {
  readonly kind: KindName;
  readonly id: string;
}

/** What the office must know and nobody else may: beside a risk event or a measure, nothing for other kinds. */
export function ConfidentialNote({ kind, id }: Props) {
  const planId = usePlan(({ load }) => (load.state === 'ready' ? load.planId : null));
  const noted = notedKinds.find((candidate) => candidate === kind);
  if (noted === undefined || planId === null) return null;
  return <Note planId={planId} kind={noted} id={id} />;
}

function Note({ planId, kind, id }: { planId: string; kind: NotedKind; id: string }) {
  const { text, saving, write } = useConfidentialNote(planId, kind, id);
  return (
    <section className={pageClasses.card} aria-labelledby="confidential-note">
      <Group gap={8} mb={4}>
        <IconLock size={20} aria-hidden />
        <Title order={2} size="h4" id="confidential-note">
          Nota riservata
        </Title>
      </Group>
      <Text size="sm" mb="sm" id="confidential-note-scope">
        Resta soltanto nell’archivio di questo computer e nelle sue copie di sicurezza: non si stampa, non si
        esporta, non entra nel fascicolo firmato, non compare nella ricerca né nella cronologia.
      </Text>
      <Textarea
        aria-label="Nota riservata"
        aria-describedby="confidential-note-scope"
        placeholder="Per esempio: segnalazioni di illeciti, fatti disciplinari"
        autosize
        minRows={3}
        maxLength={20_000}
        disabled={text === null}
        value={text ?? ''}
        onChange={({ currentTarget: { value } }) => write(value)}
      />
      <Text size="sm" c="dimmed" mt={4} role="status">
        {statusWords(text, saving)}
      </Text>
    </section>
  );
}

function statusWords(
  text: string | null,
  { pending, failure }: ReturnType<typeof useConfidentialNote>['saving'],
) {
  if (failure !== null) return `Non salvata: ${failure.message}`;
  if (pending) return 'Salvataggio…';
  return text === null ? 'Lettura…' : '';
}
