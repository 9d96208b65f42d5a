import { NotFoundError, ValidationError } from '@cloudconnexa/errors'
import type { CallOptions } from '@cloudconnexa/core'
import { type Job, type JobOptions, type ServiceContext, startJob } from '@cloudconnexa/core/service'
import { userGroups } from '@cloudconnexa/user-groups'
import { users, type UserResponse } from '@cloudconnexa/users'
import { type Leaver, planSteps } from './plan-steps.ts'

/** How somebody is offboarded: the options of a job, and what becomes of the primary group. */
export type OffboardOptions = JobOptions & {
  /** Name of the user group to put the user into, as everybody is in one. Default: the primary group stays. */
  readonly moveTo?: string | undefined
}

/** Takes the access of people who leave, by the services for users, devices and user groups of the same client. */
export class OffboardingService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Suspends a user, revokes the profiles of all devices, and takes the user out of all secondary groups. Running it again
   * changes nothing more. The user, the devices and their history stay. One row that fails does not keep the others from being
   * tried, because each takes some of the access: look at `counts.failed`.
   *
   * `listUsers`, `listUserGroups`, `suspendUser`, `listDevices`, `revokeDeviceProfile`, `getUser`, `updateUser`
   *
   * @param email - Of the person who leaves, in any case.
   * @param options - `dryRun` looks everything up and changes nothing; `timeout` is that of all requests together.
   * @returns The job: a promise of the report, with a row for the user, each device and each user group.
   * @throws {NotFoundError} when there is no such user or group; then nothing was changed.
   * @throws {ValidationError} when there is no address, or it is that of the owner; then nothing was changed.
   */
  offboard(email: string, { moveTo, ...options }: OffboardOptions = {}): Job {
    const prepare = async (shared: CallOptions) => {
      checkInput(email, moveTo)
      const leaver = await this.#find(email.trim(), moveTo, shared)
      return planSteps(this.#context, { ...leaver, isDryRun: options.dryRun === true }, shared)
    }
    return startJob(this.#context, { prepare }, options)
  }

  async #find(
    email: string,
    moveTo: string | undefined,
    options: CallOptions,
  ): Promise<Omit<Leaver, 'isDryRun'>> {
    const user = await this.#context.use(users).findByEmail(email, options)
    if (user === undefined) throw createNotFoundError('no user with this e-mail address')
    refuseOwner(user)
    const groups = await this.#context.use(userGroups).list(options).toArray()
    const target = moveTo === undefined ? undefined : groups.find(({ name }) => name === moveTo)
    if (moveTo !== undefined && target === undefined)
      throw createNotFoundError(`no user group named "${moveTo}"`)
    return { user, groups, target }
  }
}

function checkInput(email: unknown, moveTo: unknown): void {
  if (typeof email !== 'string' || email.trim() === '')
    throw new ValidationError('There is no e-mail address to look for.', {
      origin: 'client',
      hint: 'Pass the e-mail address of the person who leaves.',
      issues: [{ path: 'email', message: 'must be a string that is not empty' }],
    })
  if (moveTo !== undefined && typeof moveTo !== 'string')
    throw new ValidationError('The user group to move to is not valid.', {
      origin: 'client',
      hint: 'Pass the name of a user group as `moveTo`.',
      issues: [{ path: 'options.moveTo', message: 'must be a string' }],
    })
}

function refuseOwner({ role }: UserResponse): void {
  if (role === 'OWNER')
    throw new ValidationError('The owner of the account cannot be offboarded.', {
      origin: 'client',
      hint: 'Make somebody else the owner first.',
      issues: [{ path: 'email', message: 'is that of the owner' }],
    })
}

function createNotFoundError(what: string): NotFoundError {
  return new NotFoundError(`There is ${what}.`, {
    outcome: 'not-sent',
    hint: 'Check the spelling; nothing has been changed.',
  })
}
