// Invented records of the demonstration: packs/<place>/<instrument>/demo/[digits-]<register>.yaml, what was entered and by whom.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { Fault } from '../../terms/refusal.js'

const fields = z.record(z.string(), z.json()).default({})
const hand = { by: z.string().default('supervisor'), unit: z.string().exactOptional() }
const shape = z.array(
  z.strictObject({
    key: z.string().min(1),
    ...hand,
    fields,
    moves: z.array(z.strictObject({ move: z.string(), ...hand, fields, note: z.string().exactOptional() })).default([]),
  }),
)

export type DemoRecord = z.output<typeof shape>[number] & { readonly register: string }

/** In the order of papers and file names. */
export async function readDemoRecords(place: string): Promise<readonly DemoRecord[]> {
  const records: DemoRecord[] = []
  for (const paper of (await readdir(place, { withFileTypes: true })).filter((entry) => entry.isDirectory())) {
    const folder = path.join(place, paper.name, 'demo')
    const files = await readdir(folder).catch(() => [])
    for (const file of files.filter((name) => name.endsWith('.yaml')).sort()) {
      const read = shape.safeParse(parse(await readFile(path.join(folder, file), 'utf8')))
      const register = file.replace(/^\d+-/, '').replace(/\.yaml$/, '')
      if (!read.success) {
        throw new Fault('demo_record_malformed', `${paper.name}/demo/${file}: ${z.prettifyError(read.error)}`)
      }
      records.push(...read.data.map((record) => ({ ...record, register })))
    }
  }
  return records
}
