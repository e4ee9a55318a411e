import { Tabs, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { unitTree } from '../../../shared/plan/organisation/unit-tree.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { useDocument } from '../../stores/use-plan.ts';
import pageClasses from '../section-page.module.css';
import { OrganigramFigure } from './organigram-figure.tsx';
import { UnitEditor } from './unit-editor.tsx';
import { UnitSizesTable } from './unit-sizes-table.tsx';

/** Section 3.1: the units drawn, as a tree to edit, and as a table. */
export function OrganisationCards() {
  const units = useDocument((doc) => doc.units);
  const administration = useDocument((doc) => doc.administration.name);
  const tree = useMemo(() => unitTree(units), [units]);
  const [view, setView] = useState<string | null>('tree');
  return (
    <>
      <section className={pageClasses.card} aria-label="Unità organizzative" id="units" tabIndex={-1}>
        <Title order={2} mb="xs">
          Unità organizzative
        </Title>
        <Tabs value={view} onChange={setView} keepMounted={false}>
          <Tabs.List mb="sm" aria-label="Viste delle unità organizzative">
            <Tabs.Tab value="tree">Albero</Tabs.Tab>
            <Tabs.Tab value="table">Tabella</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="tree">
            <UnitEditor tree={tree} />
          </Tabs.Panel>
          <Tabs.Panel value="table">
            <Grid kind="units" />
          </Tabs.Panel>
        </Tabs>
      </section>
      {units.length > 0 && (
        <section className={pageClasses.card} aria-label="Organigramma">
          <Title order={2} mb="sm">
            Organigramma
          </Title>
          <OrganigramFigure administration={administration === '' ? 'Ente' : administration} tree={tree} />
          <Title order={3} mt="lg" mb="xs">
            Ampiezza media delle unità organizzative
          </Title>
          <Text c="dimmed" mb="sm">
            Calcolata sulle unità di cui sono indicati i dipendenti, compresi quelli delle unità che ne
            dipendono.
          </Text>
          <UnitSizesTable tree={tree} />
        </section>
      )}
    </>
  );
}
