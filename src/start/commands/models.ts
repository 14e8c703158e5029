// `models`: learning on from closed demands. A candidate is trained, judged in the shadow of the model at work, promoted when it is
// better, and rolled back with one command.
import { parseArgs } from 'node:util'
import { judgeNow } from './models/candidate.js'
import { comparisonTable } from './models/comparison-table.js'
import { listModels } from './models/list.js'
import { type ReachedNode, withNode } from './models/reach-node.js'
import { promoteModel, rollBack } from './models/switch.js'
import { trainModel } from './models/train.js'
import { UsageFault } from './usage.js'

interface Said {
  readonly said: string
  readonly done: boolean
}

type Deed = (node: ReachedNode, id: string | undefined) => Promise<Said>

const DEEDS: Readonly<Record<string, Deed>> = {
  train: async (node) => ({ said: await trainModel(node), done: true }),
  list: async (node) => ({ said: await listModels(node), done: true }),
  compare: async (node, id) => {
    const { candidate, judged } = await judgeNow(node, id)
    return { said: `候选 candidate ${candidate.id}\n${comparisonTable(judged)}`, done: judged.verdict.better }
  },
  promote: promoteModel,
  rollback: rollBack,
}

export async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { node: { type: 'string' }, model: { type: 'string' } },
  })
  const [word = '', ...more] = positionals
  const deed = DEEDS[word]
  if (!deed || more.length > 0) throw new UsageFault('models', `one of ${Object.keys(DEEDS).join(', ')} is needed`)
  const { node, model } = values
  if (node !== 'hotline' && node !== 'police') throw new UsageFault('models', '--node must be hotline or police')
  const { said, done } = await withNode(node, (reached) => deed(reached, model))
  process.stdout.write(said)
  return done ? 0 : 1
}
