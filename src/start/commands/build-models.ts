// `build-models`: learns from the utterances of a place's packs; nothing to do where the packs have not changed.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { loadBook } from '../../instruments/load-book.js'
import { MATTER_STEPS } from '../../suggest/matters/score-unseen.js'
import { readConfig } from '../config.js'
import { buildModels } from '../models/built-models.js'
import { showProgress } from './progress.js'

export async function main(argv: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...argv], allowPositionals: true, strict: true })
  for (const dir of positionals.length > 0 ? positionals.map((one) => path.resolve(one)) : [readConfig().packs]) {
    const book = await loadBook(dir)
    const progress = showProgress(`${book.place.name.zh}：学习例句 learning from utterances`, MATTER_STEPS)
    const built = await buildModels(book, (_, done) => progress.update(done))
    for (const { pack, bytes, anew } of built) {
      if (anew) progress.end(`${pack.utterances.length} 句 utterances, ${(bytes / 1e6).toFixed(1)} MB`)
    }
  }
  return 0
}
