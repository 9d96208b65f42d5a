// Parses programs with the Node that runs this, and executes nothing:
//
//   node --experimental-vm-modules parse-programs.mjs <file> ...
//
// Prints a line for each one that this Node cannot read: its path, a tab, and why.
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { extname } from 'node:path'
import { Script, SourceTextModule } from 'node:vm'

for (const file of process.argv.slice(2)) {
  try {
    parse(readFileSync(file, 'utf8'), extname(file))
  } catch (error) {
    console.log(`${file}\t${error.message}`)
  }
}

function parse(text, extension) {
  if (extension === '.cjs') return new Script(text)
  return new SourceTextModule(extension === '.ts' ? stripTypeScriptTypes(text) : text)
}
