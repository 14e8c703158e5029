// A process that does nothing but write, to be killed: opens case files and adds to them, and says what was acknowledged.
import { createStore } from '../../../src/store/create-store.js'
import { contact, smallDesk, supplement } from '../../store/support/small-desk.js'

const [url = '', name = ''] = process.argv.slice(2)
const store = createStore({ url, tenant: 'sample/12345', desk: smallDesk(), phoneKey: 'test' })

async function writeOn(line: number): Promise<void> {
  for (let n = 0; ; n++) {
    const key = `${name}-${line}-${n}`
    process.stdout.write(`asked ${key}\n`)
    const opened = await store.open(contact(`第${n}件`, { key }))
    if (!opened.ok) throw new Error(opened.refusal.code)
    const { id } = opened.value.file
    await store.perform(id, supplement('补充', `${key}-more`))
    process.stdout.write(`acknowledged ${key} ${id}\n`)
  }
}

await Promise.all(Array.from({ length: 8 }, (_, line) => writeOn(line)))
