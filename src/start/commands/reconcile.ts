// `reconcile`: compares the two running nodes now: open transferred legs, messages under way, quarantine.
import { compareNodes, comparisonTable } from './compare-nodes.js'
import { connectToDemo } from './demo-client.js'

export async function main(): Promise<number> {
  const comparison = await compareNodes(connectToDemo(), 10_000)
  process.stdout.write(comparisonTable(comparison))
  return comparison.agrees && comparison.underWay === 0 ? 0 : 1
}
