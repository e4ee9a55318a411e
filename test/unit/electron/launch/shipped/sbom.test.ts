import { describe, expect, it } from 'vitest';
import { shippedBill } from '../../../../../electron/launch/shipped/sbom.ts';

const component = (name: string, version: string, properties: readonly string[] = []) => ({
  'bom-ref': `${name}@${version}`,
  name,
  version,
  properties: properties.map((property) => ({ name: property, value: 'true' })),
});

const npmBill = JSON.stringify({
  $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  metadata: { component: { 'bom-ref': 'piao-desk@1.0.0', name: 'a-folder', type: 'application' } },
  components: [
    component('kysely', '1.0.0'),
    component('react', '19.0.0', ['cdx:npm:package:development', 'other']),
    component('vitest', '5.0.0', ['cdx:npm:package:development']),
    component('electron', '45.0.0', ['cdx:npm:package:development']),
  ],
  dependencies: [
    { ref: 'piao-desk@1.0.0', dependsOn: ['kysely@1.0.0', 'react@19.0.0', 'vitest@5.0.0'] },
    { ref: 'kysely@1.0.0', dependsOn: [] },
    { ref: 'react@19.0.0' },
    { ref: 'vitest@5.0.0', dependsOn: ['react@19.0.0'] },
  ],
});
const shipped = ['kysely 1.0.0', 'react 19.0.0'].map((one) => {
  const [name = '', version = ''] = one.split(' ');
  return { name, version, licence: 'MIT', text: '' };
});

describe('the bill of materials', () => {
  const crates = (name: string) =>
    name === 'kysely' ? [{ name: 'serde_yaml', version: '0.9.34+deprecated' }] : [];
  const bill = JSON.parse(shippedBill(npmBill, shipped, '42.0.0', ({ name }) => crates(name)));

  it('has what is handed out and the Electron of this very package, and no tool', () => {
    const names = bill.components.map((one: { 'bom-ref': string }) => one['bom-ref']);
    expect(names).toEqual(['kysely@1.0.0', 'react@19.0.0', 'electron@42.0.0']);
    expect(bill.dependencies).toEqual([
      { ref: 'piao-desk@1.0.0', dependsOn: ['kysely@1.0.0', 'react@19.0.0', 'electron@42.0.0'] },
      { ref: 'kysely@1.0.0', dependsOn: [] },
      { ref: 'react@19.0.0', dependsOn: [] },
      { ref: 'electron@42.0.0', dependsOn: [] },
    ]);
  });

  it('lists what was compiled into a component under it', () => {
    expect(bill.components[0].components).toEqual([
      {
        'bom-ref': 'pkg:cargo/serde_yaml@0.9.34%2Bdeprecated',
        type: 'library',
        name: 'serde_yaml',
        version: '0.9.34+deprecated',
        purl: 'pkg:cargo/serde_yaml@0.9.34%2Bdeprecated',
      },
    ]);
    expect(bill.components[1]).not.toHaveProperty('components');
  });

  it('calls the program by its name, and nothing in it a thing of development', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'piao-desk' } } });
    expect(JSON.stringify(bill)).not.toContain('development');
    expect(bill.components[1].properties).toEqual([{ name: 'other', value: 'true' }]);
  });

  it('refuses to leave out something that is handed out', () => {
    const more = [...shipped, { name: 'zod', version: '4.0.0', licence: 'MIT', text: '' }];
    expect(() => shippedBill(npmBill, more, '42.0.0', () => [])).toThrow('zod@4.0.0');
  });
});
