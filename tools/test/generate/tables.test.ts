import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generate } from '../../generate/generate.ts'
import { readNames, type OperationName } from '../../generate/spec/names.ts'
import { copySpec, makePackages, root, temporaryFolder } from './workspace.ts'

const specFolder = join(root, 'spec')
const documentFile = 'cloudconnexa-1.2.3.openapi.json'

async function findProblems(folder: string): Promise<readonly string[]> {
  const packagesFolder = makePackages(temporaryFolder(), ['regions'])
  const { problems, changes } = await generate({
    specFolder: folder,
    packagesFolder,
    mode: 'write',
    modelsOnly: true,
  })
  if (problems.length > 0) expect(changes).toEqual([])
  return problems
}

function withNames(changes: Readonly<Record<string, OperationName>>): Promise<readonly string[]> {
  return findProblems(copySpec('names.json', { ...readNames(specFolder), ...changes }))
}

it('accepts the tables of the repository', async () => {
  expect(await findProblems(specFolder)).toEqual([])
})

describe('names.json', () => {
  it('finds an operation without a name', async () => {
    const { getNetwork: _, ...names } = readNames(specFolder)
    const problems = await findProblems(copySpec('names.json', names))
    expect(problems).toEqual(['spec/names.json: getNetwork is missing'])
  })

  it('finds a name without an operation', async () => {
    const problems = await withNames({ getPlanet: { service: 'networks', method: 'planet', arguments: [] } })
    expect(problems).toEqual(['spec/names.json: the API document has no operation getPlanet'])
  })

  it('finds one name for two operations', async () => {
    const problems = await withNames({
      updateUser: { service: 'users', method: 'create', arguments: ['id', 'body'] },
    })
    expect(problems).toEqual(['spec/names.json: updateUser and createUser are both users.create'])
  })

  it('finds arguments in the wrong order', async () => {
    const problems = await withNames({
      getDevice: { service: 'devices', method: 'get', arguments: ['id', 'userId'] },
    })
    expect(problems).toEqual([
      'spec/names.json: the arguments of getDevice are [userId, id], not [id, userId]',
    ])
  })

  it('does not take an optional query parameter for an argument', async () => {
    const problems = await withNames({
      listNetworkRoutes: { service: 'networks', method: 'routes.list', arguments: ['networkId'] },
    })
    expect(problems).toEqual(['spec/names.json: the arguments of listNetworkRoutes are [], not [networkId]'])
  })

  it('finds a selection of what is no argument', async () => {
    const problems = await withNames({
      removeAccessGroupSource: {
        service: 'accessGroups',
        method: 'sources.removeAll',
        arguments: ['id', 'type'],
        selection: ['type', 'kind'],
      },
    })
    expect(problems).toEqual([
      'spec/names.json: the selection of removeAccessGroupSource names kind, which is no argument',
    ])
  })

  it('finds an operation of another service', async () => {
    const problems = await withNames({
      listRegions: { service: 'networks', method: 'regions.list', arguments: [] },
    })
    expect(problems).toEqual(['spec/names.json: listRegions belongs to regions, not to networks'])
  })
})

describe('the API document', () => {
  it.each(['timeout', 'signal', 'headers', 'retry', 'validate', 'attemptTimeout', 'readAhead'])(
    'refuses a query parameter %s, because the filter of that name would be lost',
    async (parameter) => {
      const text = readFileSync(join(specFolder, documentFile), 'utf8')
      const changed: unknown = JSON.parse(text.replaceAll('"name": "page"', `"name": "${parameter}"`))
      const packagesFolder = makePackages(temporaryFolder(), ['user-groups'])
      const generating = generate({
        specFolder: copySpec(documentFile, changed),
        packagesFolder,
        mode: 'write',
        modelsOnly: true,
      })
      await expect(generating).rejects.toThrow(
        `listUserGroups: the query parameter ${parameter} is called as a call option is`,
      )
    },
  )

  it('refuses a setting whose summary does not say what it is', async () => {
    const text = readFileSync(join(specFolder, documentFile), 'utf8')
    const changed: unknown = JSON.parse(text.replace('Get whether SNAT is on.', 'SNAT'))
    const packagesFolder = makePackages(temporaryFolder(), ['settings'])
    const generating = generate({
      specFolder: copySpec(documentFile, changed),
      packagesFolder,
      mode: 'write',
      modelsOnly: true,
    })
    await expect(generating).rejects.toThrow('getSnat: the summary of a setting begins with Get or Set')
  })
})

describe('secrets.json', () => {
  it('finds a property that the API does not have', async () => {
    const properties = { UserResponse: { password: 'nobody may see it' } }
    const problems = await findProblems(copySpec('secrets.json', { properties, responses: {} }))
    expect(problems).toEqual(['spec/secrets.json: UserResponse.password is not a string of the API document'])
  })

  it('finds a response that is not a string', async () => {
    const responses = { getSnat: 'a boolean' }
    const problems = await findProblems(copySpec('secrets.json', { properties: {}, responses }))
    expect(problems).toEqual(['spec/secrets.json: getSnat is not an operation whose response is a string'])
  })
})
