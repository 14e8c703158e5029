// The register and the posts on the printed gazette itself, where it is at hand. Every name and sentence comes in while the test runs.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import { importGazette } from '../../src/gazette/import-gazette.js'
import type { GazetteIssue } from '../../src/gazette/issue.js'
import { aknOf } from '../../src/http/papers/akn-of.js'
import { paperShown } from '../../src/http/papers/paper-shown.js'
import { printedPaper } from '../../src/http/papers/shelf.js'
import { packsFolder } from '../../src/instruments/checks/broken-town.js'
import { loadBook } from '../../src/instruments/load-book.js'
import { gazetteContents } from '../../src/instruments/papers/gazette-contents.js'
import { findPaper, registerOfPapers } from '../../src/instruments/papers/register-of-papers.js'
import { holdersOfPost, holds } from '../../src/instruments/posts/holders.js'
import { countedActs } from '../../src/instruments/posts/post-acts.js'
import { tenuresOf } from '../../src/instruments/posts/tenures.js'
import { aknFaults } from '../support/akn-rules.js'
import { GAZETTE, needsShared, sharedFile } from '../support/shared.js'

const POSTS = 'facts/posts.json'
const needs = needsShared(GAZETTE).skip ? needsShared(GAZETTE) : needsShared(POSTS)

interface Facts {
  readonly acts: readonly {
    readonly name: string
    readonly act: '任' | '免'
    readonly post: string
    readonly date: string
    readonly probationEnds?: string
  }[]
  readonly handovers: readonly { readonly post: string; readonly out: string; readonly in: string }[]
}

async function read(): Promise<{ readonly issue: GazetteIssue; readonly facts: Facts }> {
  const imported = await importGazette(readFileSync(sharedFile(GAZETTE) ?? ''))
  assert.ok(imported.ok)
  return { issue: imported.value.issue, facts: JSON.parse(readFileSync(sharedFile(POSTS) ?? '', 'utf8')) as Facts }
}

test(
  'everybody appointed by the gazette holds the post from its day, and whoever is removed held it until then',
  needs,
  async () => {
    const { issue, facts } = await read()
    const tenures = tenuresOf(countedActs(issue.acts, []))
    assert.equal(issue.acts.length, facts.acts.length)
    for (const { name, act, post, date, probationEnds } of facts.acts) {
      const before = new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)
      const holding = (day: string) =>
        holdersOfPost(tenures, post, day)
          .flatMap(({ holders }) => holders)
          .some(({ tenure }) => tenure.person === name)
      assert.equal(holding(date), act === '任', `${post} ${date}`)
      if (act === '免') assert.ok(holding(before), `${post} ${before}`)
      if (probationEnds !== undefined) {
        const held = tenures.filter((one) => one.person === name && holds(one, date))
        assert.ok(
          held.some((one) => one.probationEnds === probationEnds),
          post,
        )
      }
    }
  },
)

test('a handover leaves no day without a holder and none with two', needs, async () => {
  const { issue, facts } = await read()
  const tenures = tenuresOf(countedActs(issue.acts, []))
  assert.ok(facts.handovers.length >= 5)
  for (const { post, out, in: next } of facts.handovers) {
    const on = (day: string) =>
      new Set(holdersOfPost(tenures, post, day).flatMap(({ holders }) => holders.map(({ tenure }) => tenure.person)))
    assert.ok(on('2023-03-08').has(out) && !on('2023-03-08').has(next), post)
    assert.ok(on('2023-03-09').has(next) && !on('2023-03-09').has(out), post)
  }
})

test(
  'the head of the housing bureau is unknown until the last day of March, also when asked for in short',
  needs,
  async () => {
    const tenures = tenuresOf(countedActs((await read()).issue.acts, []))
    const [before] = holdersOfPost(tenures, '区住建局局长', '2023-03-30')
    assert.match(before?.say.zh ?? '', /未知：前任未载/)
    assert.equal(holdersOfPost(tenures, '区住建局局长', '2023-03-31')[0]?.holders.length, 1)
  },
)

test(
  'packs and the printed gazette are one register: fifteen papers, none twice, each leaving the house in sound form',
  needs,
  async () => {
    const { issue } = await read()
    const book = await loadBook(path.join(packsFolder(), 'haimen'))
    const register = registerOfPapers(book, issue.instruments.map(printedPaper))
    const alone = registerOfPapers(book)
    const house = (of: typeof register) => of.papers.filter(({ inHouse }) => inHouse).map(({ key }) => key)
    assert.deepEqual(house(register), house(alone), 'every printed paper has its pack, under the same number')
    const printed = register.papers.filter((paper) => paper.printed)
    assert.equal(printed.length, 15)
    for (const paper of printed) {
      const text = issue.instruments.find(({ number }) => number === paper.key) ?? null
      const view = paperShown(register, book, paper, text, { asOf: '2023-06-01' })
      const written = aknOf(view, '2026-06-01')
      assert.ok(written.ok)
      assert.deepEqual(aknFaults(written.value), [], paper.key)
      const adrift = view.clauses.filter((one) => one.gist !== null && one.printed === null && one.depth === 0)
      // One paper has a last paragraph without a number, which no anchor of the print names.
      assert.ok(
        adrift.length <= 1,
        `${paper.key}: ${adrift.map(({ anchor }) => anchor).join(' ')} stand beside no print`,
      )
    }
    assert.equal(findPaper(register, '海政办发〔2022〕10号')?.endings.length, 1)
    const [gan] = gazetteContents(register, '2023-06-01').filter(({ series }) => series === '海政干〔2023〕')
    assert.equal(gan?.againstDates.length, 1)
  },
)
