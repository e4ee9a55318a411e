import { describe, expect, it } from 'vitest';
import { organigramHtml } from '../../../../../../electron/core/printing/html/organigram.ts';
import { organigram, organigramType } from '../../../../../../shared/plan/organisation/organigram.ts';
import { unitTree } from '../../../../../../shared/plan/organisation/unit-tree.ts';
import { unitSchema } from '../../../../../../shared/plan/organisation/units.ts';
import { idOf } from '../../../../shared/plan/plan-with.ts';

const unit = unitSchema.parse({ id: idOf(1), kind: 'staff', name: 'Staff & <altri>', permanentStaff: 2 });
const html = organigramHtml({
  type: 'organigram',
  alt: 'Organigramma: "ente" & altri.',
  typeSize: organigramType.size,
  lineHeight: organigramType.lineHeight,
  padding: organigramType.padding,
  drawing: organigram('Ente', unitTree([unit]), 4),
});

describe('the organigramma as HTML', () => {
  it('is an image with its words, in which no name is markup', () => {
    expect(html).toContain('role="img"');
    expect(html).toContain('Organigramma: &quot;ente&quot; &amp; altri.');
    expect(html).toContain('Staff &amp; &lt;altri&gt;');
    expect(html).not.toContain('<altri>');
  });

  it('has a frame for each box, dashed for a staff unit, and the lines between them', () => {
    expect(html.match(/<rect /g)).toHaveLength(2);
    expect(html.match(/stroke-dasharray/g)).toHaveLength(1);
    expect(html).toContain('2 dipendenti');
    expect(html.match(/<polyline /g)?.length).toBeGreaterThan(1);
  });
});
