// The decision: who acts, how it goes over, on which rows, what to ask. Deterministic and cited.
// Precedence: danger > explicit exception in a row > most specific row > knowledge first > fallback rows > negotiation > first receiver.
// Clauses 1, 2, 4 and 7; rules R01, R02, R07.
import type { Facts, Pack } from '../instruments/pack.js'
import type { Citation } from '../terms/citation.js'
import type { Platform } from '../terms/platform.js'
import { otherPlatform } from '../terms/platform.js'
import type { RankedMatter, Reading } from '../terms/reading.js'
import type { Bilingual } from '../terms/text.js'
import { type Apart, mattersApart } from './apart.js'
import { bandOf } from './band-of.js'
import { type RoutingBook, routingBook } from './book.js'
import { chooseMode } from './choose-mode.js'
import type { Acceptor, Decision, RoutingQuestion } from './decision.js'
import { matchesOf } from './matches-of.js'
import { questionFor } from './question.js'
import { sideOf, type Weighed, weigh } from './weigh.js'

/** An emergency row of 110 heard this loud says what the danger is, though a hotline row was heard louder. */
const HEARD_BESIDE = 0.05
/** An outside ground yields to a row that the words name this clearly. */
const CLEARLY_OURS = 0.75

/** `parts`: where the text seems to hold several matters, each of its parts read alone. */
export function route(
  question: RoutingQuestion,
  reading: Reading,
  pack: Pack,
  parts: readonly Reading[] = [],
): Decision {
  const book = routingBook(pack)
  const facts: Facts = {
    ...Object.fromEntries(Object.entries(reading.facts).map(([id, one]) => [id, one.value])),
    ...question.facts,
  }
  const ranked = candidates(question, reading, book)
  const weighed = weigh(ranked, facts, question.facts ?? {}, book)
  const draft = new Draft(question, reading, facts, ranked, book)
  if (reading.danger.present) return draft.danger(weighed, reading.danger.words)
  if (isOutside(reading, ranked, question)) return draft.outside(reading.outside?.ground ?? 'no_substance')
  if (weighed?.danger) return draft.danger(weighed, [])
  if (weighed?.split) return draft.split(weighed)
  // What a person chose is what the demand is about.
  const apart =
    (question.chosen ?? []).length > 0 ? null : mattersApart(question.text, parts, question.facts ?? {}, book)
  if (apart) return draft.apart(apart)
  if (!weighed) return draft.fallback()
  const first = book.matter(weighed.rows[0] ?? '')
  if (first?.knowledgeFirst && asksOnly(question, reading)) {
    const cards = book.cardsOf(first.id, question.asOf)
    if (cards.length > 0)
      return draft.knowledge(
        weighed,
        cards.map((card) => card.id),
      )
  }
  return draft.plain(weighed)
}

function candidates(question: RoutingQuestion, reading: Reading, book: RoutingBook): readonly RankedMatter[] {
  const chosen = (question.chosen ?? []).filter((id) => book.matter(id))
  if (chosen.length === 0) return reading.ranked
  const rest = reading.ranked.filter((one) => !chosen.includes(one.id))
  return [...chosen.map((id) => ({ id, confidence: 1, words: [] })), ...rest.map((one) => ({ ...one, confidence: 0 }))]
}

function isOutside(reading: Reading, ranked: readonly RankedMatter[], question: RoutingQuestion): boolean {
  if (!reading.outside || (question.chosen?.length ?? 0) > 0) return false
  // Another city's lamp is another city's, however clearly it is a lamp.
  const limit = reading.outside.ground === 'elsewhere' ? 1.01 : CLEARLY_OURS
  return (ranked[0]?.confidence ?? 0) < limit
}

/** Knowledge answers questions; a complaint about the service itself, or a matter of one's own that is stuck, needs a person. */
function asksOnly(question: RoutingQuestion, reading: Reading): boolean {
  if (question.requestType === undefined && reading.knowledge !== null) return reading.knowledge
  const type = question.requestType ?? reading.requestType
  return type !== 'complaint' && type !== 'report'
}

/** The pieces of a decision shared by every way it can come out. */
class Draft {
  private readonly steps: Bilingual[] = []

  constructor(
    private readonly question: RoutingQuestion,
    private readonly reading: Reading,
    private readonly facts: Facts,
    private readonly ranked: readonly RankedMatter[],
    private readonly book: RoutingBook,
  ) {}

