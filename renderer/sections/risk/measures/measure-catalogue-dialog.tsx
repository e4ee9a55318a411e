import { Button, Checkbox, Group, Modal, ScrollArea, Select, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { fold } from '../../../../shared/labels/fold.ts';
import { referenceOptions } from '../../../../shared/labels/reference-options.ts';
import { type CatalogueMeasure, measureCatalogue } from '../../../../shared/legal/measure-catalogue.ts';
import { measureTypeLabels } from '../../../../shared/plan/risk/measures.ts';
import { useReturnFocus } from '../../../components/return-focus.ts';
import type { ItemEdit } from '../../../stores/plan-client.ts';
import { useDocument } from '../../../stores/use-plan.ts';
import { createTogether } from '../create-together.ts';
import classes from '../risk.module.css';

/** Measures to pick from: what is chosen is added to the plan as one action, pre-filled and editable. */
export function MeasureCatalogueDialog({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  const doc = useDocument((document) => document);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [area, setArea] = useState('');
  const there = new Set(doc.measures.map(({ title }) => fold(title)));
  const choose = (key: string, on: boolean) =>
    setChosen((last) => new Set(on ? [...last, key] : [...last].filter((each) => each !== key)));
  const add = async () => {
    const picked = measureCatalogue.filter(({ key }) => chosen.has(key));
    if (await createTogether(editsOf(picked, area === '' ? null : area), countWords(picked.length)))
      onClose();
  };
  const part = (title: string, kind: CatalogueMeasure['kind']) => (
    <fieldset className={classes.catalogue}>
      <legend>
        <Title order={3}>{title}</Title>
      </legend>
      {measureCatalogue
        .filter((measure) => measure.kind === kind)
        .map(({ key, title: name, description, type }) => (
          <Checkbox
            key={key}
            label={`${name} (${measureTypeLabels[type]})${there.has(fold(name)) ? ': c’è già' : ''}`}
            description={description}
            checked={chosen.has(key)}
            onChange={({ currentTarget: { checked } }) => choose(key, checked)}
          />
        ))}
    </fieldset>
  );
  return (
    <Modal opened onClose={onClose} title="Catalogo delle misure" size="xl">
      <Text c="dimmed" mb="xs">
        Testi, indicatori e valori attesi sono proposte del programma, da adattare. Le tipologie sono quelle
        usate da ANAC (da verificare).
      </Text>
      <ScrollArea.Autosize mah="24rem" viewportProps={{ tabIndex: 0, 'aria-label': 'Misure del catalogo' }}>
        {part('Misure generali obbligatorie', 'mandatory')}
        {part('Misure specifiche', 'specific')}
      </ScrollArea.Autosize>
      <Select
        mt="sm"
        label="Area di rischio delle misure specifiche"
        data={[
          { value: '', label: 'Tutto l’ente' },
          ...referenceOptions(doc, { kind: 'riskAreas', by: 'code' }).list,
        ]}
        value={area}
        allowDeselect={false}
        onChange={(value) => setArea(value ?? '')}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Annulla
        </Button>
        <Button disabled={chosen.size === 0} onClick={() => void add()}>
          Aggiungi {chosen.size === 0 ? '' : chosen.size}
        </Button>
      </Group>
    </Modal>
  );
}

function editsOf(picked: readonly CatalogueMeasure[], area: string | null): readonly ItemEdit[] {
  return picked.map(({ key: _key, ...fields }) => ({
    edit: 'create',
    kind: 'measures',
    fields: { ...fields, state: 'planned', area: fields.kind === 'specific' ? area : null },
  }));
}

function countWords(count: number): string {
  return count === 1 ? 'Aggiunta 1 misura.' : `Aggiunte ${count} misure.`;
}
