import { Radio } from '@mantine/core';
import type { PlanDocument } from '../../../shared/plan/document.ts';
import type { CapacityRevenue } from '../../../shared/plan/staff/dynamic-control.ts';
import { officialScenario, scenarioWorksheet } from '../../../shared/plan/staff/worksheet.ts';
import { MarkButton } from '../../components/review/mark-button.tsx';
import { showError } from '../../stores/notice-store.ts';
import { planStore, useReadOnly } from '../../stores/use-plan.ts';
import { CellField } from './cell-field.tsx';
import { ComputedCell } from './figures.tsx';
import { inputLabel, inputs, outputs, scenarioName } from './revenue-words.ts';
import { AddRow, RemoveRow } from './row-actions.tsx';
import { useLiveDocument } from './use-live-document.ts';
import classes from './worksheet.module.css';
import { WorksheetTable } from './worksheet-card.tsx';

const kind = 'capacityRevenue';

/** Net current revenue, ratio and margin, one scenario beside the other; the official one is marked. */
export function RevenueTable() {
  const doc = useLiveDocument();
  const scenarios = doc.capacity.revenue;
  const results = scenarios.map((scenario) => scenarioWorksheet(doc, scenario));
  return (
    <>
      <WorksheetTable caption="b) Entrate correnti al netto del fondo crediti di dubbia esigibilità, rapporto e spesa massima. Si scrivono i tre rendiconti e il fondo, oppure la media netta.">
        <thead>
          <tr>
            <th scope="col" className={classes.wide}>
              Scenario
            </th>
            {scenarios.map((scenario, index) => (
              <th
                key={scenario.id}
                scope="col"
                className={classes.wide}
                id={`${kind}/${scenario.id}`}
                tabIndex={-1}
              >
                <CellField
                  target={ownerOf(scenario)}
                  field="label"
                  label={`Nome dello scenario ${index + 1}`}
                />
                <MarkButton target={ownerOf(scenario)} />
                <ScenarioChoice doc={doc} scenario={scenario} name={scenarioName(scenario, index)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inputs.map((field) => (
            <tr key={field}>
              <th scope="row">{inputLabel(doc, field)}</th>
              {scenarios.map((scenario, index) => (
                <td key={scenario.id}>
                  <CellField
                    target={ownerOf(scenario)}
                    field={field}
                    label={`${inputLabel(doc, field)}: ${scenarioName(scenario, index)}`}
                  />
                </td>
              ))}
            </tr>
          ))}
          {outputs.map(({ label, pick, total }) => (
            <tr key={label} data-total={total} data-sub>
              <th scope="row">{label}</th>
              {results.map((result, index) => (
                <ComputedCell key={scenarios[index]?.id} text={pick(result)} strong={total} />
              ))}
            </tr>
          ))}
        </tbody>
      </WorksheetTable>
      <AddRow
        kind={kind}
        fields={{ official: scenarios.length === 0 }}
        position={scenarios.length}
        label="Aggiungi uno scenario di entrata"
        first="label"
      />
    </>
  );
}

interface ChoiceProps {
  readonly doc: PlanDocument;
  readonly scenario: CapacityRevenue;
  readonly name: string;
}

function ScenarioChoice({ doc, scenario, name }: ChoiceProps) {
  const readOnly = useReadOnly();
  const choose = async () => {
    try {
      const edits = doc.capacity.revenue
        .filter(({ id, official }) => official !== (id === scenario.id))
        .map(({ id }) => ({ edit: 'update', kind, id, fields: { official: id === scenario.id } }) as const);
      if (edits.length > 0) await planStore.getState().batch(edits);
    } catch (error) {
      showError(error);
    }
  };
  return (
    <span style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '0.5rem' }}>
      <Radio
        size="xs"
        name="official-scenario"
        label="Scenario ufficiale"
        aria-label={`Scenario ufficiale: ${name}`}
        disabled={readOnly}
        checked={officialScenario(doc)?.id === scenario.id}
        onChange={() => void choose()}
      />
      <RemoveRow kind={kind} id={scenario.id} name={name} />
    </span>
  );
}

function ownerOf({ id }: CapacityRevenue) {
  return { of: 'item', kind, id } as const;
}
