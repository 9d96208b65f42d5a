import type { Operation } from '../spec/document.ts'
import type { SectionForms } from '../models/model-forms.ts'
import type { NameTable } from '../spec/names.ts'
import { findTypeName } from './operation-contract.ts'
import type { OperationFacts } from '../spec/read-operation-facts.ts'
import { toPascalCase } from '../spec/text-case.ts'

/** File with the methods of the settings of a package. */
export const settingsFile = 'settings.gen.ts'

/** A setting: where it is found on the client, and the operations that read and write it. */
interface Setting {
  readonly way: readonly string[]
  readonly get: Operation
  readonly set?: Operation | undefined
}

/** What the methods of a setting are written from. */
interface SettingFacts extends OperationFacts {
  readonly forms: SectionForms
}

// Values that no schema could tell; a setting without one shows a choice of its enumeration, or the number.
const exampleValues: Readonly<Record<string, string>> = {
  setConnectionTimeout: '12',
  setDefaultMaxDevicesPerUser: '5',
  setDefaultDnsSuffix: `'corp.example.com'`,
  setDefaultRegion: `'eu-central-1'`,
  setClientOptions: `['block-outside-dns']`,
  setDnsServerAddresses: `{ primaryIpV4: '10.0.0.53', secondaryIpV4: '10.0.1.53' }`,
  setDnsZones: `{ zones: [{ name: 'corp.example.com', addresses: ['10.0.0.53'] }] }`,
  setDomainRoutingSubnet: `{ ipV4Address: '100.80.0.0/12', ipV6Address: 'fd:0:0:4000::/50' }`,
  setSubnet: `{ ipV4Address: ['100.96.0.0/11'], ipV6Address: ['fd:0:0:8000::/49'] }`,
}

/**
 * The methods of all settings of a section, each with its own documentation; `undefined` for a section of other things. A
 * section is one of settings when its operations are named `….get` and `….set` and nothing else.
 */
export function createSettingsText(
  operations: readonly Operation[],
  names: NameTable,
  facts: SettingFacts,
): string | undefined {
  const settings = groupSettings(operations, names)
  if (settings === undefined) return undefined
  const types = settings
    .flatMap(({ get, set }) => [get, set])
    .flatMap((operation) => (operation === undefined ? [] : findTypes(operation, facts)))
  return [
    `import type { Call, CallOptions } from '@cloudconnexa/core'\n` +
      `import type { ${[...new Set(types)].toSorted().join(', ')} } from './models/index.gen.ts'`,
    ...settings.map((setting) => createSettingText(setting, facts)),
  ].join('\n\n')
}

function groupSettings(operations: readonly Operation[], names: NameTable): readonly Setting[] | undefined {
  const byWay = new Map<string, { readonly way: readonly string[]; get?: Operation; set?: Operation }>()
  for (const operation of operations) {
    const name = names[operation.id]
    const way = name === undefined ? [] : [name.service, ...name.method.split('.')]
    const verb = way.pop()
    if ((verb !== 'get' && verb !== 'set') || way.length < 3) return undefined
    const setting = byWay.get(way.join('.')) ?? { way }
    setting[verb] = operation
    byWay.set(way.join('.'), setting)
  }
  return [...byWay.values()].map(({ way, get, set }) => {
    if (get === undefined) throw new Error(`client.${way.join('.')}: a setting that cannot be read.`)
    return { way, get, set }
  })
}

function findTypes(operation: Operation, { forms }: SettingFacts): readonly string[] {
  return [findTypeName(operation, 'request', forms), findTypeName(operation, 'response', forms)].filter(
    (name) => name !== undefined,
  )
}

function createSettingText(setting: Setting, facts: SettingFacts): string {
  const { way, get, set } = setting
  const holder = `client.${way.join('.')}`
  const name = `${way.slice(1).map(toPascalCase).join('')}Setting`
  const methods = [
    createMethodText(get, facts, {
      text: describe(get),
      example: `const value = await ${holder}.get()`,
      signature: 'get(options?: CallOptions)',
    }),
    ...(set === undefined ? [] : createWriters(set, holder, facts)),
  ]
  return `/** The setting \`${way.join('.')}\` of a client. */\nexport interface ${name} {\n${methods.join('\n')}\n}`
}

function createWriters(set: Operation, holder: string, facts: SettingFacts): readonly string[] {
  const write = createMethodText(set, facts, {
    text: describe(set),
    tags: [
      '@param value - The value as a whole; what was set before is replaced.',
      '@returns The value that is stored now.',
      '@throws {ValidationError} when the API or the model refuses the value.',
    ],
    example: `await ${holder}.set(${createExampleValue(set)})`,
    signature: `set(value: ${findTypeName(set, 'request', facts.forms) ?? 'unknown'}, options?: CallOptions)`,
  })
  if (set.body?.type !== 'boolean') return [write]
  const switches = (['enable', 'disable'] as const).map((verb) =>
    createMethodText(set, facts, {
      text: `Turns the setting ${verb === 'enable' ? 'on' : 'off'}: does what \`set(${String(verb === 'enable')})\` does.`,
      tags: ['@returns The value that is stored now.'],
      example: `await ${holder}.${verb}()`,
      signature: `${verb}(options?: CallOptions)`,
    }),
  )
  return [write, ...switches]
}

interface MethodDescription {
  readonly text: string
  readonly tags?: readonly string[]
  readonly example: string
  readonly signature: string
}

function createMethodText(
  operation: Operation,
  facts: SettingFacts,
  { text, tags = [], example, signature }: MethodDescription,
): string {
  const { id, method, path } = operation
  const since = facts.wireFacts.get(id)?.since ?? '1.0'
  const unsupported =
    since === '1.0'
      ? []
      : [`@throws {UnsupportedOperationError} when the client is set to an API version before ${since}.`]
  const lines = [
    text,
    '',
    `API ${since}, \`${id}\`, ${method} ${path}`,
    '',
    ...tags,
    ...unsupported,
    ...(tags.length + unsupported.length === 0 ? [] : ['']),
    '@example',
    '```ts',
    example,
    '```',
  ]
  const comment = lines.map((line) => ` *${line === '' ? '' : ` ${line}`}`).join('\n')
  return `/**\n${comment}\n */\n${signature}: Call<${createResultType(operation, facts)}>`
}

function createResultType(operation: Operation, { forms, overlay }: SettingFacts): string {
  const type = findTypeName(operation, 'response', forms) ?? 'void'
  return overlay[operation.id]?.mayBeEmpty === true ? `${type} | undefined` : type
}

/** "Set whether SNAT is on; responds with the stored value." -> "Sets whether SNAT is on." */
function describe({ id, summary = '' }: Operation): string {
  const [, verb, rest] = /^(Get|Set) (.+?)(?:; responds with .*)?\.$/.exec(summary) ?? []
  if (verb === undefined || rest === undefined)
    throw new Error(`${id}: the summary of a setting begins with Get or Set and ends with a full stop.`)
  return `${verb === 'Get' ? 'Reads' : 'Sets'} ${rest}.`
}

function createExampleValue({ id, body = {} }: Operation): string {
  const value = exampleValues[id]
  if (value !== undefined) return value
  const choice = body.enum?.at(-1)
  if (choice !== undefined) return `'${choice}'`
  if (body.type === 'boolean') return 'true'
  throw new Error(`${id}: tools/generate/contracts/settings-text.ts has no example of its value.`)
}
