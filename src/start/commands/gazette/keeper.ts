// What the commands ask of a running node, as its keeper of instruments: stage, list, show, publish, reject.
import type { GazetteRowView, GazetteStagedView, GazetteView } from '../../../http/contract/gazette.js'
import { Fault } from '../../../terms/refusal.js'
import { readConfig } from '../../config.js'
import type { Answer, ApiClient } from '../api-client.js'
import { connectToDemo } from '../demo-client.js'
import { findDemo, type NodeName } from '../running-demo.js'

const KEEPERS: Readonly<Record<NodeName, string>> = { hotline: 'keep', police: 'pkeep' }

export interface Keeper {
  stage(fileName: string, bytes: Uint8Array): Promise<GazetteStagedView>
  list(): Promise<readonly GazetteRowView[]>
  /** By its whole id or the beginning of it. */
  find(id: string): Promise<GazetteRowView>
  show(id: string): Promise<GazetteView>
  publish(id: string): Promise<GazetteRowView>
  reject(id: string, reason: string): Promise<GazetteRowView>
}

/** Undefined where no demo runs. */
export function findKeeper(node: NodeName): Promise<Keeper> | undefined {
  try {
    findDemo(readConfig().home)
  } catch (fault) {
    if (fault instanceof Fault && fault.code === 'demo_not_running') return undefined
    throw fault
  }
  return getKeeper(node)
}

export async function getKeeper(node: NodeName): Promise<Keeper> {
  return keeperOn(await connectToDemo().as(node, KEEPERS[node]))
}

function keeperOn(client: ApiClient): Keeper {
  const list = async () => told(await client.get<GazetteRowView[]>('/api/gazettes'))
  return {
    stage: async (fileName, bytes) =>
      told(await client.post('/api/gazettes', { fileName, content: Buffer.from(bytes).toString('base64') })),
    list,
    async find(id) {
      const found = (await list()).filter((row) => row.id.startsWith(id))
      const [row, second] = found
      if (row !== undefined && second === undefined) return row
      const why = row === undefined ? '没有这期公报 no such gazette' : '编号不够长，有几期 the id fits several'
      throw new Fault('gazette_unknown', `${id}: ${why}。 liandong gazette list`)
    },
    show: async (id) => told(await client.get(`/api/gazettes/${id}`)),
    publish: async (id) => told(await client.post(`/api/gazettes/${id}/publish`, {})),
    reject: async (id, reason) => told(await client.post(`/api/gazettes/${id}/reject`, { reason })),
  }
}

function told<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.body
  throw new Fault(answer.problem.code, `${answer.problem.title}. ${answer.problem.detail}`)
}
