// Writes docs/protocol/examples anew: node dist/test/exchange/support/write-examples.js
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../../support/source-files.js'
import { asFile, exampleKeys, makeExamples } from './examples.js'

const folder = path.join(ROOT, 'docs', 'protocol', 'examples')
mkdirSync(folder, { recursive: true })
for (const file of readdirSync(folder)) if (file.endsWith('.json')) rmSync(path.join(folder, file))
const examples = await makeExamples()
for (const { name, content } of examples) writeFileSync(path.join(folder, `${name}.json`), asFile(content))
writeFileSync(path.join(folder, 'keys.json'), asFile(exampleKeys()))
console.log(`${examples.length} examples and keys.json written to docs/protocol/examples`)
