import { NotFoundError } from '@cloudconnexa/errors'
import type { ServiceDefinition } from '@cloudconnexa/core/service'
import { describe, expect, it } from 'vitest'
import { connect, createPage, formatRequests } from '@cloudconnexa/testing'

/** The service of resources that have a name and are written as a whole. */
export interface NamedResources {
  get(id: string): PromiseLike<unknown>
  create(request: object): PromiseLike<unknown>
  patch(id: string, changes: object): PromiseLike<unknown>
  delete(id: string): PromiseLike<unknown>
  findByName(name: string): PromiseLike<unknown>
}

/** What the tests of such a service need to know of its resources. */
export interface NamedResource {
  readonly definition: ServiceDefinition<NamedResources>
  /** Path of the list, such as `/access-groups`. */
  readonly path: string
  /** A response with the id 7, and the request that writes all of it. */
  readonly sample: object
  readonly request: object
  /** The sample with properties, in its depths too, that only responses hold. */
  readonly withMore: object
  /** A request that cannot be, and the path of what is wrong with it. */
  readonly impossible: { readonly request: object; readonly issue: string }
}

/** Declares what holds for the resources of every such service. */
export function testNamedResource(resource: NamedResource): void {
  describe('patch', () => testPatch(resource))
  describe('findByName', () => testFindByName(resource))
  describe('failures', () => testFailures(resource))
}

function testPatch({ definition, path, withMore, request }: NamedResource): void {
  it('writes back what is not named, and nothing that only responses hold', async () => {
    await using connection = await connect({ service: definition }, [
      [200, withMore],
      [200, withMore],
    ])
    const { client, sent } = connection
    expect(await client.service.patch('7', { name: 'New' })).toEqual(withMore)
    expect(formatRequests(sent)).toEqual([`GET ${path}/7`, `PUT ${path}/7`])
    expect(sent.map(({ body }) => body)).toEqual([undefined, { ...request, name: 'New' }])
  })
}

function testFindByName({ definition, path, sample }: NamedResource): void {
  it('takes any case and reads no page after the hit', async () => {
    const another = { ...sample, id: '8', name: 'Another' }
    await using connection = await connect({ service: definition }, [
      [200, createPage([sample], 0, 3)],
      [200, createPage([another], 1, 3)],
    ])
    const { client, sent } = connection
    expect(await client.service.findByName('ANOTHER')).toEqual(another)
    expect(formatRequests(sent)).toEqual([`GET ${path}?page=0&size=1000`, `GET ${path}?page=1&size=1000`])
  })

  it('is undefined when there is none', async () => {
    await using connection = await connect({ service: definition }, [[200, createPage([sample])]])
    expect(await connection.client.service.findByName('nobody')).toBeUndefined()
  })
}

function testFailures({ definition, request, impossible }: NamedResource): void {
  it('has NotFoundError for an unknown id', async () => {
    await using connection = await connect({ service: definition }, [[404], [404]])
    const { service } = connection.client
    await expect(service.get('9')).rejects.toBeInstanceOf(NotFoundError)
    await expect(service.delete('9')).rejects.toBeInstanceOf(NotFoundError)
  })

  it('has what the API says of a refused body', async () => {
    const refusal = {
      errorDetails: { name: [{ errorCode: '1-1', message: 'Name is taken' }] },
      errorMessage: 'Validation failed',
      statusError: 'Bad Request',
    }
    await using connection = await connect({ service: definition }, [[400, refusal]])
    await expect(connection.client.service.create(request)).rejects.toMatchObject({
      name: 'ValidationError',
      origin: 'api',
      issues: [{ path: 'name', message: 'Name is taken' }],
    })
  })

  it('sends nothing for a body that cannot be', async () => {
    await using connection = await connect({ service: definition }, [])
    const { client, sent } = connection
    await expect(client.service.create(impossible.request)).rejects.toMatchObject({
      origin: 'client',
      issues: [{ path: impossible.issue }],
    })
    expect(sent).toEqual([])
  })
}
