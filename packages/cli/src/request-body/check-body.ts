import type { CatalogSchema } from '@cloudconnexa/catalog'
import { CommandError } from '../errors/command-error.ts'
import { askWhetherMeant, findNearest } from '../text/find-nearest.ts'
import type { BodyProperty } from './list-properties.ts'
import { type Definitions, resolveSchema } from './schema.ts'
import { isBodyObject } from './body-object.ts'

/** What a body lacks or has too much, by its schema. All else is checked by the client before it sends anything. */
interface Findings {
  readonly missing: string[]
  readonly unknown: string[]
}

function collect(
  value: unknown,
  schema: CatalogSchema | undefined,
  definitions: Definitions,
  path: string,
  findings: Findings,
): void {
  const resolved = resolveSchema(schema, definitions)
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      collect(item, resolved.items, definitions, `${path}[${index}]`, findings)
    return
  }
  if (!isBodyObject(value) || resolved.properties === undefined) return
  const join = (name: string): string => (path === '' ? name : `${path}.${name}`)
  for (const name of resolved.required ?? []) if (value[name] === undefined) findings.missing.push(join(name))
  for (const [name, one] of Object.entries(value)) {
    const property = Object.hasOwn(resolved.properties, name) ? resolved.properties[name] : undefined
    if (property !== undefined) collect(one, property, definitions, join(name), findings)
    else if (resolved.additionalProperties === false) {
      const near = findNearest(name, Object.keys(resolved.properties))
      findings.unknown.push(`\`${join(name)}\`${askAside(near)}`)
    }
  }
}

/** As {@link askWhetherMeant}, in the middle of a sentence. */
function askAside(near: readonly string[]): string {
  const question = askWhetherMeant(near).trim()
  return question === '' ? '' : ` (${question.charAt(0).toLowerCase()}${question.slice(1)})`
}

/**
 * Checks a body for properties that are missing or unknown.
 *
 * @param value - The body.
 * @param schema - Its schema.
 * @param definitions - The schemas that its references lead to.
 * @param properties - What there are flags for, to name them.
 * @throws {CommandError} when there is one.
 */
export function checkBody(
  value: unknown,
  schema: CatalogSchema,
  definitions: Definitions,
  properties: readonly BodyProperty[],
): void {
  const findings: Findings = { missing: [], unknown: [] }
  collect(value, schema, definitions, '', findings)
  const { missing, unknown } = findings
  if (unknown.length > 0)
    throw new CommandError(`The input has a property that the API does not know: ${unknown.join(', ')}.`, {
      hint: 'Correct or remove it in --data.',
    })
  if (missing.length === 0) return
  const named = missing.map((path) => {
    const property = properties.find((one) => one.path.join('.') === path)
    if (property === undefined || property.isSecret) return `\`${path}\``
    return `--${property.flag}`
  })
  throw new CommandError(`The input lacks ${named.join(', ')}.`, { hint: 'Pass it as a flag or in --data.' })
}
