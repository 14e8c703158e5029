// Publishes a gazette on a node: the bytes are read as any import reads them, then a keeper lets them out.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { importGazette } from '../../../src/gazette/import-gazette.js'
import type { TestNode } from '../../http/support/node.js'
import { sharedFile } from '../../support/shared.js'

export async function publishGazette(node: TestNode, bytes: Uint8Array, fileName = '公报.txt'): Promise<void> {
  const read = await importGazette(bytes)
  if (!read.ok) assert.fail(read.refusal.code)
  const { digest, issue, lines, source } = read.value
  const at = node.clock.now
  const { row } = await node.store.stageGazette({ digest, fileName, issue, lines, source, at, by: 'keeper' })
  const published = await node.store.publishGazette(row.id, 'keeper', at)
  assert.ok(published.ok, JSON.stringify(published))
}

export async function publishShared(node: TestNode, name: string): Promise<void> {
  const file = sharedFile(name)
  if (file === null) assert.fail(`shared/${name} is not here`)
  await publishGazette(node, await readFile(file), file.split('/').at(-1))
}
