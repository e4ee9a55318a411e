import { z } from 'zod';
import type { ShippedComponent } from '../../../shared/contract/shipped.ts';
import type { Crate } from './crates-inside.ts';

const bomSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string(), name: z.string() }) }),
  components: z.array(z.looseObject({ 'bom-ref': z.string(), name: z.string(), version: z.string() })),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
});

/**
 * The bill of materials of what is handed out, from npm's bill of the whole checkout: without the tools, and with
 * the Electron that the package is made of.
 *
 * @param npmBill what `npm sbom --sbom-format cyclonedx` prints
 * @param cratesOf what was compiled into a package
 * @throws Error when npm does not know something that is handed out
 */
export function shippedBill(
  npmBill: string,
  shipped: readonly ShippedComponent[],
  electronVersion: string,
  cratesOf: (component: { readonly name: string }) => readonly Crate[],
): string {
  const bill = bomSchema.parse(JSON.parse(npmBill));
  const wanted = new Set(shipped.map(({ name, version }) => `${name}@${version}`));
  const components = bill.components.filter(({ name, version }) => wanted.has(`${name}@${version}`));
  const known = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const missing = [...wanted].filter((one) => !known.has(one));
  if (missing.length > 0) throw new Error(`the bill of npm lacks ${missing.join(', ')}`);

  const electron = {
    'bom-ref': `electron@${electronVersion}`,
    type: 'framework',
    name: 'electron',
    version: electronVersion,
    purl: `pkg:npm/electron@${electronVersion}`,
    licenses: [{ license: { id: 'MIT' } }],
  };
  const program = bill.metadata.component['bom-ref'];
  const refs = new Set([program, ...components.map((component) => component['bom-ref'])]);
  const dependencies = bill.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({
      ref,
      dependsOn: [
        ...dependsOn.filter((name) => refs.has(name)),
        ...(ref === program ? [electron['bom-ref']] : []),
      ],
    }));
  return `${JSON.stringify(
    {
      ...bill,
      // npm calls the program by the name of the folder that it is in.
      metadata: { ...bill.metadata, component: { ...bill.metadata.component, name: 'piao-desk' } },
      components: [
        ...components.map((component) => withCrates(withoutDevelopment(component), cratesOf(component))),
        electron,
      ],
      dependencies: [...dependencies, { ref: electron['bom-ref'], dependsOn: [] }],
    },
    null,
    2,
  )}\n`;
}

function withCrates<Component extends object>(component: Component, crates: readonly Crate[]): Component {
  if (crates.length === 0) return component;
  const components = crates.map(({ name, version }) => {
    const purl = `pkg:cargo/${name}@${encodeURIComponent(version)}`;
    return { 'bom-ref': purl, type: 'library', name, version, purl };
  });
  return { ...component, components };
}

/** For npm what is put into the page is a tool of development; in what is handed out it is not. */
function withoutDevelopment<Component extends Record<string, unknown>>(component: Component): Component {
  const properties = z.array(z.looseObject({ name: z.string() })).safeParse(component.properties);
  if (!properties.success) return component;
  return {
    ...component,
    properties: properties.data.filter(({ name }) => name !== 'cdx:npm:package:development'),
  };
}
