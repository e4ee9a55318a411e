import { Button, Group, Text, Title } from '@mantine/core';
import { IconArrowRight, IconPlus } from '@tabler/icons-react';
import { trainingKindLabels } from '../../../../shared/plan/staff/training.ts';
import { useNavigation } from '../../../stores/navigation-store.ts';
import { showError } from '../../../stores/notice-store.ts';
import { planStore, useDocument, useReadOnly } from '../../../stores/use-plan.ts';
import pageClasses from '../../section-page.module.css';
import classes from '../risk.module.css';

const section = '3.3.5';

/** The training on prevention, which is part of the training plan of section 3.3.5. */
export function PreventionTraining() {
  const training = useDocument((doc) => doc.training);
  const readOnly = useReadOnly();
  const lessons = training.filter(({ prevention }) => prevention);
  const add = async () => {
    try {
      const id = await planStore
        .getState()
        .create('training', { kind: 'course', prevention: true }, training.length);
      useNavigation.getState().goTo({ section, focus: `training/${id}/title` });
    } catch (error) {
      showError(error);
    }
  };
  return (
    <section className={pageClasses.card} aria-label="Formazione sulla prevenzione">
      <Title order={2}>Formazione sulla prevenzione</Title>
      <Text c="dimmed" mb="xs">
        Di base per tutti, specialistica per chi opera nelle aree a rischio (art. 1 c. 8 L. 190/2012). Le voci
        sono quelle della sezione 3.3.5 segnate come «Prevenzione della corruzione».
      </Text>
      {lessons.length === 0 ? (
        <Text mb="xs">Nessuna voce.</Text>
      ) : (
        <ul className={classes.lessons}>
          {lessons.map(({ id, kind, title, description, audience }) => (
            <li key={id}>
              <strong>{trainingKindLabels[kind]}</strong>:{' '}
              {[title === '' ? description : title, audience].filter((part) => part !== '').join(' – ')}
            </li>
          ))}
        </ul>
      )}
      <Group gap="xs" mt="xs">
        {!readOnly && (
          <Button
            size="xs"
            variant="light"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => void add()}
          >
            Aggiungi un intervento
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          rightSection={<IconArrowRight size={16} aria-hidden />}
          onClick={() => useNavigation.getState().goTo({ section, focus: 'training' })}
        >
          Apri la formazione (3.3.5)
        </Button>
      </Group>
    </section>
  );
}
