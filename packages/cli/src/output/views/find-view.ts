import type { CatalogEntry, CatalogSchema } from '@cloudconnexa/catalog'
import { toWords } from '../../text/flag-names.ts'
import type { ResultColumn, ResultView } from '../result-view.ts'
import { connectorColumns, jobColumns, resourceColumns, serviceColumns } from './columns.ts'

const columnsByEnd: Readonly<Record<string, readonly ResultColumn[]>> = {
  connectors: connectorColumns,
  applications: serviceColumns,
  ipServices: serviceColumns,
}

/** Last words of methods whose result is an object of their resource, or a list of them. */
const ownResults = /^(?:list|listRange|get|create|update|patch|draft|find[A-Z]\w*|waitUntil[A-Z]\w*)$/
/** Resources whose methods return what they are a part of. */
const parentResources: Readonly<Record<string, string>> = {
  'accessGroups.sources': 'accessGroups',
  'accessGroups.destinations': 'accessGroups',
}

/**
 * Finds how the result of a method is shown.
 *
 * @param entry - The method.
 * @returns Its columns, where somebody has chosen them, and its schema.
 */
export function findView(entry: CatalogEntry): ResultView {
  const loadSchema = async (): Promise<CatalogSchema | undefined> => {
    const { loadDetails } = await import('@cloudconnexa/catalog')
    // The catalog of a plugin is not among those of the SDK.
    return loadDetails(entry).then(
      ({ output }) => output,
      () => undefined,
    )
  }
  if (entry.result === 'job') return { columns: jobColumns, rows: 'rows', loadSchema }
  const columns = findColumns(entry.path)
  return {
    loadSchema,
    ...(columns !== undefined && { columns }),
    ...(entry.result === 'list' && { emptyNote: `There are no ${nameItems(entry.path)}.` }),
  }
}

/**
 * Finds the columns that somebody has chosen for the result of a method.
 *
 * @param path - Of the method on the client: `networks.list`.
 */
export function findColumns(path: string): readonly ResultColumn[] | undefined {
  const words = path.split('.')
  const verb = words.at(-1) ?? ''
  const resource = words.slice(0, -1).join('.')
  const whole = parentResources[resource]
  if (whole !== undefined) return resourceColumns[whole]
  if (!ownResults.test(verb)) return undefined
  return resourceColumns[resource] ?? columnsByEnd[words.at(-2) ?? '']
}

/** What the items of a list are called: `user groups`, `IP services`, `entries` of a log. */
function nameItems(path: string): string {
  const noun = path.split('.').at(-2) ?? 'items'
  return /log$/i.test(noun) ? 'entries' : toWords(noun)
}
