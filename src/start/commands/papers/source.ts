// Where the command line takes papers from: the running demo, which knows printed text and names as well, or else the packs alone.
import { existsSync } from 'node:fs'
import path from 'node:path'
import type {
  PaperContentsView,
  PaperExpiringView,
  PaperGraphView,
  PapersView,
  PaperView,
} from '../../../http/contract/papers.js'
import { aknOf } from '../../../http/papers/akn-of.js'
import { contentsShown, expiringShown } from '../../../http/papers/contents-shown.js'
import { graphShown } from '../../../http/papers/graph-shown.js'
import { listShown } from '../../../http/papers/list-shown.js'
import { paperShown } from '../../../http/papers/paper-shown.js'
import { loadBook } from '../../../instruments/load-book.js'
import { findPaper, registerOfPapers } from '../../../instruments/papers/register-of-papers.js'
import { Fault } from '../../../terms/refusal.js'
import { instant } from '../../../terms/time.js'
import { dayOf } from '../../../terms/zone.js'
import { readConfig } from '../../config.js'
import { clientWith } from '../api-client.js'
import { findDemo } from '../running-demo.js'

export interface PaperSource {
  /** Said in the head of every answer. */
  readonly from: 'demo' | 'packs'
  list(asOf: string | undefined, narrowed: Readonly<Record<string, string>>): Promise<PapersView>
  read(id: string, asOf: string | undefined, version?: string): Promise<PaperView>
  graph(asOf: string | undefined, around: string | undefined): Promise<PaperGraphView>
  contents(asOf: string | undefined): Promise<PaperContentsView>
  expiring(asOf: string | undefined): Promise<PaperExpiringView>
  akn(id: string, version?: string): Promise<string>
}

/** A folder asks for the packs alone. */
export async function openPapers(folder: string | undefined): Promise<PaperSource> {
  const config = readConfig()
  const url = folder === undefined ? demoUrl(config.home) : undefined
  return url === undefined ? fromPacks(folder === undefined ? config.packs : path.resolve(folder)) : fromDemo(url)
}

export function demoUrl(home: string): string | undefined {
  try {
    return findDemo(home).urls.hotline
  } catch (error) {
    if (error instanceof Fault) return undefined
    throw error
  }
}

export async function askDemo<T>(
  url: string,
  address: string,
  query: Readonly<Record<string, string | undefined>>,
): Promise<T> {
  const answer = await clientWith(url, 'anybody', null).get<T>(`${address}${queryOf(query)}`)
  if (!answer.ok) throw new Fault(answer.problem.code, `${answer.problem.title}. ${answer.problem.detail}`)
  return answer.body
}

function queryOf(query: Readonly<Record<string, string | undefined>>): string {
  const told = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value !== undefined) told.set(key, value)
  return told.size === 0 ? '' : `?${told}`
}

function fromDemo(url: string): PaperSource {
  const at = (id: string) => `/api/public/papers/${encodeURIComponent(id)}`
  return {
    from: 'demo',
    list: (asOf, narrowed) => askDemo(url, '/api/public/papers', { asOf, ...narrowed }),
    read: (id, asOf, version) => askDemo(url, at(id), { asOf, version }),
    graph: (asOf, around) => askDemo(url, '/api/public/paper-graph', { asOf, around }),
    contents: (asOf) => askDemo(url, '/api/public/paper-contents', { asOf }),
    expiring: (asOf) => askDemo(url, '/api/public/paper-expiring', { asOf }),
    async akn(id, version) {
      const answer = await clientWith(url, 'anybody', null).getText(`${at(id)}/akn${queryOf({ version })}`)
      if (!answer.ok) throw new Fault(answer.problem.code, `${answer.problem.title}. ${answer.problem.detail}`)
      return answer.body
    },
  }
}

async function fromPacks(folder: string): Promise<PaperSource> {
  if (!existsSync(folder)) throw new Fault('packs_missing', `没有文件夹 ${folder}。 There is no folder ${folder}.`)
  const book = await loadBook(folder)
  const register = registerOfPapers(book)
  const today = dayOf(instant(Date.now()), book.place.zone)
  const paperOf = (id: string) => {
    const paper = findPaper(register, id)
    if (paper) return paper
    throw new Fault(
      'instrument_unknown',
      `没有编号或名称为「${id}」的文件（或不止一份）。 No paper, or more than one, is called “${id}”.`,
    )
  }
  const read = (id: string, asOf: string = today, version?: string) =>
    paperShown(register, book, paperOf(id), null, { asOf, ...(version === undefined ? {} : { version }) })
  return {
    from: 'packs',
    list: async (asOf = today, narrowed) => listShown(register, book, { asOf, ...narrowed }, []),
    read: async (id, asOf, version) => read(id, asOf, version),
    graph: async (asOf = today, around) =>
      graphShown(register, asOf, around === undefined ? undefined : paperOf(around).key),
    contents: async (asOf = today) => contentsShown(register, asOf),
    expiring: async (asOf = today) => expiringShown(register, asOf),
    async akn(id, version) {
      const written = aknOf(read(id, today, version), today)
      if (written.ok) return written.value
      throw new Fault(
        written.refusal.code,
        `${id} 只被别的文件提到，没有正文可导出。 ${id} is only mentioned by other papers; there is no text to export.`,
      )
    },
  }
}