  danger(weighed: Weighed | undefined, words: readonly string[]): Decision {
    this.step(
      words.length > 0 ? `听到危险：${words.join('、')}，110先行处置` : '情况不明而可能危险，110先行处置',
      words.length > 0
        ? `Danger heard (${words.join(', ')}): 110 acts first`
        : 'Unknown and possibly dangerous: 110 acts first',
    )
    if (this.question.channel === 'internet' && this.question.receivedBy === '12345') {
      this.step('网上接到：系统推送并语音告警', 'From the internet: pushed, with an alarm by voice')
    }
    const rows = weighed?.rows ?? []
    const police = rows.filter((row) => sideOf(row, this.book) === '110')
    const ours = rows.filter((row) => sideOf(row, this.book) === '12345')
    // Where only hotline rows fit, 110 acts on the urgent row of its own that was heard beside them, else on the list's catch-all.
    const lead = police.length > 0 ? police : [this.urgentRow() ?? this.fallbackRow('110')]
    const later = ours.length > 0 ? [{ platform: '12345' as const, matters: ours }] : []
    if (later.length > 0)
      this.step('先期处置后余项系统推送12345', 'What remains after first response is pushed to 12345')
    return this.finish({
      accept: '110',
      because: 'danger',
      actor: '110',
      danger: true,
      rows: [...lead, ...ours],
      legs: [{ platform: '110', matters: lead }, ...later],
      weighed,
      cites: [this.book.clause('4')],
    })
  }

  outside(ground: string): Decision {
    this.step(
      '不属于两个平台的受理范围，登记理由并告知去处',
      'Within neither platform’s scope: record why and say where to go',
    )
    return this.finish({
      accept: 'out',
      because: 'not_a_demand',
      actor: this.question.receivedBy,
      rows: [],
      legs: [],
      weighed: undefined,
      cites: [this.book.clause('1')],
      turnedAway: ground,
    })
  }

  knowledge(weighed: Weighed, cards: readonly string[]): Decision {
    this.step(
      '公安类非紧急事项：先由12345依知识库答复',
      'A police service that is no emergency: the hotline answers from the knowledge base first',
    )
    return this.finish({
      accept: 'kb',
      because: 'knowledge_first',
      actor: '12345',
      rows: weighed.rows,
      legs: [{ platform: '12345', matters: weighed.rows }],
      weighed,
      cites: [this.book.clause('7')],
      cards,
    })
  }

  split(weighed: Weighed): Decision {
    this.step('一件两面：两个平台各办一半，互相关联', 'One matter with two halves: each platform has its own, linked')
    const of = (platform: Platform) => weighed.rows.filter((row) => sideOf(row, this.book) === platform)
    return this.finish({
      accept: 'split',
      because: weighed.because,
      actor: otherPlatform(this.question.receivedBy),
      rows: weighed.rows,
      legs: [
        { platform: '110', matters: of('110') },
        { platform: '12345', matters: of('12345') },
      ],
      weighed,
      cites: [this.book.clause('2'), this.book.clause('4')],
    })
  }

  /** Two demands in one breath: both are proposed, and a person confirms that there are two. */
  apart({ rows: heard, open }: Apart): Decision {
    const rows = heard.map((one) => one.id)
    const of = (platform: Platform) => rows.filter((row) => sideOf(row, this.book) === platform)
    const named = rows.map((row) => `${row}（${this.book.matter(row)?.subclass || this.book.matter(row)?.class}）`)
    const first = sideOf(rows[0] ?? '', this.book) ?? this.question.receivedBy
    const both = of('110').length > 0 && of('12345').length > 0
    this.step(
      `一段话里有${rows.length}件事：${named.join('、')}，${both ? '两个平台各办各的，互相关联' : `都归${first}`}`,
      `${rows.length} matters in one text: ${rows.join(', ')}; ${both ? 'each platform has its own, linked' : `all are with ${first}`}`,
    )
    return this.finish({
      accept: both ? 'split' : first,
      because: 'most_specific_row',
      actor: both ? otherPlatform(this.question.receivedBy) : first,
      rows,
      legs: both
        ? [
            { platform: '110', matters: of('110') },
            { platform: '12345', matters: of('12345') },
          ]
        : [{ platform: first, matters: rows }],
      weighed: { rows, because: 'most_specific_row', split: both, danger: false, unclear: false, settled: null, open },
      cites: [this.book.clause('2'), this.book.clause('4')],
      several: heard,
    })
  }

  plain(weighed: Weighed): Decision {
    const actor = sideOf(weighed.rows[0] ?? '', this.book) ?? this.question.receivedBy
    const row = this.book.matter(weighed.rows[0] ?? '')
    if (weighed.unclear) {
      const [zh, en] =
        this.question.channel === 'phone'
          ? [
              '归属不明：三方通话协商，协商不成由首接平台受理',
              'Unclear whose: a three-way call, and the first receiver if that does not settle it',
            ]
          : [
              '归属不明：系统内会商，逾时由首接平台受理',
              'Unclear whose: consultation in the system, and the first receiver when time is up',
            ]
      this.step(zh, en)
    } else if (row) {
      const zh = `清单${row.id}（${row.subclass || row.class}）归${actor}`
      this.step(zh, `Row ${row.id} of the list gives it to ${actor}`)
    }
    const rows = weighed.rows.filter((id) => sideOf(id, this.book) === actor)
    return this.finish({
      accept: actor,
      because: weighed.unclear ? 'negotiation' : row?.fallback ? 'fallback_row' : weighed.because,
      actor,
      rows: weighed.rows,
      legs: [{ platform: actor, matters: rows }],
      weighed,
      cites: weighed.unclear ? [this.book.clause('4')] : [this.book.clause('2'), this.book.clause('4')],
      unclear: weighed.unclear,
    })
  }

