import { AbortError, NotFoundError, ValidationError } from '@cloudconnexa/errors'
import { type CallOptions, CloudConnexaError } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import { userGroups } from '@cloudconnexa/user-groups'
import { users, type UserResponse } from '@cloudconnexa/users'
import { OffboardingError } from './offboarding-error.ts'
import { planSteps, type PlannedStep } from './planned-steps.ts'
import type { OffboardingReport, OffboardingStep } from './report.ts'

/** How somebody is offboarded. The call options hold for every request; `timeout` is the time of all of them together. */
export type OffboardOptions = CallOptions & {
  /** Looks everything up and changes nothing. Default `false`. */
  readonly dryRun?: boolean
  /** Name of the user group to put the user into, as everybody is in one. Default: the primary group stays. */
  readonly moveTo?: string
  /** Told of every step when it is over. */
  readonly onStep?: (step: OffboardingStep) => void
}

/** Takes the access of people who leave, by the services for users, devices and user groups of the same client. */
export class OffboardingService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Suspends a user, revokes the profiles of all devices, and takes the user out of all secondary groups. Running it again
   * changes nothing more. The user, the devices and their history stay.
   *
   * `listUsers`, `listUserGroups`, `listDevices`, `suspendUser`, `revokeDeviceProfile`, `getUser`, `updateUser`
   *
   * @param email - Of the person who leaves, in any case.
   * @throws {NotFoundError} when there is no such user or group; then nothing was changed.
   * @throws {ValidationError} when the user is the owner; then nothing was changed.
   * @throws {OffboardingError} when a step fails, with a report.
   */
  async offboard(email: string, options: OffboardOptions = {}): Promise<OffboardingReport> {
    const { dryRun: isDryRun = false, moveTo, onStep, ...ownOptions } = options
    const callOptions = this.#context.shareTimeout(ownOptions)
    const user = await this.#find(email, callOptions)
    const groups = await this.#context.use(userGroups).list(callOptions).toArray()
    const target = moveTo === undefined ? undefined : groups.find(({ name }) => name === moveTo)
    if (moveTo !== undefined && target === undefined)
      throw createNotFoundError(`no user group named "${moveTo}"`)
    const planned = planSteps(this.#context, { user, groups, target, options: callOptions })
    const steps: OffboardingStep[] = planned.map(({ name }) => ({
      name,
      state: 'not-tried',
      done: [],
      left: [],
    }))
    const report: OffboardingReport = { userId: user.id, username: user.username, isDryRun, steps }
    for (const [index, step] of planned.entries()) {
      const recordStep = (noted: OffboardingStep): void => void (steps[index] = noted)
      try {
        await (isDryRun ? look(step, recordStep) : runStep(step, recordStep))
      } catch (error) {
        throw isFailure(error, options.signal) ? new OffboardingError(step.name, error, report) : error
      } finally {
        const over = steps[index]
        if (over !== undefined) onStep?.(over)
      }
    }
    return report
  }

  async #find(email: string, options: CallOptions): Promise<UserResponse> {
    if (email.trim() === '')
      throw new ValidationError('There is no e-mail address to look for.', {
        origin: 'client',
        issues: [{ path: 'email', message: 'is empty' }],
      })
    const user = await this.#context.use(users).findByEmail(email.trim(), options)
    if (user === undefined) throw createNotFoundError('no user with this e-mail address')
    if (user.role === 'OWNER')
      throw new ValidationError('The owner of the account cannot be offboarded.', {
        origin: 'client',
        hint: 'Make somebody else the owner first.',
        issues: [{ path: 'email', message: 'is that of the owner' }],
      })
    return user
  }
}

/** What ends a call from outside, such as its signal or the end of the client, is none. */
function isFailure(error: unknown, signal: AbortSignal | undefined): error is CloudConnexaError {
  return error instanceof CloudConnexaError && !(error instanceof AbortError) && signal?.aborted !== true
}

async function look({ name, targets }: PlannedStep, note: (step: OffboardingStep) => void): Promise<void> {
  const left = (await targets()).flatMap(({ names }) => names)
  note({ name, state: left.length === 0 ? 'unchanged' : 'planned', done: [], left })
}

async function runStep({ name, targets }: PlannedStep, note: (step: OffboardingStep) => void): Promise<void> {
  const done: string[] = []
  let left: string[] = []
  try {
    const found = await targets()
    left = found.flatMap(({ names }) => names)
    for (const { names, change } of found) {
      await change()
      done.push(...names)
      left = left.slice(names.length)
    }
    note({ name, state: done.length === 0 ? 'unchanged' : 'done', done, left })
  } catch (error) {
    note({ name, state: 'failed', done, left })
    throw error
  }
}

function createNotFoundError(what: string): NotFoundError {
  return new NotFoundError(`There is ${what}.`, {
    outcome: 'not-sent',
    hint: 'Check the spelling; nothing has been changed.',
  })
}
