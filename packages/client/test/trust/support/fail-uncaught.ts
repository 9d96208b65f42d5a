// A process of its own in which one error is caught by nobody, started by canaries.test.ts: by its number among the ways to
// fail, thrown or as a promise that nobody looks after.
import { drivablePaths } from './failure-paths.ts'
import { makeGround } from './ground.ts'

const [number = '', way = ''] = process.argv.slice(2)
const path = drivablePaths[Number(number)]
if (path === undefined) throw new Error('Which failure?')
const ground = await makeGround()
const error: unknown = await Promise.resolve(path.fail(ground)).then(undefined, (reason: unknown) => reason)
await ground[Symbol.asyncDispose]()
if (way === 'rejected') void Promise.reject(error)
else
  setImmediate(() => {
    throw error
  })
