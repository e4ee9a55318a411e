import { Button, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { formatItalianDate, parseItalianDate } from '../../../shared/numbers/italian-date.ts';
import { type PublicationStep, publicationSteps, publishedUntil } from '../../../shared/plan/publication.ts';
import { api } from '../../api.ts';
import { showError, useNotices } from '../../stores/notice-store.ts';
import { HomeCard } from '../home/home-card.tsx';
import classes from './life.module.css';

interface Props {
  readonly planId: string;
  readonly steps: readonly PublicationStep[];
  readonly onChanged: () => void;
}

/** What has to be published once the plan is approved: where, since when, and until when. */
export function PublicationCard({ planId, steps, onChanged }: Props) {
  const done = steps.filter(({ doneOn }) => doneOn !== null).length;
  const onSite = steps.find(({ step }) => step === 'transparency')?.doneOn ?? null;
  return (
    <HomeCard title="Pubblicazione" wide>
      <p className={classes.small}>
        {done} di {steps.length} adempimenti registrati.
        {onSite !== null &&
          ` Il piano resta pubblicato fino al ${formatItalianDate(publishedUntil(onSite))}.`}
      </p>
      <ul className={classes.publication}>
        {steps.map((step) => (
          <Step key={step.step} planId={planId} step={step} onChanged={onChanged} />
        ))}
      </ul>
    </HomeCard>
  );
}

interface StepProps {
  readonly planId: string;
  readonly step: PublicationStep;
  readonly onChanged: () => void;
}

function Step({ planId, step, onChanged }: StepProps) {
  const words = publicationSteps.find((candidate) => candidate.step === step.step);
  const title = words?.title ?? '';
  const form = useForm({
    initialValues: {
      doneOn: step.doneOn === null ? '' : formatItalianDate(step.doneOn),
      link: step.link,
      note: step.note,
    },
    validate: {
      doneOn: (value) => {
        if (value.trim() === '') return null;
        const parsed = parseItalianDate(value);
        return parsed.ok ? null : parsed.reason;
      },
    },
  });
  const submit = form.onSubmit(
    async (values) => {
      const parsed = parseItalianDate(values.doneOn);
      const doneOn = parsed.ok ? parsed.value : null;
      try {
        await api.life.recordPublication({
          planId,
          step: { step: step.step, doneOn, link: values.link.trim(), note: values.note.trim() },
        });
        form.resetDirty();
        useNotices.getState().show({ tone: 'done', text: `Registrato: ${title}.` });
        onChanged();
      } catch (error) {
        showError(error);
      }
    },
    () => form.getInputNode('doneOn')?.focus(),
  );
  return (
    <li>
      <form onSubmit={submit} noValidate aria-label={title}>
        <strong>{title}</strong> –{' '}
        {step.doneOn === null ? 'da fare' : `fatto il ${formatItalianDate(step.doneOn)}`}
        <p className={classes.small}>
          {words?.what} ({words?.source})
        </p>
        <Group gap="xs" align="flex-end" mt={4}>
          <TextInput
            label="Fatto il"
            placeholder="gg.mm.aaaa"
            inputMode="numeric"
            w="9rem"
            {...form.getInputProps('doneOn')}
          />
          <TextInput label="Indirizzo della pagina" w="22rem" maw="100%" {...form.getInputProps('link')} />
          <TextInput label="Nota" w="14rem" maw="100%" {...form.getInputProps('note')} />
          <Button
            type="submit"
            variant="default"
            aria-label={`Registra: ${title}`}
            disabled={!form.isDirty()}
          >
            Registra
          </Button>
        </Group>
      </form>
    </li>
  );
}
