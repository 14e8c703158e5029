// Where is my matter, who has it, until when? The number and the code the citizen was told open it, no login. Task 3: 全程可溯.
import { timingSafeEqual } from 'node:crypto'
import { coverText } from '../../access/masking.js'
import type { CaseFile } from '../../cases/case-file.js'
import { queryCodeHash } from '../../cases/numbers.js'
import { accept, refuse } from '../../terms/refusal.js'
import { ms } from '../../terms/time.js'
import { packOf } from '../book-today.js'
import { citizenProgress } from '../citizen-progress.js'
import { progressQuery, progressView } from '../contract/public.js'
import type { Deps } from '../dependencies.js'
import { defineOperation } from '../operation.js'
import { PUBLIC_READS } from '../rate-limits.js'

export const readProgress = defineOperation({
  id: 'public.progress',
  method: 'GET',
  path: '/api/public/progress',
  summary: { zh: '进度查询', en: 'Where is my matter?' },
  query: progressQuery,
  answers: { 200: progressView },
  limit: PUBLIC_READS,
  async handle(ask, deps) {
    const { number, code } = ask.query
    const at = ms(ask.now)
    const wait = deps.wrongCodes.waitFor(number, at)
    if (wait > 0) return refuse('too_many_requests', { after: wait })
    const own = await deps.store.findByNumber(number)
    // Unknown number and wrong code are told alike: a stranger learns of no number whether it exists.
    if (own === undefined || !opens(own, code)) {
      deps.wrongCodes.noteWrong(number, at)
      return refuse('progress_unknown')
    }
    const main = await mainOf(own, deps)
    const pack = packOf(main, deps, ask.now)
    if (pack === undefined) return refuse('progress_unknown')
    const timeline = await deps.store.timeline(main.id)
    const view = citizenProgress({ own, main, timeline, pack, place: deps.book.place, now: ask.now })
    return accept({ status: 200, body: withoutOthers(view, main, own) })
  },
})

function opens(file: CaseFile, code: string): boolean {
  if (file.queryCodeHash === null) return false
  const [kept, given] = [Buffer.from(file.queryCodeHash, 'hex'), Buffer.from(queryCodeHash(file.number, code), 'hex')]
  return kept.length === given.length && timingSafeEqual(kept, given)
}

async function mainOf(file: CaseFile, deps: Deps): Promise<CaseFile> {
  if (file.mergedInto === null) return file
  return (await deps.store.find(file.mergedInto)) ?? file
}

/** A merged petitioner reads the main file's result, which may name the other people who asked. */
function withoutOthers<T extends { readonly result?: { readonly text: string } }>(
  view: T,
  main: CaseFile,
  own: CaseFile,
): T {
  if (view.result === undefined) return view
  const others = [main.requester, ...main.petitioners.map((one) => one.requester)].filter(
    (one) => one.phone !== own.requester.phone,
  )
  return { ...view, result: { ...view.result, text: coverText(view.result.text, { people: others, strict: true }) } }
}
