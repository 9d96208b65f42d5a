import { type Feature, features } from './features.ts'
import { capitalize } from './words.ts'

/** A place in a file of the template, and what features put there. */
interface Insertion {
  readonly anchor: string
  readonly position: 'before' | 'after'
  readonly write: (feature: Feature) => string
}

const createClassName = ({ property }: Feature): string => `${capitalize(property)}Service`
const createPath = ({ property }: Feature, file: string): string => `./${property}/${file}`

/** By the path of the file, with placeholders of the template. */
const insertions: Readonly<Record<string, readonly Insertion[]>> = {
  'src/__service-file__-service.ts': [
    {
      anchor: "} from './operations.ts'\n",
      position: 'after',
      write: (feature) =>
        `import { ${createClassName(feature)} } from '${createPath(feature, `${feature.property}-service.ts`)}'\n`,
    },
    {
      anchor: '  readonly #context: ServiceContext\n',
      position: 'before',
      write: (feature) =>
        `  /** ${feature.summary} */\n  readonly ${feature.property}: ${createClassName(feature)}\n`,
    },
    {
      anchor: '    this.#context = context\n',
      position: 'after',
      write: (feature) => `    this.${feature.property} = new ${createClassName(feature)}(context)\n`,
    },
  ],
  'src/operations.ts': [
    {
      anchor: "import type * as models from './models/model-table.ts'\n",
      position: 'after',
      write: ({ property, hasOperations }) =>
        hasOperations ? `import { ${property}Operations } from './${property}/operations.ts'\n` : '',
    },
    {
      anchor: '  delete__Resource__,\n]',
      position: 'before',
      write: ({ property, hasOperations }) => (hasOperations ? `  ...${property}Operations,\n` : ''),
    },
  ],
  'src/index.ts': [
    {
      anchor: "export type * from './models/index.ts'\n",
      position: 'after',
      write: (feature) => {
        const types = feature.types === undefined ? [] : [createPath(feature, feature.types)]
        const service = createPath(feature, `${feature.property}-service.ts`)
        return [...types, service].map((path) => `export type * from '${path}'\n`).join('')
      },
    },
  ],
  'src/catalog.ts': [
    {
      anchor: "import { __serviceKey__ } from './index.ts'\n",
      position: 'before',
      write: (feature) =>
        `import { ${feature.property}Methods } from '${createPath(feature, 'catalog.ts')}'\n`,
    },
    {
      anchor: "    summary: 'Deletes __a-resource-words__.',\n  }),\n",
      position: 'after',
      write: ({ property }) => `  ...${property}Methods,\n`,
    },
  ],
  'README.md': [
    {
      anchor: '| `delete(id)`       | `delete__Resource__`, DELETE __path__/{id} |\n',
      position: 'after',
      write: ({ property, methods }) =>
        methods.map(([method, operation]) => `| \`${property}.${method}\` | ${operation} |\n`).join(''),
    },
  ],
}

/**
 * Adds to a file of the template what features put there.
 *
 * @param path - Path of the file, with placeholders.
 * @param text - The file, with placeholders.
 * @param chosen - Names of the features.
 * @throws {RangeError} when the file has no such place.
 */
export function addFeatures(path: string, text: string, chosen: readonly string[]): string {
  let result = text
  for (const { anchor, position, write } of insertions[path] ?? []) {
    const added = chosen.map((name) => (features[name] === undefined ? '' : write(features[name]))).join('')
    if (added === '') continue
    if (!result.includes(anchor))
      throw new RangeError(`The template of ${path} has no "${anchor.trim()}", where features are added.`)
    result = result.replace(anchor, () => (position === 'before' ? added + anchor : anchor + added))
  }
  return result
}
