// Holds the lock of a database for a while, as a process does that was suspended in the middle of a transaction.
import { DatabaseSync } from 'node:sqlite'

const { file } = JSON.parse(process.argv[2] ?? '{}') as { file: string }
const database = new DatabaseSync(file)
database.exec('BEGIN IMMEDIATE')
console.log('locked')
process.stdin.once('data', () => {
  database.exec('COMMIT')
  database.close()
  process.stdin.destroy()
})
