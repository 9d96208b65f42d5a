import type { Section } from '../spec/sections.ts'
import { toPascalCase } from '../spec/text-case.ts'

const servicesHeader = '// Generated from packages/*/section.json by `npm run generate`; change it there.'

/** What the meta package has that names every service: names and contents of files in its `src/`, not yet formatted. */
export function createClientFiles(services: readonly Section[]): ReadonlyMap<string, string> {
  return new Map([
    ['every-service.gen.ts', createEveryServiceText(services)],
    ['namespaces.gen.ts', createNamespacesText(services)],
    ['service-definitions.gen.ts', createDefinitionsText(services)],
  ])
}

/** Name of the class behind a service, which its package exports. */
function getServiceClass({ service }: Pick<Section, 'service'>): string {
  return `${toPascalCase(service)}Service`
}

function createEveryServiceText(services: readonly Section[]): string {
  return [
    servicesHeader,
    services
      .map((one) => `import type { ${getServiceClass(one)} } from '@cloudconnexa/${one.package}'`)
      .join('\n'),
    `/** Every service of the CloudConnexa API, under its key. */
export abstract class EveryService {
${services.map((one) => `/** ${one.summary} */\nreadonly ${one.service}: ${getServiceClass(one)}`).join('\n')}

  /** @param client - A client of the same services. */
  protected constructor(client: EveryService) {
${services.map(({ service }) => `this.${service} = client.${service}`).join('\n')}
  }
}`,
  ].join('\n\n')
}

/** The types of every section, reached from the meta package alone: `Networks.NetworkResponse`. */
function createNamespacesText(services: readonly Section[]): string {
  const namespaces = services.map(
    (one) =>
      `/** Types of \`client.${one.service}\`. ${one.summary} */\n` +
      `export type * as ${toPascalCase(one.service)} from '@cloudconnexa/${one.package}'`,
  )
  return [servicesHeader, namespaces.join('\n')].join('\n\n')
}

function createDefinitionsText(services: readonly Section[]): string {
  const lines = services.map((one) => `export { ${one.service} } from '@cloudconnexa/${one.package}'`)
  return [servicesHeader, lines.join('\n')].join('\n\n')
}
