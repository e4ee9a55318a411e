import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { narrativeFieldLabels } from '../../../shared/labels/narrative-fields.ts';
import { fieldText } from '../../../shared/print/field-values.ts';
import { usePlan } from '../../stores/use-plan.ts';
import classes from './narrative-editor.module.css';

/** A field in the text: its value as it prints now. */
export function FieldView({ node }: NodeViewProps) {
  const name = String(node.attrs.name);
  const value = usePlan(({ load }) =>
    load.state === 'ready' ? fieldText(load.document, name) : `{${name}}`,
  );
  return (
    <NodeViewWrapper
      as="span"
      className={classes.field}
      title={narrativeFieldLabels[name] ?? `Campo ${name}`}
    >
      {value}
    </NodeViewWrapper>
  );
}
