import { buildTemplateValues, fillTemplate, type ServiceNames } from './create-service.ts'

/** The files of a service that the API document does not know, by their path in the package; not yet formatted. */
export function createOwnService(names: ServiceNames): ReadonlyMap<string, string> {
  const values = buildTemplateValues(names)
  const { Resource = '', Resources = '', serviceKey } = values
  const rows = [
    ['list()', `list${Resources}`, `GET ${names.path}`],
    ['create(body)', `create${Resource}`, `POST ${names.path}`],
    ['get(id)', `get${Resource}`, `GET ${names.path}/{id}`],
    ['update(id, body)', `update${Resource}`, `PUT ${names.path}/{id}`],
    ['delete(id)', `delete${Resource}`, `DELETE ${names.path}/{id}`],
  ]
  return fillTemplate(['service', 'first-party'], {
    ...values,
    'test-support': '@cloudconnexa/service-tests',
    'emulator-types': '@cloudconnexa/service-tests',
    'before-program': '<!-- not run: the emulator does not know this section -->',
    program: `for await (const { id, name } of client.${serviceKey}.list()) console.log(id, name)

const created = await client.${serviceKey}.create({ name: 'first' })
await client.${serviceKey}.patch(created.id, { description: 'The first of them' })`,
    'method-rows': rows
      .map(([method, id, line]) => `| \`${method}\` | \`${id}\`, ${line} | all |`)
      .join('\n'),
    conveniences: `- \`patch(id, changes)\` changes single properties: it reads, merges and replaces. \`null\` clears a property. It is not atomic: what somebody else writes in between is lost.
- The list can be awaited (first page), iterated, and asked for \`pages()\`, \`toArray({ limit })\`, \`find(predicate)\` and \`withResponse()\`.`,
    secrets: 'No response of this section holds a secret.',
  })
}
