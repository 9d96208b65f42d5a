import type { ApiDocument } from '../generate/document.ts'
import type { SectionForms, ObjectForm } from '../generate/model-forms.ts'
import { isSecretAnswer, isSecretProperty, type Secrets } from '../generate/secrets.ts'
import type { Section } from '../generate/sections.ts'
import { camelCase } from '../generate/text-case.ts'
import { expectedJson, expectedSecret } from './expected-json.ts'
import { type Comparison, differences, type Finding } from './finding.ts'
import { describe, type ModelJson } from './model-json.ts'
import { propertyPaths } from '../generate/property-paths.ts'
import type { FoundModel, PackageModels } from './package-models.ts'

/** Compares the models of a package with the schemas that its section sends and receives. */
export function compareModels(
  section: Section,
  forms: SectionForms,
  models: PackageModels,
  document: ApiDocument,
  secrets: Secrets,
): readonly Finding[] {
  const objects = forms.objects.flatMap((form) =>
    findingsOf('schema', form.schemaName, form.typeName, (model) => [
      { what: 'side', sdk: model.kind, document: form.side },
      {
        what: 'list of later properties',
        sdk: versionsText(Object.entries(model.since)),
        document: versionsText(laterProperties(form, document)),
      },
      ...objectComparisons(form, forms, secrets, model.json),
    ]),
  )
  const inline = forms.inline.flatMap(({ typeName, side, schema, operation }) => {
    const isSecret = side === 'response' && isSecretAnswer(secrets, operation.id)
    const expected = isSecret ? expectedSecret(side) : expectedJson(schema, side, forms)
    return findingsOf('operation', operation.id, typeName, (model) => [
      { what: 'side', sdk: model.kind, document: side },
      { what: 'value', sdk: describe(model.json), document: describe(expected) },
    ])
  })
  const known = new Set([...forms.objects, ...forms.inline].map(({ typeName }) => camelCase(typeName)))
  const invented = [...models]
    .filter(([name]) => !known.has(name))
    .map(([name, { typeName }]): Finding => {
      const text = `${section.package}/${name}: nothing in the document needs this model`
      return { about: 'schema', name: typeName, text }
    })
  return [...objects, ...inline, ...invented]

  function findingsOf(
    about: Finding['about'],
    name: string,
    typeName: string,
    compare: (model: FoundModel) => readonly Comparison[],
  ): readonly Finding[] {
    const place = `${section.package}/${typeName}`
    const model = models.get(camelCase(typeName))
    if (model === undefined)
      return [{ about, name, text: `${place}: there is no model ${camelCase(typeName)}` }]
    const comparisons = [{ what: 'name', sdk: model.typeName, document: typeName }, ...compare(model)]
    return differences(place, comparisons).map((text) => ({ about, name, text }))
  }
}

function objectComparisons(
  { schema, schemaName, side }: ObjectForm,
  forms: SectionForms,
  secrets: Secrets,
  json: ModelJson,
): readonly Comparison[] {
  const documented = schema.properties ?? {}
  const names = new Set([...Object.keys(documented), ...Object.keys(json.properties ?? {})])
  const properties = [...names].map((name): Comparison => {
    const model = json.properties?.[name]
    const property = documented[name]
    const expected =
      property &&
      (isSecretProperty(secrets, schemaName, name)
        ? expectedSecret(side)
        : expectedJson(property, side, forms))
    return {
      what: `property ${name}`,
      sdk: propertyText(model, json.required?.includes(name) ?? false),
      document: propertyText(expected, schema.required?.includes(name) ?? false),
    }
  })
  return [
    { what: 'kind of value', sdk: json.type ?? 'anything', document: 'object' },
    {
      what: 'rule on unknown properties',
      sdk: unknownProperties(json),
      document: side === 'request' ? 'refuse' : 'keep',
    },
    ...properties,
  ]
}

/** Only requests are refused for what an older version of the API does not have. */
function laterProperties(
  { schemaName, side }: ObjectForm,
  document: ApiDocument,
): Iterable<[string, string]> {
  const schema = side === 'request' ? { $ref: schemaName } : {}
  return propertyPaths(schema, document, (_schemaName, _name, property) => property['x-since'])
}

function versionsText(versions: Iterable<readonly [string, string]>): string {
  const texts = [...versions].map(([path, version]) => `${path} since ${version}`)
  return texts.length === 0 ? 'empty' : texts.toSorted().join(', ')
}

function propertyText(json: ModelJson | undefined, required: boolean): string | undefined {
  return json && `${describe(json)} (${required ? 'required' : 'optional'})`
}

function unknownProperties({ additionalProperties }: ModelJson): string {
  if (additionalProperties === false) return 'refuse'
  if (additionalProperties === undefined) return 'drop'
  return additionalProperties === true || describe(additionalProperties) === 'anything' ? 'keep' : 'check'
}
