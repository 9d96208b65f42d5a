import type { ApiDocument, Operation } from '../generate/document.ts'
import { collectForms, type SectionForms } from '../generate/model-forms.ts'
import { readNames } from '../generate/names.ts'
import { readDocument } from '../generate/read-document.ts'
import { readSecrets } from '../generate/secrets.ts'
import { documentedSections, sectionOfTag } from '../generate/sections.ts'
import { compareContracts } from './compare-contracts.ts'
import { compareModels } from './compare-models.ts'
import { compareNames } from './compare-names.ts'
import { type Deviation, readDeviations, weigh } from './deviations.ts'
import { compareErrorAnswers } from './error-answers.ts'
import type { Finding } from './finding.ts'
import type { Sdk } from './sdk.ts'
import { observedTokenContract } from './token-request.ts'
import { readWireFacts } from '../generate/wire-facts.ts'

/** How much of the document the SDK has, exactly or with a deviation that is right. */
interface Coverage {
  readonly covered: number
  readonly total: number
}

/** What came out of comparing the SDK with the API document. */
export interface SpecReport {
  /** One sentence for everything that is missing, invented or different. */
  readonly problems: readonly string[]
  /** Differences that are right, with their reasons. */
  readonly deviations: readonly Deviation[]
  readonly operations: Coverage
  readonly schemas: Coverage
}

/**
 * Compares every contract, method and model of the SDK with the API document, in both directions.
 *
 * @param specFolder - Folder of the API document and its tables.
 */
export async function checkSpec(specFolder: string, sdk: Sdk): Promise<SpecReport> {
  const document = readDocument(specFolder)
  const names = readNames(specFolder)
  const secrets = readSecrets(specFolder)
  const deviations = readDeviations(specFolder)
  const forms = new Map<string, SectionForms>()
  const formsOf = (operation: Operation): SectionForms => {
    const section = sectionOf(operation)
    const known = forms.get(section.service) ?? collectForms(section, document)
    forms.set(section.service, known)
    return known
  }
  const contracts = [...sdk.contracts, { service: 'auth', contract: await observedTokenContract(document) }]
  const findings = [
    ...compareContracts(contracts, {
      document,
      secrets,
      wireFacts: readWireFacts(specFolder),
      formsOf,
      serviceOf: (operation) => sectionOf(operation).service,
    }),
    ...(await compareNames(names, document, contracts)),
    ...documentedSections.flatMap((section) =>
      compareModels(
        section,
        collectForms(section, document),
        sdk.models.get(section.package) ?? new Map(),
        document,
        secrets,
      ),
    ),
    ...schemasWithoutModel(document),
    ...compareErrorAnswers(document),
  ]
  const { open, mistakes } = weigh(findings, deviations)
  return {
    problems: [...open.map(({ text }) => text), ...mistakes],
    deviations,
    operations: coverage(
      document.operations.map(({ id }) => id),
      open.filter(({ about }) => about === 'operation'),
    ),
    schemas: coverage(
      [...document.schemas.keys()],
      open.filter(({ about }) => about === 'schema'),
    ),
  }
}

function sectionOf(operation: Operation): (typeof documentedSections)[number] {
  const section = sectionOfTag(operation.tag)
  if (section === undefined) throw new Error(`The tag "${operation.tag}" belongs to no section.`)
  return section
}

function schemasWithoutModel(document: ApiDocument): readonly Finding[] {
  const modelled = new Set(
    documentedSections.flatMap((section) =>
      collectForms(section, document).objects.map((form) => form.schemaName),
    ),
  )
  return [...document.schemas.keys()]
    .filter((name) => !modelled.has(name))
    .map((name) => ({ about: 'schema', name, text: `${name}: no package has a model of it` }))
}

function coverage(names: readonly string[], open: readonly Finding[]): Coverage {
  const wrong = new Set(open.map(({ name }) => name))
  return { covered: names.filter((name) => !wrong.has(name)).length, total: names.length }
}
