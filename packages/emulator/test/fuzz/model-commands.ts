import * as fc from 'fast-check'
import { expect } from 'vitest'
import { type Model, type ModelObject, parents } from './model.ts'
import { kinds, type ModelKind } from './model-kinds.ts'

/** A response with its parsed body. */
interface RealResponse {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** The API under test. */
export interface Real {
  readonly call: (method: string, path: string, body?: unknown) => Promise<RealResponse>
}

type Command = fc.AsyncCommand<Model, Real>

/** How often each command ran. */
export const steps: Map<string, number> = new Map()

/** A step that is always possible: if there is no such resource, it expects an error. */
class Step implements Command {
  readonly #label: string
  readonly #run: (model: Model, real: Real) => Promise<void>

  constructor(label: string, run: (model: Model, real: Real) => Promise<void>) {
    this.#label = label
    this.#run = run
  }

  check(): boolean {
    return true
  }

  async run(model: Model, real: Real): Promise<void> {
    await this.#run(model, real)
    const word = this.#label.split(' ')[0] ?? ''
    steps.set(word, (steps.get(word) ?? 0) + 1)
  }

  toString(): string {
    return this.#label
  }
}

const numbers = fc.nat({ max: 20_000 })
const someKind = fc.constantFrom(...kinds)

/** Every step that can be taken. */
export const commands: fc.Arbitrary<Command>[] = [
  createStep('create', create),
  createStep('create', create),
  createStep('read', read),
  createStep('update', update),
  createStep('delete', remove),
  createStep('list', list),
]

type Action = (kind: ModelKind, number: number, model: Model, real: Real) => Promise<void>

function createStep(word: string, action: Action): fc.Arbitrary<Command> {
  return fc
    .tuple(someKind, numbers)
    .map(
      ([kind, number]) =>
        new Step(`${word} ${kind.name} ${String(number)}`, (model, real) =>
          action(kind, number, model, real),
        ),
    )
}

async function create(kind: ModelKind, number: number, model: Model, real: Real): Promise<void> {
  const parentKind = parents[kind.name]
  const parent = parentKind && model.pick(parentKind, number)
  const parentId = parent?.id ?? 'nothing'
  const { body, shown } = kind.draft(number, model, parentId)
  const query = parentKind === undefined ? '' : `?${String(kind.parameter)}=${parentId}`
  const response = await real.call('POST', `${kind.name}${query}`, body)
  if (parentKind !== undefined && parent === undefined) {
    expect(response.status, 'below an unknown parent').toBe(400)
  } else if (isRefused(kind, shown, model, parentId)) {
    expect(response.status, JSON.stringify(body)).toBe(400)
  } else {
    expect(response.status, JSON.stringify(response.body)).toBe(kind.statuses.created)
    expect(kind.seen(response.body)).toEqual(shown)
    const id = String(response.body['id'])
    expect(model.get(kind.name, id), 'ids are new').toBeUndefined()
    model.put(kind.name, { id, shown, ...(parent ? { parent: parentId } : {}) })
  }
}

async function read(kind: ModelKind, number: number, model: Model, real: Real): Promise<void> {
  const object = pickTarget(kind, number, model)
  const response = await real.call(
    'GET',
    getPath(kind, object?.id ?? model.pickDeletedId(kind.name, number), object),
  )
  if (object === undefined) expect(response.status).toBe(400)
  else expect(kind.seen(response.body)).toEqual(object.shown)
}

async function update(kind: ModelKind, number: number, model: Model, real: Real): Promise<void> {
  const object = pickTarget(kind, number, model)
  if (object?.fixed) return
  const parentId = object?.parent ?? ''
  const { body, shown } = kind.draft(number + 1, model, parentId, object?.shown ?? {})
  const path = getPath(kind, object?.id ?? model.pickDeletedId(kind.name, number), object)
  const response = await real.call('PUT', path, body)
  if (object === undefined) {
    expect(response.status).toBe(400)
  } else if (isRefused(kind, shown, model, parentId, object.id)) {
    expect(response.status, JSON.stringify(body)).toBe(400)
  } else {
    expect(response.status, JSON.stringify(response.body)).toBe(200)
    expect(kind.seen(response.body)).toEqual(shown)
    model.put(kind.name, { ...object, shown })
    if (kind.name === '/networks/routes') dropInnerRoutes(object, shown['subnet'], model)
  }
}

/** The routes of IP services are as large as their parents: when a parent moves, they lie outside of it. */
function dropInnerRoutes({ id, shown }: ModelObject, subnet: unknown, model: Model): void {
  if (shown['subnet'] === subnet) return
  for (const service of model.all('/networks/ip-services')) {
    const { parentRoutes } = service.shown
    const kept = Array.isArray(parentRoutes) ? parentRoutes.filter((parent) => parent !== id) : []
    model.put('/networks/ip-services', { ...service, shown: { ...service.shown, parentRoutes: kept } })
  }
}

async function remove(kind: ModelKind, number: number, model: Model, real: Real): Promise<void> {
  const object = pickTarget(kind, number, model)
  const response = await real.call(
    'DELETE',
    getPath(kind, object?.id ?? model.pickDeletedId(kind.name, number), object),
  )
  if (object === undefined) {
    expect(response.status).toBe(400)
    return
  }
  const isNeeded =
    kind.name === '/user-groups' && model.all('/users').some(({ shown }) => shown['groupId'] === object.id)
  expect(response.status).toBe(object.fixed || isNeeded ? 400 : kind.statuses.removed)
  if (!object.fixed && !isNeeded) model.remove(kind.name, object.id)
}

async function list(kind: ModelKind, number: number, model: Model, real: Real): Promise<void> {
  const parentKind = parents[kind.name]
  const parent = parentKind && model.pick(parentKind, number)
  await expectList(kind, model, real, parent?.id)
}

/** Expects that the list of a kind, or of the children of one parent, equals that of the model, in the same order. */
export async function expectList(kind: ModelKind, model: Model, real: Real, parent?: string): Promise<void> {
  const filter = parent === undefined ? '' : `&${String(kind.parameter)}=${parent}`
  const { body } = await real.call('GET', `${kind.name}?size=1000${filter}`)
  const objects = model.all(kind.name).filter((object) => parent === undefined || object.parent === parent)
  expect(body['totalElements']).toBe(objects.length)
  const content: unknown = body['content']
  if (!Array.isArray(content)) throw new Error(`${kind.name} is not a list`)
  const seen = content.map((member) => ({ id: member.id, ...kind.seen(member) }))
  expect(seen).toEqual(objects.map(({ id, shown }) => ({ id, ...shown })))
}

/** One number in eight picks nothing. */
function pickTarget({ name }: ModelKind, number: number, model: Model): ModelObject | undefined {
  return number % 8 === 0 ? undefined : model.pick(name, number)
}

function getPath({ name }: ModelKind, id: string, object?: ModelObject): string {
  return `${name}/${id}${name === '/devices' ? `?userId=${object?.parent ?? 'nobody'}` : ''}`
}

/** Whether the API must reject an object because of the others. */
function isRefused(
  { name }: ModelKind,
  shown: ModelObject['shown'],
  model: Model,
  parent: string,
  ownId?: string,
): boolean {
  const isTaken = (property: string): boolean =>
    model.all(name).some((other) => other.id !== ownId && other.shown[property] === shown[property])
  if (name === '/user-groups') return isTaken('name')
  if (name === '/users') return isTaken('username')
  if (name === '/networks/routes') return isTaken('subnet')
  if (name === '/hosts/applications' && ownId === undefined) {
    return model.get('/hosts', parent)?.shown['domain'] === undefined
  }
  if (name !== '/devices' || ownId !== undefined) return false
  const groupId = String(model.get('/users', parent)?.shown['groupId'])
  const most = Number(model.get('/user-groups', groupId)?.shown['maxDevice'])
  return model.all('/devices').filter((device) => device.parent === parent).length >= most
}