  /** Nothing in the list fits. What is plainly police work but listed nowhere (GAP1) is negotiated; the rest is 12345's by B68. */
  fallback(): Decision {
    const police = POLICE_WORDS.test(this.question.text)
    const row = this.fallbackRow('12345')
    if (police) {
      this.step(
        '清单未列的公安类非紧急事项：协商，不成由首接平台受理',
        'A police matter the list does not name: negotiate, else the first receiver',
      )
    } else {
      this.step(`清单无对应事项，由12345按兜底事项${row}受理`, `No row fits: 12345 takes it under the catch-all ${row}`)
    }
    const actor = police ? this.question.receivedBy : '12345'
    return this.finish({
      accept: actor,
      because: police ? 'first_receiver' : 'fallback_row',
      actor,
      rows: police ? [] : [row],
      legs: [{ platform: actor, matters: police ? [] : [row] }],
      weighed: undefined,
      cites: [police ? this.book.clause('4') : this.book.row(row)],
      unclear: police,
    })
  }

  private urgentRow(): string | undefined {
    return this.ranked.find((one) => {
      const matter = this.book.matter(one.id)
      return matter?.accepts === '110' && matter.urgency === 'emergency' && one.confidence >= HEARD_BESIDE
    })?.id
  }

  private fallbackRow(platform: Platform): string {
    const row = this.book.pack.matters.find((matter) => matter.fallback && matter.accepts === platform)
    return row?.id ?? ''
  }

  private step(zh: string, en: string): void {
    this.steps.push({ zh, en })
  }

  private finish(end: {
    accept: Acceptor
    because: Decision['because']
    actor: Platform
    rows: readonly string[]
    legs: Decision['legs']
    weighed: Weighed | undefined
    cites: readonly Citation[]
    danger?: boolean
    unclear?: boolean
    cards?: readonly string[]
    turnedAway?: string
    /** Rows named by parts of the text, with what was heard of them there. */
    several?: readonly RankedMatter[]
  }): Decision {
    const { question, reading, book, facts } = this
    const rows = end.rows.filter((row) => row !== '')
    const open = end.accept === 'out' || end.danger ? null : (end.weighed?.open ?? null)
    const first = book.matter(rows[0] ?? '')
    const used = new Set([...(end.weighed?.settled?.used ?? []), ...Object.keys(question.facts ?? {})])
    return {
      accept: end.accept,
      mode:
        end.accept === 'out'
          ? 'none'
          : chooseMode({
              receivedBy: question.receivedBy,
              channel: question.channel,
              actor: end.actor,
              danger: end.danger === true,
              unclear: end.unclear === true,
              afterAcceptance: question.stage === 'after_acceptance',
            }),
      because: end.because,
      matters: end.accept === 'out' ? [] : matchesOf(rows, this.ranked, end.several ?? [], book),
      certainty: reading.certainty,
      band: bandOf({ ...end, rows, open: open !== null }, reading, question),
      legs: end.legs.filter((leg) => leg.matters.length > 0 || end.legs.length === 1),
      unit: first?.unit ?? null,
      danger: { present: end.danger === true, words: reading.danger.words, facts: reading.danger.facts },
      requestType: question.requestType ?? reading.requestType ?? 'help',
      town: reading.town,
      address: reading.place?.address ?? null,
      when: reading.when,
      factsUsed: Object.fromEntries([...used].sort().flatMap((id) => (facts[id] ? [[id, facts[id]]] : []))),
      factsMissing: open?.ask ? [open.ask] : [],
      ask: open ? questionFor(open, book.pack) : null,
      desk: deskFor(end, first?.urgency === 'service'),
      cards: end.cards ?? [],
      turnedAway: end.turnedAway ?? null,
      cites: [...end.cites, ...rows.map((row) => book.row(row)), ...rows.flatMap((row) => book.changed(row))],
      steps: this.steps,
    }
  }
}

function deskFor(end: { accept: Acceptor; danger?: boolean; actor: Platform }, service: boolean): Decision['desk'] {
  if (end.danger) return 'emergency_line'
  if (end.accept === 'kb' || end.accept === 'out') return 'hotline'
  if (end.accept === '12345') return 'hotline'
  return service ? 'service_desk' : 'emergency_line'
}

const POLICE_WORDS = /派出所|民警|警察|公安|交警|辅警|报案|立案|笔录|警务/
