import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconPhoto, IconTrash } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { coatOfArmsOf, coatOfArmsWords } from '../../../shared/plan/organisation/coat-of-arms.ts';
import { useDocument, useReadOnly } from '../../stores/use-plan.ts';
import pageClasses from '../section-page.module.css';
import { chooseArms, removeArms } from './arms-actions.ts';
import classes from './arms-card.module.css';
import { useArmsPicture } from './use-arms-picture.ts';

/** The picture on the cover of the printed plan. */
export function ArmsCard() {
  const planId = useDocument((doc) => doc.plan.id);
  const administration = useDocument((doc) => doc.administration);
  const attachments = useDocument((doc) => doc.attachments);
  const arms = useMemo(() => coatOfArmsOf({ administration, attachments }), [administration, attachments]);
  const readOnly = useReadOnly();
  const { address, problem } = useArmsPicture(planId, arms);
  const heading = useRef<HTMLHeadingElement>(null);
  const words = coatOfArmsWords({ administration });
  const [choosing, setChoosing] = useState(false);
  const choose = async () => {
    if (choosing) return;
    setChoosing(true);
    await chooseArms();
    setChoosing(false);
  };
  return (
    <section
      className={pageClasses.card}
      aria-label="Stemma dell’ente"
      // Where a search for the file leads.
      id={arms === null ? undefined : `attachments/${arms.id}`}
      tabIndex={-1}
    >
      <Title order={2} mb="xs" ref={heading} tabIndex={-1} className={classes.heading}>
        Stemma dell’ente
      </Title>
      <Group align="flex-start" gap="lg">
        {address !== null && <img className={classes.picture} src={address} alt={words} />}
        <div className={classes.about}>
          <Text c={arms === null ? 'dimmed' : undefined}>
            {arms === null
              ? 'Nessuno stemma. L’immagine scelta qui, in PNG, JPEG o SVG, si stampa sulla copertina del piano.'
              : `Sulla copertina del piano: ${arms.name}. Chi non vede l’immagine legge: «${words}».`}
          </Text>
          {problem !== null && (
            <Alert icon={<IconAlertTriangle aria-hidden />} variant="light" color="yellow" mt="xs">
              {problem}
            </Alert>
          )}
          <Text size="sm" c="dimmed" role="status">
            {choosing ? 'Si prova l’immagine scelta sulla copertina…' : ''}
          </Text>
          {!readOnly && (
            <Group gap="xs" mt="sm">
              <Button
                variant="default"
                leftSection={<IconPhoto size={18} aria-hidden />}
                aria-label={`${arms === null ? 'Scegli immagine' : 'Sostituisci'}: stemma dell’ente`}
                // Not `disabled`, which would drop the focus.
                aria-disabled={choosing}
                data-disabled={choosing || undefined}
                onClick={() => void choose()}
              >
                {arms === null ? 'Scegli immagine…' : 'Sostituisci…'}
              </Button>
              {arms !== null && (
                <Button
                  variant="default"
                  leftSection={<IconTrash size={18} aria-hidden />}
                  aria-label="Rimuovi: stemma dell’ente"
                  onClick={() => void removeArms(arms, () => heading.current?.focus())}
                >
                  Rimuovi
                </Button>
              )}
            </Group>
          )}
        </div>
      </Group>
    </section>
  );
}
